"""Signing in, and what belongs to one's own account."""
