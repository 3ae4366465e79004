"""Training of the Indonesian model: treebanks and name corpora in, one spaCy pipeline out.

Only `kg.languages.id.train` needs this package; reading articles needs the finished model alone.
"""
