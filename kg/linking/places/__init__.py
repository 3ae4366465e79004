"""Which place a name means, chosen among all that bear it by what the rest of the article says."""

from kg.linking.places.article import ArticlePlaces
from kg.linking.places.surroundings import is_announced

__all__ = ["ArticlePlaces", "is_announced"]
