"""What kind of file some bytes are, by the bytes alone. These modules run in a process of their own (sandbox.py): they import nothing of the office."""
