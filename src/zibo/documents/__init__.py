"""The documents of the gazette, one folder each."""
