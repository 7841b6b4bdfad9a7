"""How much of a file from outside is opened, counted in what it unpacks to."""

MOST_UNPACKED = 64 * 1024 * 1024  # bytes of one part of a packed file
MOST_PAGES = 3000
MOST_CHARACTERS = 40_000_000
DEEPEST = 200  # elements inside each other
