"""People: who holds which power in which body, from when until when, who gave it, and what keeps a person away from a case."""
