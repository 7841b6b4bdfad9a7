"""Tests of 61号."""
