"""Reading by rules over dependency trees and lexicons."""

from kg.extractors.rules.extractor import RuleExtractor, TimeReader

__all__ = ["RuleExtractor", "TimeReader"]
