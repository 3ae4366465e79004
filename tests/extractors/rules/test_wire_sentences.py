"""Sentences as long as agencies write them: one trap each, beside everything else that such a sentence holds."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params

SAYINGS = (
    Case(
        "the office runs over eight words before the name",
        "Koordinator Kemanusiaan PBB untuk Wilayah Pendudukan Palestina Lynn Hastings mengatakan pada Senin (4/3) "
        "bahwa sedikitnya 20 truk bantuan tertahan di Kerem Shalom.",
        says=(Says("assert", "Lynn Hastings", "20 truk bantuan tertahan", on="2024-03-04"),),
    ),
    Case(
        "two sayings of one mouth joined by dan",
        "Menteri Luar Negeri Jerman Annalena Baerbock mengecam serangan itu dan mendesak Rusia menarik pasukannya "
        "dari Zaporizhzhia.",
        says=(
            Says("condemn", "Annalena Baerbock", "serangan itu", without="mendesak"),
            Says("demand", "Annalena Baerbock", "menarik pasukannya", to="Rusia"),
        ),
    ),
    Case(
        "sementara starts another mouth",
        "Kementerian Pertahanan Armenia mengatakan dua desa dibom, sementara Azerbaijan membantah laporan tersebut.",
        says=(
            Says("assert", "Kementerian Pertahanan Armenia", "dua desa dibom", without="Azerbaijan membantah"),
            Says("deny", "Azerbaijan"),
        ),
    ),
    Case(
        "a statement on a channel",
        "Dalam pernyataan di Telegram, Kementerian Pertahanan Rusia mengatakan telah menghancurkan 11 drone "
        "di atas Krimea.",
        says=(Says("assert", "Kementerian Pertahanan Rusia", "menghancurkan 11 drone"),),
    ),
    Case(
        "seraya joins a second saying",
        '"Kami tidak gentar," kata Presiden Taiwan Tsai Ing-wen, seraya menambahkan bahwa latihan China gagal.',
        says=(
            Says("assert|threaten", "Tsai Ing-wen", "Kami tidak gentar", direct=True),
            Says("assert", "Tsai Ing-wen", "latihan China gagal"),
        ),
    ),
    Case(
        "a relay between the speaker and the words",
        "Juru bicara Kremlin Dmitry Peskov, seperti dikutip kantor berita RIA, mengatakan Moskow terbuka untuk "
        "perundingan.",
        says=(Says("assert", "Dmitry Peskov", "Moskow terbuka", via="RIA"),),
    ),
    Case(
        "an anonymous official of a state",
        "Seorang pejabat senior Amerika Serikat mengatakan kepada CNN bahwa rudal itu ditembakkan dari Yaman.",
        says=(Says("assert", "pejabat senior Amerika Serikat|pejabat", "rudal itu ditembakkan", via="CNN"),),
    ),
    Case(
        "a monitoring group with its seat",
        "Syrian Observatory for Human Rights, yang berbasis di Inggris, mengatakan tujuh orang tewas di Homs.",
        says=(Says("assert", "Syrian Observatory for Human Rights", "tujuh orang tewas"),),
    ),
    Case(
        "a spokesman of the police in Papua",
        '"Dua pelaku sudah kami tangkap," ujar Kabid Humas Polda Papua Kombes Pol Ignatius Benny di Jayapura, '
        "Kamis (29/2/2024).",
        says=(
            Says(
                "assert", "Ignatius Benny", "Dua pelaku sudah kami tangkap", direct=True, at="Jayapura", on="2024-02-29"
            ),
        ),
    ),
    Case(
        "the group's spokesman in its own statement",
        "Juru bicara TPNPB Sebby Sambom mengklaim pihaknya bertanggung jawab atas penembakan di Beoga.",
        says=(Says("admit|assert", "Sebby Sambom", "bertanggung jawab atas penembakan"),),
    ),
    Case(
        "denied, and the truth asserted behind melainkan",
        "Hizbullah membantah telah menembaki Majdal Shams.",
        says=(Says("deny", "Hizbullah", "menembaki Majdal Shams"),),
    ),
    Case(
        "an eyewitness quoted by a paper",
        '"Bumi bergetar, lalu semua gelap," kata Fatima Omar, 34 tahun, kepada harian The Guardian.',
        says=(Says("assert", "Fatima Omar", "Bumi bergetar", via="The Guardian", direct=True),),
        flaw="a part of the saying is not found in so long a sentence",
    ),
)

HAPPENINGS = (
    Case(
        "a toll, a day, a place and a container",
        "Sedikitnya 17 orang tewas dan 60 lainnya luka-luka dalam serangan rudal Rusia di kota Chernihiv, "
        "Ukraina utara, pada Rabu (28/2), kata wali kota setempat.",
        tells=(
            Tells(
                "missile-strike",
                by="Rusia",
                at="Chernihiv",
                day="2024-02-28",
                weapon="rudal",
                tolls="killed 17-; injured 60",
            ),
        ),
        flaw="a part of the happening is not found in so long a sentence",
    ),
    Case(
        "ketika joins the happening to what went before",
        "Seorang prajurit TNI gugur ketika pos militer di Distrik Titigi ditembaki TPNPB pada Sabtu.",
        tells=(Tells("shelling|shooting", by="TPNPB", on=None, at="Titigi", day="2024-03-02"),),
    ),
    Case(
        "setelah with the attack behind it",
        "Listrik padam di Odesa setelah drone Rusia menghantam gardu pada Minggu malam.",
        tells=(Tells("drone-strike", by="Rusia", on=None, day="2024-03-03"),),
        flaw="clauses of one sentence lend each other their words",
    ),
    Case(
        "the agent in a subordinate clause is not the one above",
        "Pemerintah Mali mengumumkan bahwa JNIM menyerang bandara di Bamako.",
        tells=(Tells("attack", by="JNIM", on="bandara", at="Bamako"),),
    ),
    Case(
        "an attack in an attack's answer",
        "Israel menyerang pelabuhan di Hodeidah sebagai balasan atas serangan drone Houthi di Tel Aviv.",
        tells=(
            Tells("attack", by="Israel", on="pelabuhan", at="Hodeidah"),
            Tells("drone-strike", by="Houthi", at="Tel Aviv"),
        ),
    ),
    Case(
        "the killed leader and his killers",
        "Pemimpin Hamas Ismail Haniyeh dibunuh di Teheran pada 31 Juli 2023.",
        tells=(Tells("attack|assassination", by="", on="Ismail Haniyeh", at="Teheran", day="2023-07-31", tolls=None),),
    ),
    Case(
        "a jet hits by name of its air force",
        "Angkatan Udara Myanmar mengebom desa Pazigyi dan menewaskan lebih dari 100 warga.",
        tells=(
            Tells(
                "bombing|air-strike",
                by="Angkatan Udara Myanmar",
                at="Pazigyi",
                tolls="killed 100-|killed 101-",
            ),
        ),
    ),
    Case(
        "what the accused did, in a noun with oleh",
        "PBB mengecam pembunuhan 50 warga sipil oleh RSF di Zamzam.",
        tells=(Tells("attack|execution", by="RSF", on=None, at="Zamzam", tolls=None),),
        flaw="the agent behind a noun and oleh is not found",
    ),
    Case(
        "a gunman without a name",
        "Orang tak dikenal menembak mati dua guru di Maiduguri.",
        tells=(Tells("shooting", by=None, on="guru", at="Maiduguri", tolls="killed 2"),),
    ),
    Case(
        "the town is taken back from somebody",
        "Tentara Sudan merebut kembali kota Wad Madani dari RSF pada Sabtu.",
        tells=(Tells("territorial-gain", by="Tentara Sudan", at="Wad Madani", day="2024-03-02"),),
    ),
    Case(
        "sanctions",
        "Uni Eropa menjatuhkan sanksi terhadap Belarus pada Senin.",
        tells=(Tells("sanction", by="Uni Eropa", on="Belarus", day="2024-03-04"),),
    ),
    Case(
        "a truce takes hold",
        "Gencatan senjata mulai berlaku di Khartoum pada Sabtu.",
        tells=(Tells("ceasefire", by="", at="Khartoum", day="2024-03-02"),),
    ),
    Case(
        "a truce is broken by the accused",
        "Armenia menuduh Azerbaijan melanggar gencatan senjata di Lachin.",
        tells=(Tells("ceasefire-violation", by="Azerbaijan", at="Lachin"),),
    ),
    Case(
        "an arrest",
        "Polisi Turki menangkap 20 orang di Ankara.",
        tells=(Tells("detention", by="Polisi Turki", at="Ankara", tolls="captured 20"),),
    ),
    Case(
        "hostages",
        "TPNPB menyandera pilot Selandia Baru di Paro.",
        tells=(Tells("abduction", by="TPNPB", on="pilot|pilot Selandia Baru|Selandia Baru", at="Paro"),),
    ),
    Case(
        "a riot",
        "Kerusuhan pecah di Noumea pada Jumat.",
        tells=(Tells("riot", by="", at="Noumea", day="2024-03-01"),),
    ),
    Case(
        "a march",
        "Ribuan orang berunjuk rasa di Amman pada Jumat.",
        tells=(Tells("protest", by=None, at="Amman", day="2024-03-01", tolls=""),),
    ),
    Case(
        "executed prisoners",
        "Sembilan tawanan perang Ukraina dieksekusi tentara Rusia di Kursk.",
        tells=(Tells("execution", by="tentara Rusia", on=None, at="Kursk", tolls=None),),
    ),
    Case(
        "an exchange of fire across a border",
        "Pasukan Thailand dan Kamboja terlibat baku tembak di perbatasan dekat Preah Vihear.",
        tells=(Tells("clash", by=None, at="Preah Vihear"),),
    ),
    Case(
        "the same attack twice in a sentence is told once",
        "Serangan udara menghantam pasar di Sagaing, dan serangan itu menewaskan 11 orang.",
        tells=(Tells("air-strike", by="", on="pasar", at="Sagaing", tolls=None), Tells("attack", tolls="killed 11")),
    ),
)


@pytest.mark.parametrize("case", params(SAYINGS))
def test_long_sentences_keep_their_speakers_apart(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(HAPPENINGS))
def test_long_sentences_keep_their_happenings_apart(case: Case) -> None:
    check(case)
