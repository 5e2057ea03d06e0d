"""What words say, whatever layout they stand in: whether they ask, what a label or a level is, what is decoration."""
