"""A source document read: bytes become blocks, blocks become segments, segments become questions with answers."""
