"""Who said what happened, in a war: news articles to an RDF graph of attributed reports."""
