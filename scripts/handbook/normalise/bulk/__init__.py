"""More documents than fit into memory or one processor: kept on disk, worked on side by side."""
