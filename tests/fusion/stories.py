"""Short stories of two wars in four papers, as pages: one market shelled, denied and shelled again; one town struck."""

from __future__ import annotations

from pathlib import Path

MARKET = {
    "kabar-selat-2024-03-05-kadugli.txt": """KABAR SELAT
Selasa, 5 Maret 2024 | 20:10 WIB

Pasar di Kadugli Dihantam Artileri, Sembilan Tewas

KABAR SELAT, PORT SUDAN - Artileri menghantam pasar di Kadugli, Sudan, Selasa (5/3), menewaskan sembilan orang. Tentara
Sudan menuding Pasukan Dukungan Cepat menembaki kota itu.
""",
    "coastal-ledger-2024-03-05-kadugli.txt": """THE COASTAL LEDGER
Tuesday, March 5, 2024

Nine Killed as Shells Hit Sudan Market

Shells hit a market in Kadugli, Sudan, on Tuesday, killing at least nine people. The Rapid Support Forces denied
shelling Kadugli and accused the Sudanese army of firing at the market.
""",
    "kabar-selat-2024-03-07-kadugli.txt": """KABAR SELAT
Kamis, 7 Maret 2024 | 08:00 WIB

Korban Pasar Kadugli Menjadi Dua Belas

KABAR SELAT, PORT SUDAN - Jumlah korban tewas serangan ke pasar Kadugli, Sudan, pada Selasa (5/3) naik menjadi 12 orang.
Kadugli kembali ditembaki artileri pada Rabu (6/3); dua orang tewas.
""",
    "warta-delta-2024-03-20-kordofan.txt": """WARTA DELTA
Rabu, 20 Maret 2024 | 11:00 WIB

Delapan Puluh Tewas di Kordofan Selatan

Serangan artileri di Kordofan Selatan, Sudan, telah menewaskan 80 orang sejak Februari, kata Kementerian Kesehatan
Sudan. Pasar di Kadugli dihantam pada 5 Maret.
""",
}
TOWN = {
    "northern-ledger-2024-03-11-nikopol.txt": """NORTHERN LEDGER
Monday, March 11, 2024

Drones Strike Nikopol

Russian drones struck a bus depot in Nikopol, Ukraine, on Sunday, killing two people, the governor said.
""",
    "lentera-timur-2024-03-12-nikopol.txt": """LENTERA TIMUR
Selasa, 12 Maret 2024 | 09:30 WIB

Moskow Bantah Serang Nikopol

Kementerian Pertahanan Rusia membantah menyerang Nikopol, Ukraina, pada Minggu (10/3). Drone menghantam garasi bus
di kota itu dan menewaskan dua orang.
""",
}
STORIES = MARKET | TOWN


def pages(folder: Path, names: list[str]) -> list[Path]:
    """The stories of these names as files."""
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(STORIES[name], "utf-8")
    return [folder / name for name in names]
