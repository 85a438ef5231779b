"""From a draft to canonical content: the plain data that is frozen, voted on and rendered. No primary keys in it."""
