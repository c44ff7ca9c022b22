"""Training the parser: from tagged references, of others and of our own making, to a model."""
