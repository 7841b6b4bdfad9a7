"""Zibo (淄博): its gazette, its documents, its bodies."""
