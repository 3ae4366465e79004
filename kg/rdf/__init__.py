"""The graph: names of the ontology, the model as triples, and the triples as bytes."""
