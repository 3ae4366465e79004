"""Persons introduced by a long office: "Kepala Bidang Humas Polda Metro Jaya Komisaris Besar X".

Office, institution and name are written alike, one capital after the other. The words of offices, places, capitals
and whatever the article writes small elsewhere belong to the office; the name is what stands behind the last of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extractors.rules.bodies import jurisdiction
from kg.extractors.rules.found import Found
from kg.extractors.rules.office_words import office_head, office_prefix, office_step, office_word
from kg.extractors.rules.person_names import bare_person, person_name
from kg.extractors.rules.scene import Scene
from kg.model import ActorType, MentionKind

#: An office told behind a name has no more tokens.
LONGEST_OFFICE = 16
#: What ends an office that is told behind a name.
_CLOSING = frozenset({",", ".", ";", ":", "(", "–", "—", "?", "!"})
#: An office and its holder's name have no more tokens.
LONGEST_RUN = 30
#: A name told by an office alone has no more words; a longer one needs another witness.
LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class _Run:
    """The tokens of an office and the name behind it: ``core`` is where the name begins, ``last`` the run's end."""

    core: int
    last: int
    is_open: bool  #: the name stands right behind an institution that has a name of its own


def introduced_person(scene: Scene, index: int, stop: int) -> Found | None:
    """The person whose office begins at a token, when the name is told; None otherwise."""
    length = office_head(scene, index)
    if not length or index + length >= stop:
        return None
    run = _run(scene, index + length, min(stop, index + LONGEST_RUN))
    core, last = _name(scene, run, stop)
    if core >= last:
        return None
    role = scene.text(index, _role_end(scene, core))
    holder = _holder(scene, index + length, core)
    name = scene.text(core, last)
    return Found(index, last, core, last, MentionKind.PERSON, name, ActorType.PERSON, role, holder)


def better_reading(scene: Scene, titled: Found | None, introduced: Found | None) -> Found | None:
    """Of two readings of one office the one that tells a name; of two names the shorter, which leaves more to it."""
    if titled is not None and titled.has_name and office_word(scene, titled.core, has_name=False):
        phrase = scene.text(titled.first, titled.last)
        titled = replace(titled, core=titled.last, core_end=titled.last, name=phrase, role=phrase)
    if titled is None or introduced is None:
        return titled or introduced
    if not titled.has_name or titled.core < introduced.core or titled.last < introduced.last:
        return introduced
    return titled


def without_office(scene: Scene, phrase: Found) -> Found | None:
    """A name without the words of offices before it: "KTP Joko Tjandra"; nothing or a body when there is no more."""
    if phrase.kind is not MentionKind.PERSON:
        return phrase
    core = office_prefix(scene, phrase.first, phrase.last)
    if core == phrase.first:
        return phrase
    is_body = scene.phrase("offices.institutions", phrase.first) > 0
    if is_body and scene.token(core).text not in scene.called_names:
        return replace(phrase, kind=MentionKind.ORGANIZATION, actor_type=ActorType.OTHER)
    return None if core == phrase.last else replace(phrase, first=core, core=core, name=scene.text(core, phrase.last))


def told_by_neighbours(scene: Scene, index: int, stop: int) -> Found | None:
    """The person whom the office behind the name tells, or the word of saying beside it: "kata Alamsyah"."""
    apposed = apposed_name(scene, index, stop)
    if apposed is not None or index not in scene.callings:
        return apposed
    end = max(person_name(scene, index, stop), index + 1)
    return bare_person(scene, index, end)


def apposed_name(scene: Scene, index: int, stop: int) -> Found | None:
    """The person whose office stands behind the name: "X Matali, Wali Kota Y, …", "X Maharini (45), dokter …"."""
    if not _may_name(scene, index, is_inside=False):
        return None
    near = range(index + 1, min(stop, index + LONGEST_NAME + 2))
    if not any(scene.word(at) in {",", "("} or scene.phrase("offices.links", at) for at in near):
        return None
    end = _name_end(scene, index, stop)
    if scene.token(index).pos not in {"PROPN", "NOUN", "X", "ADJ"} and index not in scene.callings:
        return None
    if end - index < 1 or end - index > LONGEST_NAME + 1:
        return None
    head = _behind_name(scene, end, stop)
    is_called = any(scene.token(at).text in scene.called_names for at in range(index, end))
    if not head or not (is_called or end - index > 1):
        return None
    other = introduced_person(scene, head, stop)
    if other is not None and (other.core_end - other.core > 1 or scene.token(other.core).text in scene.called_names):
        return None  # "Mengutip Antara, Presiden X mengatakan": the office has its own holder behind it
    last = _office_end(scene, head, stop)
    closes = last == stop or scene.word(last) in _CLOSING or scene.token(last).pos in {"VERB", "AUX", "ADP", "SCONJ"}
    if not closes:
        return None
    role, holder = scene.text(head, last), _holder(scene, head + 1, last)
    return Found(index, end, index, end, MentionKind.PERSON, scene.text(index, end), ActorType.PERSON, role, holder)


def _behind_name(scene: Scene, index: int, stop: int) -> int:
    """Where the office behind a name begins: past an age in brackets and a comma or "selaku"; 0 if none."""
    at = index
    if scene.word(at) == "(":
        closing = next((end for end in range(at + 1, min(stop, at + 4)) if scene.word(end) == ")"), at)
        at = closing + 1 if closing > at and scene.token(at + 1).text.isdigit() else at
    comma = scene.word(at) == ","
    at += comma
    linked = scene.phrase("offices.links", at)
    at += linked
    return at if (comma or linked) and at < stop and office_head(scene, at) else 0


def _office_end(scene: Scene, index: int, stop: int) -> int:
    """Where an office ends that is told behind the name; words of any kind may belong to it."""
    at = index + office_head(scene, index)
    while at < stop and at - index < LONGEST_OFFICE:
        step = office_step(scene, at, has_name=False) or _joint(scene, at, stop, has_name=False)
        token = scene.token(at)
        plain = token.is_word and (token.is_capitalised or token.pos in {"NOUN", "ADJ", "PROPN", "NUM"})
        if not step and (not plain or scene.is_in("pronouns.relative", at)):
            break
        at += step or 1
    return at


def _run(scene: Scene, index: int, stop: int) -> _Run:
    at = core = index
    is_open = is_place = False
    while at < stop:
        step = office_step(scene, at, has_name=at > core)
        is_second = is_place and not office_word(scene, at, has_name=at > core) and not jurisdiction(scene, at)
        step = 0 if is_second and _is_name_word(scene, at + step) else step  # "Wali Kota Bogor Bima Arya"
        if step:
            is_place = not office_word(scene, at, has_name=at > core)
            is_named = scene.phrase("offices.named", at) == step and scene.token(at).is_capitalised
            is_open = is_named or (is_open and office_word(scene, at, has_name=False) > 0 and not _closes(scene, at))
            at = core = at + step
            continue
        step = _joint(scene, at, stop, has_name=at > core)
        if not step and not _may_name(scene, at, is_inside=at > core):
            break
        at += step or 1
        core = at if step else core
    return _Run(core, at, is_open)


def _is_name_word(scene: Scene, index: int) -> bool:
    return scene.token(index).is_capitalised and not office_step(scene, index, has_name=True)


def _closes(scene: Scene, index: int) -> bool:
    """Whether a word ends the name of an institution: capitals, brackets, a land."""
    return scene.token(index).text.isupper() or scene.word(index) == "(" or jurisdiction(scene, index) > 0


def _joint(scene: Scene, index: int, stop: int, *, has_name: bool) -> int:
    """ "dan", "untuk", a slash or a comma of a list between two parts of an office."""
    behind = index + 1
    if behind >= stop:
        return 0
    goes_on = office_step(scene, behind, has_name=False) > 0
    joint = scene.phrase("offices.joints", index)
    if scene.token(index).text in {"/", "-"}:
        return int(goes_on or scene.token(behind).is_capitalised)
    if scene.is_in("prepositions.coordinators", index) and jurisdiction(scene, behind):
        return 0  # "prajurit TNI dan KKB pimpinan X": two parties and no office
    if joint:
        behind = index + joint
        goes_on = behind < stop and office_step(scene, behind, has_name=False) > 0
        if has_name:  # "Menteri Hukum X dan Menteri Agama Y" are two
            return joint if goes_on and not office_head(scene, behind) else 0
        return joint if goes_on or scene.token(behind).is_capitalised else 0
    if scene.word(index) != "," or has_name:
        return 0
    if scene.is_in("prepositions.coordinators", behind):
        return 2 if office_step(scene, behind + 1, has_name=False) else 0
    if goes_on and not office_head(scene, behind):
        closing = range(behind, min(stop, behind + 6))
        is_listed = any(scene.is_in("prepositions.coordinators", at) for at in closing)
        return int(is_listed or scene.phrase("offices.institutions", behind) > 0)
    return 0


def _may_name(scene: Scene, index: int, *, is_inside: bool) -> bool:
    token = scene.token(index)
    if scene.is_in("names.never", index):
        return False
    if token.is_capitalised and token.text[:1].isalpha():
        return not any(char.isdigit() for char in token.text) and "." not in token.text[:-1]
    return is_inside and scene.is_in("names.inner", index) and scene.token(index + 1).is_capitalised


def _name_end(scene: Scene, start: int, stop: int) -> int:
    """Where the words end that may be a name and belong to no office; ``start`` itself when none does."""
    end = start
    while end < stop and _may_name(scene, end, is_inside=end > start):
        if office_step(scene, end, has_name=end > start):
            break
        end += 1
    return end


def _name(scene: Scene, run: _Run, stop: int) -> tuple[int, int]:
    """Where the name is: behind the office, or set off by a comma; empty when nothing tells."""
    core, last = run.core, run.last
    if last < stop and scene.token(last).text.isdigit():
        return last, last  # "Satgas Yonif Raider 321" is a unit
    is_area = scene.phrase("places.kinds", core - 1) > 0 and not scene.token(core - 1).is_capitalised
    behind = _behind_comma(scene, last, stop) if run.is_open else (last, last)
    if behind[0] < behind[1]:
        return behind  # "Kepala Bandara Abdulrachman Saleh, Suharno, mengatakan"
    if core == last or (is_area and last - core == 1):
        return _behind_comma(scene, last, stop)
    called = next((at for at in range(core, last) if scene.token(at).text in scene.called_names), None)
    follows_head = scene.phrase("offices.firms", core - 1) > 0  # "CEO Torch Ben Wirawan" is of Torch
    if called is not None and (run.is_open or follows_head or last - core > LONGEST_NAME):
        return called, last
    if run.is_open or last - core > LONGEST_NAME:
        seen = scene.seen_person(last - 1)
        if seen is not None and core <= seen.first and last - seen.first > 1:
            return seen.first, last
        if last - core > LONGEST_NAME + 1 or last - core < 2:
            return last, last
        return (core + 1, last) if run.is_open else (core, last)
    return core, last


def _behind_comma(scene: Scene, index: int, stop: int) -> tuple[int, int]:
    """The holder's name between two commas: "Kepala Dinas Tenaga Kerja Kabupaten Bekasi, Suhup, mengatakan"."""
    start = index + 1
    if scene.word(index) != "," or start >= stop:
        return index, index
    while start < stop and (rank := scene.phrase("offices.ranks", start)):
        start += rank
    end = _name_end(scene, start, stop)
    closes = end == stop or scene.word(end) in {",", ".", "(", "–", "—"} or scene.token(end).pos in {"VERB", "AUX"}
    is_person = scene.seen_person(start) is not None
    is_person |= end - start > 1 or any(scene.token(at).text in scene.called_names for at in range(start, end))
    is_person |= scene.word(end) == "," and scene.lexicon.cues.at(scene.words, end + 1) is not None
    return (start, end) if closes and end > start and is_person else (index, index)


def _role_end(scene: Scene, core: int) -> int:
    """Where the words of an office end; the comma before a name is not part of it."""
    return core - 1 if scene.word(core - 1) == "," else core


def _holder(scene: Scene, first: int, core: int) -> str:
    """The institution that an office is of: from its head to the rank or the name."""
    last = _role_end(scene, core)
    ranks = [at for at in range(first, last) if scene.phrase("offices.ranks", at)]
    last = min(ranks, default=last)
    for at in range(first, last):
        if scene.phrase("offices.institutions", at) or scene.token(at).text.isupper() or jurisdiction(scene, at):
            ends = (end for end in range(at, last) if scene.is_in("persons.concerns", end))
            return scene.text(at, max(next(ends, last), at + 1))
    return ""
