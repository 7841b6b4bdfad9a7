"""How wide words are, and where they are broken."""

import re
import unicodedata

WIDE, CAPITAL, NARROW = 1_000, 680, 540  # thousandths of the type's size
_TOKENS = re.compile(r"[A-Za-z0-9(][\w.,;:/()%'’-]*\s*|\S\s*")
_NEVER_FIRST = set("，。、；：？！）〕》”’%") | set(",.;:?!)")
_NEVER_LAST = set("（〔《“‘(")


def width_of(words: str, size: int) -> int:
    """The width in pixels of words in type of that size: near enough to leave room for them."""
    return (sum(map(_width, words)) * size + WIDE - 1) // WIDE


def broken(words: str, size: int, widest: int) -> tuple[str, ...]:
    """Words in as few lines as fit into `widest` pixels, the lines about equally long."""
    fewest = -(-width_of(words, size) // widest)
    for line in range(max(width_of(words, size) // max(fewest, 1), 1), widest):
        found = _filled(words, size, line)
        if len(found) <= fewest:
            return found
    return _filled(words, size, widest)


def _filled(words: str, size: int, widest: int) -> tuple[str, ...]:
    lines = [""]
    for token in _unbreakable(words):
        if lines[-1] and width_of((lines[-1] + token).rstrip(), size) > widest:
            lines.append("")
        lines[-1] += token
    return tuple(line.strip() for line in lines)


def _unbreakable(words: str) -> list[str]:
    """The pieces between which a line may end."""
    found: list[str] = []
    for token in _TOKENS.findall(words):
        if found and (token[0] in _NEVER_FIRST or found[-1].strip()[-1:] in _NEVER_LAST):
            found[-1] += token
        else:
            found.append(token)
    return found


def _width(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WFA":
        return WIDE
    return CAPITAL if character.isupper() else NARROW
