"""Template tags of the vocabulary."""
