"""Doers whom a text does not name but tells: "orang-orang bersenjata", "massa", "polisi", "seorang dokter"."""

from __future__ import annotations

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import NARROWING
from kg.extractors.rules.found import FIGHTERS, Found
from kg.extractors.rules.scene import Scene
from kg.model import ActorType, Mention, MentionKind

#: Bodies that may do something without a name: "polisi menangkap", "milisi membakar", "pemerintah merebut kembali".
_BODIES = FIGHTERS | {ActorType.GOVERNMENT}
#: How many tokens the words of a nameless doer may have.
_LONGEST = 6
#: How far before its head the words of a nameless doer may begin.
_REACH = 2
_KINDS = {
    "people.armed": ActorType.ARMED_GROUP,
    "people.crowds": ActorType.CIVILIANS,
    "people.doers": ActorType.OTHER,
}


class Unnamed:
    """Finds the nameless doers of one article."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast

    def apposed(self, head: int) -> Mention | None:
        """Whom an apposition names behind an office: "Kepala Desa Dato, Jacinto da Costa, yang …"."""
        scene = self._scene
        if not scene.phrase("persons.titles", head):
            return None
        for child in scene.document.related(head, "appos"):
            mention = self._cast.at(child)
            if mention is not None and mention.kind is MentionKind.PERSON and scene.word(child - 1) == ",":
                return mention
        return None

    def member_of(self, head: int) -> Mention | None:
        """The fighting body that "anggota", "petempur" or "personel" leads to: "anggota GAM"."""
        if not self._scene.phrase("people.members", head) or not self._scene.same_sentence(head, head + 1):
            return None
        return None if self._scene.is_in("people.apart", head - 1) else self._body_at(head + 1)

    def _body_at(self, index: int) -> Mention | None:
        """The fighting body that a token names, the one within a name before that: GAM in "pasukan GAM"."""
        inner = (m for p, m in self._cast.inside(index, len(self._scene.words)) if p.first == index)
        for mention in (*inner, self._cast.at(index)):
            if mention is not None and mention.kind is MentionKind.ORGANIZATION and mention.actor_type in FIGHTERS:
                return mention
        return None

    def party(self, head: int) -> Mention | None:
        """The nameless doer whose words hold a token; the same words are the same doers through an article."""
        scene = self._scene
        found = self._phrase(head)
        if found is None or not len(scene.lexicon.table("people.armed")):
            return None
        start, end, kind = found
        end = self._with_modifiers(start, end)
        owner = next((m for at in range(start, end) if (m := self._body_at(at)) is not None), None)
        if owner is not None and not any(scene.is_in("people.apart", at) for at in range(start - 1, end)):
            return owner  # "kelompok pemberontak M23" is M23
        name = " ".join(scene.text(start, end).split())
        name = name if name[:2].isupper() else name[:1].lower() + name[1:]
        if scene.lexicon.has("people.vague", name.lower()):
            return None
        return Mention(scene.span(start, end), MentionKind.PERSON, name, kind, role=name)

    def _phrase(self, head: int) -> tuple[int, int, ActorType] | None:
        """Where the words of a nameless doer begin and end, without count words, and what sort it is."""
        scene = self._scene
        first, last = scene.document.sentence(head)
        for start in range(max(first, head - _REACH), head + 1):
            inner = scene.lexicon.bodies.at(scene.words, start + 1) if scene.phrase("people.members", start) else None
            if inner is not None and inner[1] in FIGHTERS and start + 1 + inner[0] > head and start + 1 < last:
                return start, start + 1 + inner[0], inner[1]  # "oknum polisi", "anggota reserse" are police
            for key, kind in _KINDS.items():
                length = scene.phrase(key, start)
                if length and start + length > head:
                    return start, start + length, kind
            body = scene.lexicon.bodies.at(scene.words, start)
            if body is not None and body[1] in _BODIES and start + body[0] > head:
                return start, start + body[0], body[1]
        counter = next(
            (at for at in range(max(first, head - _REACH), head) if scene.is_in("people.counters", at)), None
        )
        is_noun = scene.token(head).pos == "NOUN" and scene.lexicon.triggers.at(scene.words, head) is None
        if counter is None or not is_noun or head >= last or scene.lexicon.weapons.at(scene.words, head) is not None:
            return None
        return head, head + 1, ActorType.OTHER  # "seorang dokter", "sekelompok pemuda": whoever is introduced so

    def _with_modifiers(self, start: int, end: int) -> int:
        """Past the words that narrow a noun: "milisi separatis", "tentara etnis Armenia", "anggota geng"."""
        scene = self._scene
        last = scene.document.sentence(start)[1]
        while end < last and end - start < _LONGEST:
            token, phrase = scene.token(end), self._cast.phrase_at(end)
            if mark := scene.phrase("people.marks", end):
                end += mark
                continue
            hangs = start <= token.head < end and token.base in NARROWING
            if not hangs or token.pos not in {"NOUN", "ADJ", "PROPN"} or _is_place(phrase):
                break
            if scene.lexicon.triggers.at(scene.words, end) is not None or scene.is_any("people.manners", end):
                break
            end += 1
        return end


def _is_place(phrase: Found | None) -> bool:
    return phrase is not None and phrase.kind is MentionKind.PLACE
