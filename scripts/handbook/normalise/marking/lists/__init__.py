"""Lists of questions: by what their items, and the lists of a document, have in common."""
