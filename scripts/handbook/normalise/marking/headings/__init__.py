"""Headings that ask, and those that only title what stands below them."""
