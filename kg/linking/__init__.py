"""Who and where: every mention finds its one actor or place, with the reason for the choice."""

from kg.linking.linker import link

__all__ = ["link"]
