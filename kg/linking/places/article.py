"""The places of one article, chosen together: what is sure of one helps to choose the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.knowledge import Knowledge, Site, fold, slug
from kg.linking.places.candidates import Candidate, Match, all_candidates, candidates_of
from kg.linking.places.choice import Choice, Weighed, choose
from kg.linking.places.context import SETTLED, Context, context_of, likely_states
from kg.linking.places.evidence import weigh
from kg.linking.places.surroundings import Surroundings, surroundings_of
from kg.linking.vocabulary import vocabulary
from kg.model import Article, Mention, MentionKind, Place, Span

#: The state whose papers write in a language of one state only.
HOMES = {"id": "indonesia"}
#: A choice that helps to choose others is at least so likely.
ANCHOR = 0.8
#: A place of so many people is met in the news by its bare name.
LARGE = 5_000


@dataclass(frozen=True, slots=True)
class ArticlePlaces:
    """Chooses the place of each mention of an article."""

    knowledge: Knowledge
    context: Context
    candidates: Mapping[str, tuple[Candidate, ...]]  #: by name
    beside: Mapping[Span, Surroundings]
    everywhere: Mapping[str, Surroundings]  #: by name
    _chosen: dict[tuple[str, Surroundings], tuple[Site | None, Choice]] = field(default_factory=dict)

    @staticmethod
    def of(knowledge: Knowledge, article: Article, mentions: Sequence[Mention], states: Iterable[str]) -> ArticlePlaces:
        """From all mentions of places and of states, and the states of the actors, each as often as it is named."""
        ordered = sorted({mention.span: mention for mention in mentions}.values(), key=lambda one: one.span)
        beside = surroundings_of(article.text, ordered)
        everywhere: dict[str, Surroundings] = {}
        for mention in (one for one in ordered if one.kind is MentionKind.PLACE):
            everywhere[mention.name] = _joined(everywhere.get(mention.name, Surroundings()), beside[mention.span])
        known = {name: candidates_of(knowledge, name) for name in sorted(everywhere)}
        context = context_of(knowledge, known, states, HOMES.get(article.language, ""))
        candidates = {name: all_candidates(knowledge, name, likely_states(context)) for name in known}
        first = ArticlePlaces(knowledge, context, candidates, beside, everywhere)
        sure = {name: site for name in known if (site := first._anchor(name)) is not None}
        return replace(first, context=context.settled(sure), _chosen={})

    def resolve(self, name: str, span: Span | None = None) -> tuple[Place | None, Choice]:
        """The place of a name, at a place of the text where it stands, and why.

        A name that nothing is known of is a place all the same, without coordinates; so is one that may be several.
        """
        if not slug(name) or not any(mark.isupper() for mark in name):
            return None, Choice(f"“{name}” names no place in particular")
        site, choice = self._choose(name, self.beside.get(span, Surroundings()) if span else Surroundings())
        if span is not None and not self._may_be_place(name, site):
            return None, Choice(f"“{name}”: nothing here says that a place is meant")
        if site is not None:
            return site.place, choice
        town = self._inside(name)
        if town is not None:
            reason = f"{choice.reason}; it bears the name of {town.place.label}, and is taken to lie there"
            return replace(self._unknown(name), within=(town.place.id,)), replace(choice, reason=reason)
        return self._unknown(name), choice

    def sure(self, name: str, *, is_announced: bool = True) -> bool:
        """Whether a name that nobody has said to be a place's is one, and it is plain which.

        Where no word announces a place, a single word must be the name of a town, and no village's: those are
        called like people.
        """
        site, choice = self._choose(name, Surroundings())
        if site is None or choice.score is None or choice.score < ANCHOR:
            return False
        if not (is_announced or " " in name or site.is_curated or site.population >= LARGE):
            return False
        return site.kind == "state" or self.context.share(site.state) > 0

    def is_named_so(self, name: str) -> bool:
        """Whether some place bears a name just so, and not only one that sounds alike."""
        return any(one.match is Match.MAIN for one in candidates_of(self.knowledge, name))

    def _may_be_place(self, name: str, site: Site | None) -> bool:
        """Whether a name of one word that fits nowhere near the article stands where places stand: Sofia, Florence."""
        if " " in name or self.everywhere.get(name, Surroundings()).is_announced:
            return True
        if fold(name) in vocabulary().words_too:
            return False
        return site is not None and (site.kind == "state" or self.context.share(site.state) > 0)

    def _anchor(self, name: str) -> Site | None:
        site, choice = self._choose(name, self.everywhere[name])
        if not self._may_be_place(name, site):
            return None
        return site if choice.score is not None and choice.score >= ANCHOR else None

    def _choose(self, name: str, beside: Surroundings) -> tuple[Site | None, Choice]:
        if (name, beside) not in self._chosen:
            everywhere = self.everywhere.get(name, Surroundings())
            weighed = [
                Weighed(one, tuple(weigh(self.knowledge, name, one, beside, everywhere, self.context)))
                for one in self._candidates(name)
            ]
            self._chosen[name, beside] = choose(self.knowledge, name, weighed, self.context)
        return self._chosen[name, beside]

    def _candidates(self, name: str) -> tuple[Candidate, ...]:
        found = self.candidates.get(name)
        return all_candidates(self.knowledge, name, likely_states(self.context)) if found is None else found

    def _inside(self, name: str) -> Site | None:
        """The town of the article whose name a thing bears: "bandara Kavumu" lies at Kavumu."""
        words = name.split()
        first = next((at for at, word in enumerate(words) if word[:1].isupper()), 0)
        town = " ".join(words[first:])
        site = self._choose(town, Surroundings())[0] if first and self.is_named_so(town) else None
        return site if site is not None and site.kind in SETTLED and self.context.share(site.state) else None

    def _unknown(self, name: str) -> Place:
        identifier = slug(name)
        return Place(f"{identifier}-unlocated" if self.knowledge.site(identifier) is not None else identifier, name)


def _joined(one: Surroundings, other: Surroundings) -> Surroundings:
    return Surroundings(
        one.kind or other.kind,
        one.is_announced or other.is_announced,
        tuple(dict.fromkeys((*one.containers, *other.containers))),
        tuple(dict.fromkeys((*one.certain, *other.certain))),
        tuple(dict.fromkeys((*one.distances, *other.distances))),
    )
