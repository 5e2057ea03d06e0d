"""Questions that are paragraphs, lines, folds or pieces of code, without a heading or list that shows it."""
