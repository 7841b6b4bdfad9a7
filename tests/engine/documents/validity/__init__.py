"""The force of documents out of their own sentences."""
