"""The words of offices and institutions, told from the words of names that are written alike."""

from __future__ import annotations

from kg.extractors.rules.bodies import jurisdiction
from kg.extractors.rules.callings import is_derived
from kg.extractors.rules.scene import Scene

#: So many people live in a town whose name heads an office.
LEAST_PEOPLE = 10_000
#: The bracketed short form inside of an office has no more tokens.
LONGEST_BRACKET = 5
_LISTED = ("heads", "ranks", "institutions", "words")
_AREAS = frozenset({"region", "district", "city"})


def office_head(scene: Scene, index: int) -> int:
    """How many tokens the title has that begins an office here; 0 when none does."""
    return max(scene.phrase("offices.heads", index), scene.phrase("persons.titles", index))


def office_step(scene: Scene, index: int, *, has_name: bool) -> int:
    """How many tokens of an office start here, a place among them; small letters are none once a name has begun."""
    length = office_word(scene, index, has_name=has_name)
    token = scene.token(index)
    if length or not token.is_capitalised or not _is_free(scene, index):
        return length
    place = jurisdiction(scene, index) or _home_area(scene, index)
    return 0 if has_name and place == 1 else place


def office_word(scene: Scene, index: int, *, has_name: bool) -> int:
    """The same without the names of places."""
    token = scene.token(index)
    if not scene.lexicon.table("offices.heads"):
        return 0
    if token.text == "(":
        return _bracket(scene, index)
    if not token.is_word or (has_name and not token.is_capitalised):
        return 0
    length = max(scene.phrase(f"offices.{key}", index) for key in _LISTED)
    length = max(length, scene.phrase("persons.fields", index), scene.phrase("persons.titles", index))
    if not _is_free(scene, index):
        return length if length > 1 else 0
    if length:
        return length + _area(scene, index + length) if scene.phrase("places.kinds", index) == length else length
    if not token.is_capitalised:
        return 1 if token.text.isdigit() and not has_name else 0
    if _is_acronym(scene, index):
        return 1
    return 1 if is_derived(scene, token.lower) or token.lower in scene.small_words else 0


def _is_free(scene: Scene, index: int) -> bool:
    """Whether a word is not known for a name: those that the article calls by it, and given names like "Imam"."""
    token = scene.token(index)
    is_called = token.text in scene.called_names and not scene.phrase("offices.heads", index)
    return not is_called and not (token.is_capitalised and scene.is_in("offices.given", index))


def _area(scene: Scene, index: int) -> int:
    """The name of the town or village behind its kind: "Kabupaten Malang", "Kelurahan Sumbersari"."""
    known = next(iter(scene.known_lengths(index)), 0)
    token = scene.token(index)
    if not scene.token(index - 1).is_capitalised:  # "pemerintah provinsi Meth Meas Pheakdey" names no province
        goes_on = scene.token(index + known).is_capitalised and scene.token(index + known).is_word
        return _home_area(scene, index) if goes_on else known
    return known or int(token.is_capitalised and office_step(scene, index, has_name=False) == 0)


def _home_area(scene: Scene, index: int) -> int:
    """A town or district of the country whose offices these are: "Ketua KPU Sidoarjo X"."""
    for length in scene.known_lengths(index):
        sites = scene.knowledge.sites(" ".join(scene.forms[index : index + length]))
        if any(
            site.kind in _AREAS
            and site.population >= LEAST_PEOPLE
            and scene.lexicon.has("offices.homelands", site.state)
            for site in sites
        ):
            return length
    return 0


def _bracket(scene: Scene, index: int) -> int:
    """A short form in brackets: "(KPU)", "(Persero)"; an age is none."""
    for end in range(index + 2, index + LONGEST_BRACKET + 2):
        if scene.word(end) == ")":
            return end + 1 - index if scene.token(index + 1).is_capitalised else 0
    return 0


def _is_acronym(scene: Scene, index: int) -> bool:
    """Whether capitals are an institution's; two of them may be a person's initials: "RZ", "AM"."""
    text = scene.token(index).text
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 2 and all(char.isupper() for char in letters) and not text.endswith(".")


def office_prefix(scene: Scene, first: int, last: int) -> int:
    """Where the words of offices end that open a run of capitals: "KTP Joko Tjandra" is Joko Tjandra."""
    at = first
    while at < last and (step := office_step(scene, at, has_name=False)):
        at += step
    return min(at, last)
