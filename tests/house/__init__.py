"""Tests about the house: its sizes, floors, names, languages and promises."""
