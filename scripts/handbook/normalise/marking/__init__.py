"""Which segments ask, by what they have in common: headings of a level, items of a row, rounds of an interview."""
