"""The commands, each called by its file's name."""
