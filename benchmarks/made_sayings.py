"""How people speak in made-up articles: the verb of saying of each kind, what they promise, threaten and ask for."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.made_words import VERBS, Verb
from kg.model import EventType, StatementKind

CUES: Mapping[str, Mapping[StatementKind, tuple[str, ...]]] = {
    "id": {
        StatementKind.ASSERT: ("mengatakan", "menyebutkan", "menjelaskan", "melaporkan"),
        StatementKind.DENY: ("membantah", "menyangkal"),
        StatementKind.ADMIT: ("mengakui",),
        StatementKind.ACCUSE: ("menuding", "menuduh"),
        StatementKind.THREATEN: ("mengancam",),
        StatementKind.PROMISE: ("berjanji",),
        StatementKind.DEMAND: ("menuntut", "mendesak"),
        StatementKind.APPEAL: ("menyerukan", "mengimbau"),
        StatementKind.REJECT: ("menolak",),
        StatementKind.SUPPORT: ("mendukung",),
        StatementKind.CONDEMN: ("mengecam", "mengutuk"),
        StatementKind.ANNOUNCE: ("mengumumkan",),
    },
    "en": {
        StatementKind.ASSERT: ("said", "told", "explained", "reported"),
        StatementKind.DENY: ("denied", "dismissed"),
        StatementKind.ADMIT: ("admitted",),
        StatementKind.ACCUSE: ("accused", "blamed"),
        StatementKind.THREATEN: ("threatened",),
        StatementKind.PROMISE: ("promised", "pledged"),
        StatementKind.DEMAND: ("demanded",),
        StatementKind.APPEAL: ("appealed", "urged"),
        StatementKind.REJECT: ("rejected",),
        StatementKind.SUPPORT: ("backed",),
        StatementKind.CONDEMN: ("condemned",),
        StatementKind.ANNOUNCE: ("announced",),
    },
}
#: What is said without telling of any happening.
ASKING = (
    StatementKind.DEMAND,
    StatementKind.APPEAL,
    StatementKind.SUPPORT,
    StatementKind.REJECT,
    StatementKind.PROMISE,
)
WEAPONS: Mapping[str, Mapping[EventType, tuple[str, ...]]] = {
    "id": {
        EventType.SHELLING: ("artileri", "mortir", "howitzer 155 mm"),
        EventType.AIR_STRIKE: ("jet tempur", "bom berpemandu"),
        EventType.DRONE_STRIKE: ("drone Shahed", "pesawat nirawak"),
        EventType.MISSILE_STRIKE: ("rudal Tochka-U", "rudal balistik"),
        EventType.BOMBING: ("bom rakitan", "bom mobil"),
        EventType.SHOOTING: ("senapan serbu",),
    },
    "en": {
        EventType.SHELLING: ("artillery", "mortars", "155 mm howitzers"),
        EventType.AIR_STRIKE: ("fighter jets", "guided bombs"),
        EventType.DRONE_STRIKE: ("Shahed drones", "an unmanned aircraft"),
        EventType.MISSILE_STRIKE: ("Tochka-U missiles", "ballistic missiles"),
        EventType.BOMBING: ("an improvised bomb", "a car bomb"),
        EventType.SHOOTING: ("assault rifles",),
    },
}
OF_WHOM = {"id": ("warga sipil", "tentara", "anak-anak", ""), "en": ("civilians", "soldiers", "children", "")}
UNNAMED = {
    "id": ("Seorang saksi mata", "Seorang dokter", "Sumber militer", "Seorang pejabat setempat"),
    "en": ("A witness", "A doctor", "A military source", "A local official"),
}
#: Happenings beside attacks, for those that the made-up wars have too few of.
BESIDE: Mapping[str, Mapping[EventType, Verb]] = {
    "id": {
        EventType.DETENTION: Verb("menahan warga", "dirazia", "penangkapan", "menahan warga"),
        EventType.TERRITORIAL_GAIN: Verb("merebut posisi", "direbut", "perebutan wilayah", "merebut posisi"),
        EventType.TROOP_MOVEMENT: Verb("mengerahkan pasukan", "didatangi pasukan", "pengerahan pasukan", "mengerahkan"),
        EventType.CEASEFIRE_VIOLATION: Verb("melanggar gencatan", "dilanda pelanggaran", "pelanggaran", "melanggar"),
        EventType.ABDUCTION: Verb("menculik warga", "menjadi tempat penculikan", "penculikan", "menculik warga"),
        EventType.AID: Verb("menyalurkan bantuan", "menerima bantuan", "penyaluran bantuan", "menahan bantuan"),
    },
    "en": {
        EventType.DETENTION: Verb("detained residents", "was searched", "arrests", "detaining residents"),
        EventType.TERRITORIAL_GAIN: Verb("seized positions", "was seized", "advance", "seizing positions"),
        EventType.TROOP_MOVEMENT: Verb("sent troops", "saw troops arrive", "deployment", "sending troops"),
        EventType.CEASEFIRE_VIOLATION: Verb("broke the truce", "saw a truce broken", "violation", "breaking a truce"),
        EventType.ABDUCTION: Verb("abducted residents", "saw abductions", "abduction", "abducting residents"),
        EventType.AID: Verb("delivered aid", "received aid", "delivery of aid", "holding back aid"),
    },
}  # fmt: skip


def verb(language: str, kind: EventType) -> Verb:
    """How a kind of happening is told."""
    return BESIDE[language].get(kind) or VERBS[language][kind]
