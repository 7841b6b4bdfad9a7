"""The text: its structure, its reading, its citations, its force, its export."""
