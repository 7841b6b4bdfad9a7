"""Elements of the Akoma Ntoso namespace, and eIds that occur once."""

from collections.abc import Iterable
from typing import Any

from lxml import etree

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_PREFIXES: Any = {None: NAMESPACE}  # lxml takes None for no prefix; its stubs do not know
_REPLACED = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), "�")


def element(tag: str, *children: "etree._Element | str", **attributes: str) -> etree._Element:
    """An element with its children, a string as its text; attributes as they are named, `class_` for class and `as_` for as."""
    made = etree.Element(f"{{{NAMESPACE}}}{tag}", nsmap=_PREFIXES)
    for name, value in attributes.items():
        made.set(name.rstrip("_"), printable(value))
    for child in children:
        if isinstance(child, str):
            made.text = printable(child)
        else:
            made.append(child)
    return made


def printable(text: str) -> str:
    """A text without the characters that XML cannot hold; each becomes the replacement character."""
    return text.translate(_REPLACED)


def lines(words: str, **attributes: str) -> list[etree._Element]:
    """A p for each printed paragraph of words."""
    return [element("p", line, **attributes) for line in words.split("\n") if line]


class Identifiers:
    """eIds of one XML file by the naming convention: `chp_2__art_6__para_1__list_1__point_3`; each is given out once."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def give(self, within: str, reference: str, number: str = "") -> str:
        """The eId of an element below another one (or below the document, where `within` is empty)."""
        wanted = "__".join(part for part in (within, f"{reference}_{number}" if number else reference) if part)
        found, again = wanted, 2
        while found in self._given:
            found, again = f"{wanted}-{again}", again + 1
        self._given.add(found)
        return found


def extend(parent: etree._Element, children: Iterable[etree._Element]) -> etree._Element:
    """The parent with further children."""
    for child in children:
        parent.append(child)
    return parent
