"""Reads interview material in any Markdown layout and turns it into question files. `run` is where it starts."""
