"""Reads interview material in any Markdown layout and turns it into question files. `cli` is where it starts."""
