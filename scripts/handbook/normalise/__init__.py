"""Reads interview material in any layout and turns it into question files. `run` is where it starts.

From bytes to pages: `parsing` cuts lines up, `marking` says which pieces ask, `reading` makes an outline of them;
`matching` finds what the handbook has already, `writing` reports and writes drafts. `bulk` is for very many documents.
"""
