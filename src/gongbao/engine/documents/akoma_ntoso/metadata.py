"""The meta element: FRBR identification of work, expression and manifestation, and the bodies referred to."""

from dataclasses import dataclass
from datetime import date

from lxml import etree

from gongbao.engine.documents.akoma_ntoso.elements import Identifiers, element
from gongbao.engine.documents.document_number import parse_number

COUNTRY = "cn"
LANGUAGE = "zh"
UNKNOWN_DAY = "0001-01-01"


@dataclass(frozen=True, slots=True)
class Work:
    """What a work is called: its type (act, doc, officialGazette), day, author, number as in its address, and the component it is (main, att_1)."""

    type: str
    day: date | None
    author: str | None
    number: str
    component: str = "main"

    @property
    def uri(self) -> str:
        """The address of the work by the naming convention: /akn/cn/act/2020-06-21/某政办字-2020-61."""
        day = self.day.isoformat() if self.day else ""
        return "/".join(part for part in (f"/akn/{COUNTRY}/{self.type}", day, self.number) if part)


def number_in_address(number: str | None, title: str) -> str:
    """A document number as part of an address (某政办字-2020-61); the title without blanks where there is no number."""
    parsed = parse_number(number) if number else None
    if parsed:
        return f"{parsed.agency}-{parsed.year}-{parsed.number}"
    return "".join(sign for sign in (number or title or "untitled") if sign.isalnum())


def meta(work: Work, within: str, ids: Identifiers) -> etree._Element:
    """The meta element of a work; `within` is the eId of the component or attachment that holds it."""
    editor = ids.give(within, "gongbao")
    author = ids.give(within, "author") if work.author else editor
    references = element("references", source=f"#{editor}")
    references.append(element("TLCOrganization", eId=editor, href="/ontology/organization/gongbao", showAs="Gongbao"))
    if work.author:
        href = f"/ontology/organization/{COUNTRY}/{work.author}"
        references.append(element("TLCOrganization", eId=author, href=href, showAs=work.author))
    expression = f"{work.uri}/{LANGUAGE}@{work.day.isoformat() if work.day else ''}"
    identification = element(
        "identification",
        _level(
            "FRBRWork",
            work,
            author,
            work.uri,
            "",
            element("FRBRcountry", value=COUNTRY),
            element("FRBRnumber", value=work.number),
        ),
        _level("FRBRExpression", work, author, expression, "", element("FRBRlanguage", language=LANGUAGE)),
        _level("FRBRManifestation", work, author, expression, ".xml", element("FRBRformat", value="xml")),
        source=f"#{editor}",
    )
    return element("meta", identification, references)


def _level(tag: str, work: Work, author: str, uri: str, suffix: str, *own: etree._Element) -> etree._Element:
    day = work.day.isoformat() if work.day else UNKNOWN_DAY
    return element(
        tag,
        element("FRBRthis", value=f"{uri}/!{work.component}{suffix}"),
        element("FRBRuri", value=f"{uri}{suffix}"),
        element("FRBRdate", date=day, name="signature" if work.day else "unknown"),
        element("FRBRauthor", href=f"#{author}"),
        *own,
    )
