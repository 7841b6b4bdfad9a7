"""Faults on purpose: processes and databases killed, power cut, answers lost, everybody at once. What is tried is the office's own door."""
