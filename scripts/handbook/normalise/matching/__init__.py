"""What a question of a document is in this handbook: one that is known already, and its topic."""
