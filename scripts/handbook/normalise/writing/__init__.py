"""What a run leaves behind: drafts, their place in `nav`, a new handbook, the report."""
