"""The lines of a document as blocks: what people write in Markdown, read as they mean it."""
