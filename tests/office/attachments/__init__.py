"""What is attached to a case."""
