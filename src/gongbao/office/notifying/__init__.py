"""Telling people: a notice for each person whom an act or a clock concerns, one digest a day, and what leaves the house for that."""
