"""The verbs of saying of Indonesian news, family by family, each with what it does."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params

VERBS = (
    Case(
        "a day that tells which attack is meant is no day of the telling",
        "Gubernur Oleh Synegubov mengatakan serangan Rabu itu menyasar sebuah pasar.",
        says=(Says("assert", "Oleh Synegubov", "serangan Rabu itu menyasar"),),
    ),
    Case(
        "mengklaim",
        "Houthi mengklaim telah menenggelamkan sebuah kapal dagang di Laut Merah.",
        says=(Says("assert|admit", "Houthi", "menenggelamkan sebuah kapal"),),
    ),
    Case(
        "mengeklaim bahwa",
        "Junta Myanmar mengeklaim bahwa pasukannya merebut kembali kota Lashio.",
        says=(Says("assert", "Junta Myanmar|Myanmar", "merebut kembali kota Lashio"),),
    ),
    Case(
        "membenarkan",
        "Kepala Polisi Papua Mathius Fakhiri membenarkan adanya penembakan terhadap pekerja di Yahukimo.",
        says=(Says("admit|assert", "Mathius Fakhiri", "penembakan terhadap pekerja"),),
    ),
    Case(
        "mengonfirmasi",
        "Pentagon mengonfirmasi dua tentaranya tewas di Suriah.",
        says=(Says("assert|admit", "Pentagon", "dua tentaranya tewas"),),
    ),
    Case(
        "mengakui",
        "Tentara Sudan mengakui kehilangan markas di Nyala.",
        says=(Says("admit", "Tentara Sudan", "kehilangan markas"),),
    ),
    Case(
        "menyangkal",
        "Jenderal Yasser al-Atta menyangkal pasukannya mengebom pasar di Kutum.",
        says=(Says("deny", "Yasser al-Atta|Atta", "mengebom pasar"),),
    ),
    Case(
        "menepis",
        "Kremlin menepis tudingan bahwa Rusia memakai senjata kimia.",
        says=(Says("deny", "Kremlin|Rusia", "memakai senjata kimia"),),
    ),
    Case(
        "meragukan",
        "Kyiv meragukan klaim Rusia tentang jatuhnya Avdiivka.",
        says=(Says("deny|reject|assert", "Kyiv|Ukraina", "klaim Rusia"),),
    ),
    Case(
        "menuding",
        "Beirut menuding Israel melanggar gencatan senjata di perbatasan selatan.",
        says=(Says("accuse", "Beirut|Lebanon", "melanggar gencatan senjata"),),
    ),
    Case(
        "menuduh telah",
        "Amnesty International menuduh RSF telah membakar puluhan desa di Darfur.",
        says=(Says("accuse", "Amnesty International", "membakar puluhan desa"),),
    ),
    Case(
        "menyalahkan atas",
        "Presiden Kolombia Gustavo Petro menyalahkan ELN atas ledakan bom di Arauca.",
        says=(Says("accuse", "Gustavo Petro", "ledakan bom"),),
    ),
    Case(
        "mencurigai",
        "Polisi mencurigai jaringan MIT berada di balik penyerangan gereja di Sigi.",
        says=(Says("accuse|assert", "Polisi", "penyerangan gereja"),),
    ),
    Case(
        "mengancam",
        "Pemimpin milisi itu, Moqtada al-Sadr, mengancam akan menyerang pangkalan Amerika Serikat.",
        says=(Says("threaten", "Moqtada al-Sadr", "menyerang pangkalan"),),
    ),
    Case(
        "bersumpah membalas",
        "Iran bersumpah akan membalas pembunuhan Haniyeh.",
        says=(Says("threaten|promise", "Iran", "membalas pembunuhan"),),
    ),
    Case(
        "memperingatkan bahwa",
        "PBB memperingatkan bahwa kelaparan mengancam separuh penduduk Gaza.",
        says=(Says("assert", "PBB", "kelaparan mengancam"),),
    ),
    Case(
        "memperingatkan agar",
        "Beijing memperingatkan Manila agar tidak memasuki perairan itu.",
        says=(Says("demand|threaten|appeal|assert", "Beijing|China", "tidak memasuki perairan", to="Manila|Filipina"),),
    ),
    Case(
        "mengultimatum",
        "Junta Niger mengultimatum pasukan Prancis agar angkat kaki dalam 30 hari.",
        says=(Says("demand|threaten", "Junta Niger|Niger", "angkat kaki", to="pasukan Prancis|Prancis"),),
    ),
    Case(
        "mendesak agar",
        "Uni Afrika mendesak Ethiopia agar membuka akses bantuan ke Tigray.",
        says=(Says("demand|appeal", "Uni Afrika", "membuka akses bantuan", to="Ethiopia"),),
    ),
    Case(
        "mendesak untuk",
        "Menteri Luar Negeri Retno Marsudi mendesak Dewan Keamanan PBB untuk segera bertindak.",
        says=(Says("demand|appeal", "Retno Marsudi", "segera bertindak", to="Dewan Keamanan PBB"),),
    ),
    Case(
        "menuntut",
        "TPNPB menuntut pemerintah Indonesia menarik pasukannya dari Nduga.",
        says=(Says("demand", "TPNPB", "menarik pasukannya", to="pemerintah Indonesia|Indonesia"),),
    ),
    Case(
        "meminta",
        "Palang Merah Internasional meminta kedua pihak menghormati hukum perang.",
        says=(Says("appeal|demand", "Palang Merah Internasional", "menghormati hukum perang"),),
    ),
    Case(
        "menyerukan",
        "Paus Leo menyerukan gencatan senjata segera di Gaza.",
        says=(Says("appeal", "Paus Leo|Leo", "gencatan senjata segera"),),
    ),
    Case(
        "mendorong",
        "Ankara mendorong Moskow dan Kyiv kembali ke meja perundingan.",
        says=(Says("appeal|demand", "Ankara|Turki", "kembali ke meja perundingan", to="Moskow|Rusia; Kyiv|Ukraina"),),
    ),
    Case(
        "mewanti-wanti",
        "Kepala BNPT Eddy Hartono mewanti-wanti bahwa sel-sel teror masih aktif di Poso.",
        says=(Says("assert", "Eddy Hartono", "sel-sel teror masih aktif"),),
    ),
    Case(
        "melarang",
        "Panglima junta melarang warga keluar rumah pada malam hari.",
        says=(Says("demand|announce", "Panglima junta|junta", "keluar rumah", to="warga|"),),
    ),
    Case(
        "memerintahkan",
        "Israel memerintahkan penduduk Rafah mengungsi ke Al-Mawasi.",
        says=(Says("demand", "Israel", "mengungsi ke Al-Mawasi", to="penduduk Rafah|Rafah|"),),
    ),
    Case(
        "berjanji",
        "Presiden Nigeria Bola Tinubu berjanji menumpas para penculik di Zamfara.",
        says=(Says("promise|threaten", "Bola Tinubu", "menumpas para penculik"),),
    ),
    Case(
        "menjamin",
        "Gubernur Lukas Enembe menjamin warga pendatang di Wamena aman.",
        says=(Says("promise|assert", "Lukas Enembe", "warga pendatang di Wamena aman"),),
    ),
    Case(
        "mengecam keras",
        "Kementerian Luar Negeri Arab Saudi mengecam keras pengeboman sekolah di Gaza.",
        says=(Says("condemn", "Kementerian Luar Negeri Arab Saudi", "pengeboman sekolah"),),
    ),
    Case(
        "menyesalkan",
        "Uni Eropa menyesalkan pembunuhan wartawan di Lebanon selatan.",
        says=(Says("condemn", "Uni Eropa", "pembunuhan wartawan"),),
    ),
    Case(
        "menyayangkan",
        "Komnas HAM menyayangkan jatuhnya korban sipil di Intan Jaya.",
        says=(Says("condemn", "Komnas HAM", "korban sipil"),),
    ),
    Case(
        "memuji",
        "Donald Trump memuji kesepakatan itu sebagai langkah berani.",
        says=(Says("support|assert", "Donald Trump|Trump", "kesepakatan itu"),),
    ),
    Case(
        "menyambut baik",
        "Qatar menyambut baik pembebasan para sandera.",
        says=(Says("support", "Qatar", "pembebasan para sandera"),),
    ),
    Case(
        "mengapresiasi",
        "Jakarta mengapresiasi peran Kairo dalam perundingan itu.",
        says=(Says("support", "Jakarta|Indonesia", "peran Kairo"),),
    ),
    Case(
        "menolak",
        "Pemimpin Hamas Khalil al-Hayya menolak perlucutan senjata kelompoknya.",
        says=(Says("reject", "Khalil al-Hayya|Hayya", "perlucutan senjata"),),
    ),
    Case(
        "mengumumkan",
        "Presiden Rusia Vladimir Putin mengumumkan gencatan senjata Paskah selama 30 jam.",
        says=(Says("announce", "Vladimir Putin", "gencatan senjata Paskah"),),
    ),
    Case(
        "melaporkan",
        "Otoritas Kesehatan Gaza melaporkan 45 jenazah dibawa ke Rumah Sakit Nasser.",
        says=(Says("assert", "Otoritas Kesehatan Gaza|Gaza", "45 jenazah"),),
    ),
    Case(
        "menyebut as",
        "Perdana Menteri Benjamin Netanyahu menyebut putusan itu sebagai penghinaan.",
        says=(Says("assert|condemn", "Benjamin Netanyahu", "putusan itu"),),
    ),
    Case(
        "memastikan",
        "Kapendam Cenderawasih Letkol Candra Kurniawan memastikan situasi di Ilaga sudah terkendali.",
        says=(Says("assert", "Candra Kurniawan", "situasi di Ilaga"),),
    ),
    Case(
        "bersikukuh",
        "Teheran bersikukuh program nuklirnya bertujuan damai.",
        says=(Says("assert", "Teheran|Iran", "program nuklirnya"),),
    ),
    Case(
        "berdalih",
        "Militer Israel berdalih sekolah itu dipakai sebagai pos komando Hamas.",
        says=(Says("assert", "Militer Israel|Israel", "sekolah itu dipakai"),),
    ),
    Case(
        "menyatakan siap",
        "Armenia menyatakan siap menandatangani perjanjian damai dengan Azerbaijan.",
        says=(Says("assert|promise", "Armenia", "menandatangani perjanjian damai"),),
    ),
    Case(
        "berharap",
        "Presiden Volodymyr Zelensky berharap sekutunya mengirim lebih banyak rudal.",
        says=(Says("appeal|assert", "Volodymyr Zelensky", "mengirim lebih banyak rudal"),),
    ),
    Case(
        "meyakini",
        "Intelijen Inggris meyakini Rusia kehilangan 1.000 tentara sehari.",
        says=(Says("assert", "Intelijen Inggris|Inggris", "kehilangan 1.000 tentara"),),
    ),
)


@pytest.mark.parametrize("case", params(VERBS))
def test_a_verb_of_saying_tells_who_says_what(case: Case) -> None:
    check(case)
