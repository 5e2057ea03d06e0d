"""A document cut up: lines become blocks, blocks become segments, and what their words say is known."""
