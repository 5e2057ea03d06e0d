"""What a reader sees beside the text of a page: views, stamps, source coverage, and the finishing of a built site."""
