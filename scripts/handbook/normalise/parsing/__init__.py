"""Blocks cut up into segments: paragraphs, boxes, tables and the items of lists, and what each part says."""
