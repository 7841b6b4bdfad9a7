"""What the office does at the machine's request."""
