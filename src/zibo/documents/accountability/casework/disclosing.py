"""第七十四条: what may stand in a text for the public."""

import re
from collections.abc import Iterable

IDENTITY = re.compile(r"(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])", re.ASCII)
SOMEBODY = "有关责任人"
HIDDEN = "（身份证件号码略）"


def redacted(text: str, persons: Iterable[str]) -> str:
    """The text with every person of the case called 有关责任人 and every identity number left out."""
    for person in sorted(persons, key=len, reverse=True):
        text = text.replace(person, SOMEBODY)
    return IDENTITY.sub(HIDDEN, text)
