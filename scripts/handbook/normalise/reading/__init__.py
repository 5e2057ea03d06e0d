"""A source document read: bytes become lines, lines become segments, segments become questions with answers."""
