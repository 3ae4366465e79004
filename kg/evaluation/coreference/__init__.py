"""How well reports of many articles are gathered into events, held against what people wrote down.

``gold`` is their collection; ``pairing`` finds which report is which mention; ``system`` is what the program makes
of the articles, ``baselines`` what simpler ways make of them; ``scores`` and ``checks`` hold both against the gold.
"""

from kg.evaluation.coreference.gold import is_collection
from kg.evaluation.coreference.scorecard import EventScorecard, evaluate_events
from kg.evaluation.coreference.table import event_errors, event_table

__all__ = ["EventScorecard", "evaluate_events", "event_errors", "event_table", "is_collection"]
