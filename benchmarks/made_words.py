"""The words that made-up articles are put together of, in two languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kg.model import EventType

_MONTHS = {
    "id": ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
           "November", "Desember"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
}  # fmt: skip
_WEEKDAYS = {
    "id": ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
#: What may be hit; a building has a name of its own.
BUILDINGS: Mapping[str, tuple[str, ...]] = {
    "id": ("Rumah Sakit", "Sekolah", "Pasar", "Masjid", "Jembatan"),
    "en": ("Hospital", "School", "Market", "Mosque", "Bridge"),
}
PATRONS = ("Al-Nour", "Merkez", "Sabreen", "Kovalenko", "Rahmat", "Tsegaye", "Harmoni", "Zamzam")
PLAIN: Mapping[str, tuple[str, ...]] = {
    "id": ("permukiman", "gudang", "pos militer", "konvoi", "sebuah rumah"),
    "en": ("homes", "a depot", "an army post", "a convoy", "a house"),
}

#: What a story goes on with; no two stories have these words in one order.
REST: Mapping[str, str] = {
    "id": """warga masih di antara puing sementara ambulans datang lewat jalan utama dan listrik padam sejak malam toko
        tutup anak sekolah pulang lebih awal pasar sepi petugas mencari korban di bawah reruntuhan rumah air bersih
        sulit didapat keluarga mengungsi ke desa tetangga dengan truk sewaan hujan turun sampai pagi""",
    "en": """residents stood among the rubble while ambulances came by the main road and power was out since evening
        shops stayed closed children were sent home early streets lay empty crews searched for bodies under fallen
        houses clean water is hard to find families left for villages nearby in rented trucks rain fell until
        morning""",
}


@dataclass(frozen=True, slots=True)
class Verb:
    """How a kind of happening is told: by the doer, by what was hit, as a noun, as what is denied."""

    active: str
    passive: str
    noun: str
    denied: str


_ID = {
    EventType.SHELLING: Verb("menembaki", "ditembaki", "penembakan artileri", "menembaki"),
    EventType.AIR_STRIKE: Verb("membombardir", "dibombardir", "serangan udara", "melakukan serangan udara ke"),
    EventType.DRONE_STRIKE: Verb("menyerang dengan drone", "diserang drone", "serangan drone", "mengirim drone ke"),
    EventType.MISSILE_STRIKE: Verb("merudal", "dihantam rudal", "serangan rudal", "meluncurkan rudal ke"),
    EventType.BOMBING: Verb("mengebom", "dibom", "pengeboman", "mengebom"),
    EventType.SHOOTING: Verb("menembak warga", "ditembaki orang bersenjata", "penembakan", "menembak warga"),
    EventType.ATTACK: Verb("menyerang", "diserang", "serangan", "menyerang"),
    EventType.CLASH: Verb("bentrok di", "menjadi medan bentrokan", "bentrokan", "terlibat bentrokan di"),
    EventType.AMBUSH: Verb("menyergap konvoi di", "menjadi lokasi penyergapan", "penyergapan", "menyergap konvoi di"),
}
_EN = {
    EventType.SHELLING: Verb("shelled", "was shelled", "shelling", "shelling"),
    EventType.AIR_STRIKE: Verb("bombed from the air", "was hit by air strikes", "air strike", "bombing from the air"),
    EventType.DRONE_STRIKE: Verb("struck with drones", "was struck by drones", "drone strike", "sending drones to"),
    EventType.MISSILE_STRIKE: Verb("fired missiles at", "was hit by missiles", "missile strike", "firing missiles at"),
    EventType.BOMBING: Verb("bombed", "was bombed", "bombing", "bombing"),
    EventType.SHOOTING: Verb("shot residents in", "came under fire", "shooting", "shooting residents in"),
    EventType.ATTACK: Verb("attacked", "was attacked", "attack", "attacking"),
    EventType.CLASH: Verb("clashed in", "saw clashes", "clashes", "clashing in"),
    EventType.AMBUSH: Verb("ambushed a convoy in", "saw an ambush", "ambush", "ambushing a convoy in"),
}  # fmt: skip
VERBS: Mapping[str, Mapping[EventType, Verb]] = {"id": _ID, "en": _EN}


@dataclass(frozen=True, slots=True)
class Glue:
    """What stands between the parts of a sentence."""

    said: str
    accused: str
    admitted: str
    denied: str
    at: str
    on: str
    killing: str
    people: str
    that_attack: str
    killed: str
    since: str
    have_killed: str
    source: str


GLUE: Mapping[str, Glue] = {
    "id": Glue(
        said="mengatakan", accused="menuding", admitted="mengakui", denied="membantah", at="di", on="pada",
        killing="menewaskan", people="orang", that_attack="Serangan itu", killed="menewaskan", since="Selama",
        have_killed="telah menewaskan", source="Demikian dikutip",
    ),
    "en": Glue(
        said="said", accused="accused", admitted="admitted that", denied="denied", at="in", on="on",
        killing="killing", people="people", that_attack="The attack", killed="killed", since="In",
        have_killed="have killed", source="As carried by",
    ),
}  # fmt: skip


def said_day(day: date, language: str) -> str:
    """A day as a paper writes it: "Selasa (3/2)", "Tuesday, February 3"."""
    weekday = _WEEKDAYS[language][day.weekday()]
    return f"{weekday} ({day.day}/{day.month})" if language == "id" else f"{weekday}, {said_month(day, 'en')} {day.day}"


def said_month(day: date, language: str) -> str:
    return _MONTHS[language][day.month - 1]
