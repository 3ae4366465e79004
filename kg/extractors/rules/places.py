"""Where a happening is told to be: which place names belong to which trigger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import cases, clause_head
from kg.extractors.rules.containers import as_place, is_closed, lies_in, name_end, opens_clause
from kg.extractors.rules.found import Found
from kg.extractors.rules.place_standins import told_again
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening
from kg.languages.lexicon import Voice
from kg.model import ActorType, EventType, Mention, MentionKind

#: How many tokens before a list of places its preposition is looked for.
KIND_REACH = 4
#: How far before a place "15 kilometer" may stand: "30 km sebelah barat Homs".
DISTANCE_REACH = 5
#: Happenings that are where one leaves from.
LEAVING = frozenset({EventType.WITHDRAWAL, EventType.DISPLACEMENT})


def places_of(
    scene: Scene, cast: Cast, happening: Happening, rivals: Sequence[Happening], first: int, last: int
) -> tuple[Mention, ...]:
    """The places in tokens ``[first, last)`` that belong to a happening rather than to its rivals there."""
    found: list[Mention] = []
    for group in _groups(scene, cast, first, last, happening):
        if _owner(scene, group[0][0], rivals) is happening:
            found.extend(mention for _, mention in group if mention not in found)
    return tuple(found)


def _groups(
    scene: Scene, cast: Cast, first: int, last: int, happening: Happening
) -> Iterator[list[tuple[Found, Mention]]]:
    """Lists of places ("kota Martuni, desa Karin Tak, dan kota Shushi"), each with what the text says it lies in."""
    group: list[tuple[Found, Mention]] = []
    passed: Found | None = None  # a place one only comes from: what contains it is no place of the happening either
    again = told_again(scene, cast, first, last)
    for phrase, mention in sorted([*cast.between(first, last), *again], key=lambda found: found[0].first):
        is_place = mention.kind is MentionKind.PLACE
        if phrase.is_facility or not (is_place or mention.actor_type is ActorType.STATE):
            continue
        if group:
            start = name_end(scene, group[-1][0])
            gap = scene.words[start : phrase.first]
            if is_place and _joins(scene, gap) and not opens_clause(scene, phrase):
                group.append((phrase, mention))
                continue
            if _contains(scene, gap) or _describes(scene, gap, start, phrase.first):
                if lies_in(scene, gap) and (is_place or is_closed(scene, phrase)):
                    group.append((phrase, as_place(mention)))
                continue
        if not is_place:
            continue
        if group:
            yield group
            group = []
        if passed is not None and _contains(scene, scene.words[name_end(scene, passed) : phrase.first]):
            continue
        if _is_where(scene, phrase, first, happening) or _is_around(scene, cast, phrase, first, happening):
            group = [(phrase, mention)]
        else:
            passed = phrase
    if group:
        yield group


def _is_around(scene: Scene, cast: Cast, phrase: Found, first: int, happening: Happening) -> bool:
    """Whether a place is the town of something built where it happened: "masjid Seh Dokan, Mazar-i-Sharif"."""
    built = cast.phrase_at(phrase.first - 2) if phrase.first - 2 >= first else None
    if built is None or not built.is_facility or not _contains(scene, scene.words[built.last : phrase.first]):
        return False
    return _is_where(scene, built, first, happening)


def _joins(scene: Scene, gap: Sequence[str]) -> bool:
    return (
        0 < len(gap) <= 3
        and all(
            word == ","
            or scene.lexicon.has("prepositions.coordinators", word)
            or scene.lexicon.has("prepositions.place_only", word)
            for word in gap
        )
        and any(word == "," or scene.lexicon.has("prepositions.coordinators", word) for word in gap)
    )


def _contains(scene: Scene, gap: Sequence[str]) -> bool:
    """ "Desa Pazigyi di wilayah Sagaing": the second place only says where the first one lies."""
    return len(gap) in {0, 1} and all(scene.lexicon.has("prepositions.place_only", word) or word == "," for word in gap)


def _describes(scene: Scene, gap: Sequence[str], first: int, last: int) -> bool:
    """ "Ganja, kota terbesar kedua di Azerbaijan": the second place is part of what is said of the first."""
    if not gap or gap[0] != ",":
        return False
    has_kind = any(scene.phrase("places.kinds", i) for i in range(first + 1, min(first + 3, last)))
    return has_kind and not any(scene.token(i).pos == "VERB" for i in range(first, last))


def _is_where(scene: Scene, phrase: Found, first: int, happening: Happening) -> bool:
    """Whether a place name stands where a place of the happening stands, and is no measure of distance."""
    at = phrase.first - 1
    while at >= first and scene.token(at).pos in {"ADV", "ADJ", "CCONJ", "DET"} and at > phrase.first - KIND_REACH:
        at -= 1
    token = scene.token(scene.document.top(phrase.first, phrase.last))
    if scene.word(at) == "," and (noun := _kind_before(scene, at, first)) is not None:
        return scene.is_in("prepositions.place", noun - 1)
    if _owns_deed(scene, phrase):
        return False
    if at < first:
        return token.base in {"obj", "nsubj", "obl"}
    near = range(max(first, phrase.first - DISTANCE_REACH), phrase.first)
    if any(scene.is_in("prepositions.distance", i) and scene.token(i - 1).pos == "NUM" for i in near):
        return False
    if scene.is_in("negation.words", at - 1) and scene.is_in("prepositions.place", at):
        return False  # "ke Gaza, bukan ke Lebanon"
    if scene.is_in("prepositions.away", at):
        return happening.type in LEAVING
    if scene.is_in("prepositions.place", at) or _is_what_of(scene, at, happening):
        return True
    governor = clause_head(scene, token.head) if token.head != token.index else token.index
    own = governor in (happening.head, clause_head(scene, happening.head))
    return (token.base in {"obj", "nsubj", "obl"} and own) or scene.token(at).pos in {"NOUN", "VERB"}


def _kind_before(scene: Scene, comma: int, first: int) -> int | None:
    """Where a noun phrase opens that a comma sets before the name it tells: "in the Libyan capital, Tripoli"."""
    if not scene.lexicon.has_any("order.head_last", "places") or scene.phrase("places.kinds", comma - 1) != 1:
        return None
    start = comma - 1
    while start - 1 >= first and scene.token(start - 1).pos in {"ADJ", "NOUN", "PROPN"}:
        start -= 1
    return start - 1 if start - 1 >= first and scene.token(start - 1).pos == "DET" else None


def _owns_deed(scene: Scene, phrase: Found) -> bool:
    """Whether a state's name only tells whose deed an event noun tells: "led to Pakistan's attack on Jammu"."""
    if not scene.is_in("pronouns.possessive_marks", phrase.last):
        return False
    return scene.lexicon.triggers.at(scene.words, scene.token(phrase.last - 1).head) is not None


def _is_what_of(scene: Scene, index: int, happening: Happening) -> bool:
    """Whether a noun tells by "of" what was struck or taken: "the shelling of Odesa", "the fall of Goma"."""
    is_blow = happening.type.is_attack or happening.type is EventType.TERRITORIAL_GAIN
    is_noun = happening.voice is Voice.NOUN and scene.lexicon.has_any("order.head_last", "bodies")
    return is_blow and is_noun and index == happening.last and scene.is_in("counted.of", index)


def _is_elsewhere(scene: Scene, clause: int, happening: Happening) -> bool:
    """Whether a clause has a subject of its own: "Setelah rudal menghantam Sumy, listrik padam di Odesa"."""
    if clause in (happening.head, clause_head(scene, happening.head)) or clause < happening.first:
        return False
    own = [i for i in scene.document.related(clause, "nsubj") if happening.last <= i < clause]
    if not own:
        return False
    opening = scene.document.subtree(own[0])[0] - 1
    opens = any(scene.is_in(key, opening) for key in ("prepositions.coordinators", "prepositions.dating"))
    return opens or "," in scene.words[happening.last : own[0]]


def _within_clause(scene: Scene, index: int) -> Iterator[int]:
    """The governors of a token up to the verb that another clause is joined to by "and"."""
    for governor in scene.document.ancestors(index):
        yield governor
        own = scene.document.related(governor, "nsubj")
        if scene.token(governor).base == "conj" and own and scene.token(governor).head < own[0] < governor:
            return
        if own and scene.token(governor).base == "advcl" and _only_dates(scene, governor):
            return  # "the raid came after troops killed ten in Sumy"


def _only_dates(scene: Scene, clause: int) -> bool:
    """Whether a clause only dates another: "two days after troops killed ten"."""
    return any(scene.is_in("prepositions.dating", case) for case in cases(scene, clause) if case < clause)


def _is_bygone(scene: Scene, happening: Happening) -> bool:
    """Whether a happening only dates another: "Di Marib, bentrokan pecah sehari setelah serangan itu"."""
    return any(scene.is_in("prepositions.dating", case) for case in cases(scene, happening.head))


def _owner(scene: Scene, phrase: Found, rivals: Sequence[Happening]) -> Happening | None:
    """The trigger that a place belongs to: the nearest before it, else the first behind it."""
    before = [h for h in rivals if h.last <= phrase.first]
    above = {*_within_clause(scene, phrase.first), *_within_clause(scene, phrase.last - 1)}
    governing = [h for h in rivals if h.head in above]
    if governing:
        return max(governing, key=lambda h: (h.last <= phrase.first, h.first))
    clause = clause_head(scene, phrase.first)
    if before:
        return None if _is_elsewhere(scene, clause, before[-1]) else before[-1]
    told = [h for h in rivals if not _is_bygone(scene, h)]
    near = next((h for h in told if clause in (h.head, clause_head(scene, h.head))), None)
    alone = len(rivals) == 1 and scene.is_in("prepositions.place_only", phrase.first - 1)
    return near or (rivals[0] if alone else None)
