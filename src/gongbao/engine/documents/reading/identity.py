"""What a document is called: number, issuer, title, addressees and day of signature, out of the parts of its head and sign-off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from gongbao.engine.documents.document_number import is_han, parse_number
from gongbao.engine.documents.reading.words import bare, is_issuer, is_order_title, printed_date
from gongbao.engine.documents.tree import Document, Kind, Lines, Provision, Text


@dataclass(frozen=True, slots=True)
class Identity:
    """The five things a document is known by, as far as it prints them."""

    number: str | None
    issuer: str | None
    title: str
    addressees: str | None
    signed: date | None


def identity(provisions: Iterable[Provision]) -> Identity:
    """The identity that the provisions of a notice state."""
    words: dict[Kind, str] = {}
    for provision in provisions:
        words.setdefault(provision.kind, provision.words)
    title = tidy(words.get(Kind.TITLE, ""))
    issuer = _issuer(title, words.get(Kind.SIGNATURE))
    number = parse_number(words.get(Kind.NUMBER, ""))
    printed = bare(words.get(Kind.NUMBER, ""))
    if number is None:
        printed = (
            title + printed if title.endswith("令") and printed else printed or (title if is_order_title(title) else "")
        )
    signed = printed_date(words.get(Kind.DATE, ""))
    addressees = words.get(Kind.ADDRESSEES, "").rstrip("：:") or None
    return Identity(str(number) if number else printed or None, issuer, title_alone(title, issuer), addressees, signed)


def document_of(own: Sequence[Provision], annexed: Sequence[Provision], lines: Lines | None = None) -> Document:
    """The document that these provisions make, its identity read out of them."""
    known = identity(own)
    named = next((provision for provision in annexed if provision.kind in (Kind.TITLE, Kind.ANNEX)), None)
    annexed_text = Text(tidy(named.words) if named else "", tuple(annexed)) if annexed else None
    text = Text(known.title, tuple(own))
    return Document(known.number, known.issuer, known.title, known.addressees, known.signed, text, annexed_text, lines)


def tidy(title: str) -> str:
    """A title on one line, without the blanks that lay it out."""
    kept: list[str] = []
    pieces = title.split()
    for piece in pieces:
        if kept and not (is_wide(kept[-1][-1]) or is_wide(piece[0])):
            kept.append(" ")
        kept.append(piece)
    return "".join(kept)


def is_wide(sign: str) -> bool:
    """Whether a character is set without blanks round it."""
    return is_han(sign) or sign in "《》〈〉“”（）()、，。：；〔〕—·"


def title_alone(title: str, issuer: str | None) -> str:
    """A title without the issuer in front of it."""
    if issuer is None or not title.startswith(issuer) or len(title) <= len(issuer) + 1 or is_order_title(title):
        return title
    return title.removeprefix(issuer)


def _issuer(title: str, signature: str | None) -> str | None:
    before, about, _ = title.partition("关于")
    if about and before and is_issuer(before):
        return before
    if signature:
        names = [name for name in signature.split() if is_issuer(name)]
        if names:
            return "、".join(names)
        if is_issuer(bare(signature)):
            return bare(signature)
    ordering = title.partition("令")[0]
    if (title.endswith("令") or is_order_title(title)) and is_issuer(ordering):
        return ordering
    return None
