"""A question file read into a `Question`: front matter, Markdown, formatting, helpers, the list of all questions."""
