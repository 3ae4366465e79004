"""The graph-based parser of Indonesian: every word chooses its governor among all words of its sentence."""
