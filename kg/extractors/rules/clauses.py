"""Who does what to whom around a predicate, as the tree tells it and, where trees err, as word order does."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Frame
from kg.model import StatementKind

#: Arcs by which a predicate shares the subject of its governor.
SHARING = frozenset({"conj", "xcomp", "advcl", "parataxis", "aux"})
#: Arcs that begin a clause of its own.
CLAUSAL = frozenset({"root", "ccomp", "advcl", "acl", "csubj", "parataxis", "xcomp"})
#: Kinds of saying behind whose word a clause of its own begins.
_TELLING = frozenset({StatementKind.ASSERT, StatementKind.ANNOUNCE, StatementKind.ADMIT, StatementKind.DENY})
#: What may stand between a subject and its verb.
BETWEEN = frozenset({"AUX", "ADV", "PART"})
#: Arcs of the words that narrow a noun.
NARROWING = frozenset({"nmod", "amod", "flat", "compound"})


def is_predicate(scene: Scene, index: int) -> bool:
    """Whether a token heads a clause: a verb, or whatever governs a subject or a clause's own arc."""
    token = scene.token(index)
    if token.pos == "VERB" and token.base != "nsubj":
        return True
    return token.base in CLAUSAL or any(
        scene.token(c).base in {"nsubj", "csubj"} for c in scene.document.children[index]
    )


def clause_head(scene: Scene, index: int) -> int:
    """The predicate of the smallest clause that holds a token; the token itself when it is one."""
    if is_predicate(scene, index):
        return index
    for governor in scene.document.ancestors(index):
        if is_predicate(scene, governor):
            return governor
    return index


def subjects(scene: Scene, verb: int) -> tuple[int, ...]:
    """The head tokens of a predicate's subject, coordinated ones too; a governor's when it has none of its own."""
    return _subjects(scene, verb, 4)


def _subjects(scene: Scene, verb: int, depth: int) -> tuple[int, ...]:
    own = [i for i in scene.document.related(verb, "nsubj", "csubj") if scene.token(i).pos != "DET"]
    for child in sorted(own, key=lambda i: abs(i - verb)):  # of two, a tree that errs has the true one nearer
        if scene.is_in("pronouns.relative", child):
            return _antecedent(scene, verb)
        return coordinated(scene, child)
    token = scene.token(verb)
    if token.relation == "acl:relcl" or (token.base == "acl" and _has_relative(scene, verb)):
        return _antecedent(scene, verb)
    adjacent = adjacent_subject(scene, verb)
    if adjacent is not None:
        return coordinated(scene, adjacent)
    controlled = _controlled(scene, verb)
    if controlled:
        return controlled
    if depth and token.base in SHARING and token.head != verb and not _has_own_passive(scene, verb):
        told = _told_before(scene, verb)
        if told is not None:
            return _subjects(scene, told, depth - 1)
        return _subjects(scene, token.head, depth - 1)
    return ()


def _told_before(scene: Scene, verb: int) -> int | None:
    """The verb of what is said before an inserted saying, which a participle behind it goes on with.

    "Israel hit a hospital, the ministry said, killing 20": the ministry kills nobody.
    """
    said = scene.token(verb).head
    if scene.token(verb).base != "advcl" or verb < said or scene.word(verb - 1) != ",":
        return None
    cue = scene.lexicon.cues.at(scene.words, said)
    if cue is None or cue[1].frame is not Frame.SAY or scene.lexicon.cues.at(scene.words, verb) is not None:
        return None
    above = scene.token(said).head if scene.token(said).base == "parataxis" else said
    return above if above < said else next((i for i in scene.document.related(said, "ccomp") if i < said), None)


def _controlled(scene: Scene, verb: int) -> tuple[int, ...]:
    """The object of the verb above, when it stands between the two: "menuduh X menyerang", "mengakui X menembak"."""
    token = scene.token(verb)
    if token.base not in {"xcomp", "ccomp"}:
        return ()
    between = [i for i in scene.document.related(token.head, "obj") if token.head < i < verb]
    return coordinated(scene, between[-1]) if between else ()


def _has_own_passive(scene: Scene, verb: int) -> bool:
    return bool(scene.document.related(verb, "nsubj:pass"))


def _has_relative(scene: Scene, verb: int) -> bool:
    return any(scene.is_in("pronouns.relative", child) for child in scene.document.children[verb])


def _antecedent(scene: Scene, verb: int) -> tuple[int, ...]:
    head = scene.token(verb).head
    return () if head == verb else coordinated(scene, head)


def adjacent_subject(scene: Scene, verb: int) -> int | None:
    """The noun that ends right before a verb, auxiliaries between: a subject that the tree lost.

    Only a noun that begins its clause counts: behind a preposition it is an adjunct.
    """
    first = scene.document.sentence(verb)[0]
    at = verb - 1
    while at >= first and scene.token(at).pos in BETWEEN and scene.token(at).is_word:
        at -= 1
    if scene.word(at) == ")":  # "Besi Merah Putih (BMP) menyerbu"
        at = next((i for i in range(at, max(at - 6, first), -1) if scene.word(i) == "("), at) - 1
    while at > first and scene.is_in("people.marking", at):
        at -= 1  # "pria bersenjata membunuh": the participle is the noun's
    if at < first or scene.token(at).pos not in {"NOUN", "PROPN", "PRON"}:
        return None
    head = at
    while _is_tail(scene, head) and not scene.phrase("general.grounds", scene.token(head).head):
        head = scene.token(head).head
    if head < first or any(scene.token(c).base == "case" for c in scene.document.children[head]):
        return None
    if scene.token(head).base in {"obl", "obj"} and not _opens_clause(scene, head):
        return head if _is_made_to(scene, head, verb) else None
    return head


def _is_made_to(scene: Scene, index: int, verb: int) -> bool:
    """Whether the object of one verb does what the next tells: "membantu pemberontak menyerang", "tentara menembaki".

    The relative word is gone, or the tree has the second verb complete the first.
    """
    token, lower = scene.token(index), scene.token(verb)
    is_below = lower.head == index and lower.base == "acl" and not scene.lexicon.has_any("order.head_last", "bodies")
    return token.base == "obj" and (is_below or scene.phrase("general.controlling", token.head) > 0)


def _is_tail(scene: Scene, index: int) -> bool:
    """Whether a token belongs to a noun before it, with no comma between the two."""
    head = scene.token(index).head
    joined = scene.token(index).base in {"flat", "nmod", "compound", "appos", "fixed"}
    return head < index and joined and "," not in scene.words[head:index]


def _opens_clause(scene: Scene, index: int) -> bool:
    left = scene.document.subtree(index)[0]
    cue = scene.lexicon.cues.at(scene.words, left - 1) if left else None
    if cue is not None and (cue[1].frame is Frame.SAY or cue[1].kind in _TELLING):
        return True  # "menyatakan jet Turki membom …": what is said begins here
    return scene.word(left - 1) in {",", "", "“", '"'} or left == scene.document.sentence(index)[0]


def objects(scene: Scene, verb: int) -> tuple[int, ...]:
    """The head tokens of a predicate's object, coordinated ones too."""
    return tuple(i for child in scene.document.related(verb, "obj", "iobj") for i in coordinated(scene, child))


def agents_of_passive(scene: Scene, verb: int) -> tuple[int, ...]:
    """The head tokens of "oleh X", or of the X that follows a passive verb at once."""
    for child in scene.document.children[verb]:
        token = scene.token(child)
        if token.relation == "obl:agent" or (
            token.base in {"obl", "nmod"} and any(scene.is_in("prepositions.agent", c) for c in cases(scene, child))
        ):
            return coordinated(scene, child)
    behind = verb + 1
    if behind < len(scene.words) and scene.same_sentence(verb, behind):
        if scene.is_in("prepositions.agent", behind) and behind + 1 < scene.document.sentence(verb)[1]:
            return coordinated(scene, behind + 1)
        last = scene.document.sentence(verb)[1]
        while scene.token(behind).pos in {"DET", "NUM"} and behind < min(verb + 4, last - 1):
            behind += 1  # "dibunuh sekelompok orang", "diculik empat pria"
        token = scene.token(behind)
        bare = {"obl", "obj", "nmod", "flat", "appos"}
        if scene.document.related(verb, "nsubj"):
            bare.add("nsubj")  # "dituding AS mendalangi serangan": the verb has its own subject before it
        tells_fate = scene.lexicon.tolls.at(scene.words, verb) is not None  # "yang terbunuh warga sipil": the dead
        if token.pos in {"NOUN", "PROPN"} and token.base in bare and not tells_fate:
            return coordinated(scene, behind)
        if token.pos == "X" and token.base == "obl" and not cases(scene, behind):
            return coordinated(scene, behind)  # a foreign word: "diserang puluhan drone"
    return ()


def next_clause(scene: Scene, first: int, last: int) -> int:
    """The first token from which "and" opens a clause with a subject of its own; ``last`` when none does."""
    for at in range(first, last):
        verb = scene.token(at).head
        joins = scene.token(at).base == "cc" and scene.token(verb).pos == "VERB" and verb > at
        if joins and any(at < child < verb for child in scene.document.related(verb, "nsubj")):
            return at
    return last


def cases(scene: Scene, index: int) -> tuple[int, ...]:
    """The prepositions of a noun."""
    return scene.document.related(index, "case", "mark")


def coordinated(scene: Scene, index: int) -> tuple[int, ...]:
    """A noun and those joined to it ("Azerbaijan dan Armenia")."""
    return (index, *(i for i in scene.document.related(index, "conj") if not _is_set_off(scene, i)))


def _is_set_off(scene: Scene, index: int) -> bool:
    """Whether what a tree joins to a name only describes it, between two commas: "X, pemimpin junta, mengancam"."""
    if scene.token(index).pos != "NOUN" or scene.token(index).is_capitalised:
        return False
    words = [i for i in scene.document.subtree(index) if scene.token(i).is_word]
    is_closed = scene.word(words[0] - 1) == "," and scene.word(words[-1] + 1) in {",", ".", ""}
    return is_closed and not scene.is_in("prepositions.coordinators", words[-1] + 2)


def obliques(scene: Scene, head: int) -> Iterator[int]:
    """The nouns with a preposition that hang on a predicate or a noun, and those joined to them."""
    for child in scene.document.children[head]:
        if scene.token(child).base in {"obl", "nmod", "advcl"} and cases(scene, child):
            yield from coordinated(scene, child)


def negated(scene: Scene, index: int) -> bool:
    """Whether a predicate, or a predicate above it that it completes, bears a negation."""
    for child in scene.document.children[index]:
        # "said the talks had failed" says something all the same
        if scene.is_in("negation.words", child) and scene.token(child).base not in {"ccomp", "conj", "parataxis"}:
            return True
    return scene.is_in("negation.words", index - 1) and scene.same_sentence(index, index - 1)
