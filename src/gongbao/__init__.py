"""Gongbao: the gazette that runs. The general product; it names no city."""
