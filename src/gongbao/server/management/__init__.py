"""What the server can be told to do besides serving."""
