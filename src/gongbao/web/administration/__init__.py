"""The pages of the three administrators: none of them shows a case."""
