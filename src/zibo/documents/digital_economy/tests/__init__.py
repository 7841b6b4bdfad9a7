"""Tests of 60号."""
