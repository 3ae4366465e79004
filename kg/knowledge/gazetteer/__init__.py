"""Every place that the news may name, in one SQLite file: opened in a blink, read by look-ups, never loaded whole."""

from kg.knowledge.gazetteer.database import Gazetteer
from kg.knowledge.gazetteer.schema import GAZETTEER
from kg.knowledge.gazetteer.spelling import key, sound

__all__ = ["GAZETTEER", "Gazetteer", "key", "sound"]
