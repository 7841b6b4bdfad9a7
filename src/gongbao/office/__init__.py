"""The office: one module for each thing that a person can ask for. Every door calls these."""
