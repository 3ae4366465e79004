"""What the world calls its actors and places: states, forces, groups, bodies, papers and towns, offline."""

from kg.knowledge.figures import Figure
from kg.knowledge.folding import fold, slug
from kg.knowledge.sites import Site
from kg.knowledge.store import Knowledge, load

__all__ = ["Figure", "Knowledge", "Site", "fold", "load", "slug"]
