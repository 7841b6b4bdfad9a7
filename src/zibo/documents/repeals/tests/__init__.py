"""Tests of the rules on force and repeal."""
