"""Issuing the documents that an act produces: made, numbered, printed and kept in the act's own transaction, their digests on the ledger."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.papers import Occasion, Paper, PaperContent
from gongbao.engine.procedures import Act, ActRefused, Refusal
from gongbao.engine.values import Bilingual
from gongbao.office.attachments.store import file_digest, store
from gongbao.office.cases.parts import known_person
from gongbao.office.library import in_full
from gongbao.office.papers.general import general_content
from gongbao.office.papers.numbering import take_number, written_number
from gongbao.office.papers.official import Official
from gongbao.office.papers.typesetting import TEMPLATES, Unprintable, prints_chinese, set_pdf
from gongbao.office.papers.word import fill_word
from gongbao.office.papers.worksheet import canonical
from gongbao.records.file_store import digest_of
from gongbao.records.ledger import record_event
from gongbao.records.models import Body, NumberRegister
from gongbao.records.models import Paper as Issued

if TYPE_CHECKING:
    from gongbao.office.cases.acting import Deed

LAYOUT = TEMPLATES / "official.typ"
GENERAL = "official.docx"


@dataclass(frozen=True)
class Made:
    """A document before it has a number: its kind, what it says, and the Word template it is printed with."""

    kind: Bilingual
    content: PaperContent
    template: str
    template_bytes: bytes


def issue_papers(deed: "Deed") -> None:
    """Issue every document of the act; ActRefused where a character of it cannot be printed, so that the act is not done either."""
    if not deed.step.act.produces:
        return
    body = Body.objects.get(pk=deed.held.body_id) if deed.held.body_id is not None else None
    name = Bilingual(body.name_zh, body.name_en or body.name_zh) if body else Bilingual("", "")
    occasion = Occasion(deed.folded, deed.case.number or "", deed.held.body, name, deed.step.calendar)
    for place, made in enumerate(_made(deed.enactment, deed.step.act, occasion), start=1):
        _issue(deed, body, place, made)


def _made(enactment: Enactment, act: Act, occasion: Occasion) -> Iterator[Made]:
    for kind in act.produces:
        maker = _maker(enactment, occasion.case.procedure.name, act.name, kind.zh)
        contents = maker.contents(occasion) if maker else (general_content(occasion, kind),)
        template, template_bytes = _template(enactment, maker)
        for content in contents:
            cited = tuple(in_full(enactment, citation) for citation in content.provisions)
            yield Made(kind, replace(content, provisions=cited), template, template_bytes)


def _maker(enactment: Enactment, procedure: str, act: str, title: str) -> Paper | None:
    wanted = (procedure, act, title)
    return next((maker for maker in enactment.papers if (maker.procedure, maker.act, maker.title) == wanted), None)


def _template(enactment: Enactment, maker: Paper | None) -> tuple[str, bytes]:
    """The folder's own Word template for this kind of document, where it brings one; the general one otherwise."""
    if maker:
        own = enactment.folder.joinpath("papers", f"{maker.name}.docx")
        if own.is_file():
            return f"{enactment.slug}/{maker.name}.docx", own.read_bytes()
    return GENERAL, (TEMPLATES / GENERAL).read_bytes()


def _issue(deed: "Deed", body: Body | None, place: int, made: Made) -> None:
    signs = None if deed.step.role.outside else body  # what is handed in from outside, nobody here signs or numbers
    register, ordinal, number = _numbered(deed, signs, made.content.word)
    official = Official(made.content, signs.name_zh if signs else "", deed.step.day, number, deed.case.number or "")
    issued = Issued.objects.create(
        case=deed.case,
        sequence=deed.entry.sequence,
        place=place,
        kind_zh=made.kind.zh,
        kind_en=made.kind.en,
        title=made.content.title,
        body=body,
        is_private=bool(made.content.concerns),
        person=known_person(made.content.concerns) if made.content.concerns else None,
        dated=deed.step.day,
        register=register,
        ordinal=ordinal,
        number=number,
        issued_at=deed.entry.at,
        template=made.template,
        template_digest=digest_of(made.template_bytes, file_digest()),
        **_printed(official, made, deed.step.act),
    )
    _record(deed, issued)


def _numbered(deed: "Deed", body: Body | None, word: str) -> tuple[NumberRegister | None, int | None, str]:
    if not word or body is None:
        return None, None, ""
    register, ordinal = take_number(body.pk, word, deed.step.day.year)
    return register, ordinal, written_number(register, ordinal)


def _printed(official: Official, made: Made, act: Act) -> dict[str, str]:
    """The document in its three forms, kept under their digests. Without any Chinese typeface there is no PDF for now: the content can be set later."""
    said = official.printed
    try:
        pdf = set_pdf(LAYOUT, said) if prints_chinese() else b""
    except Unprintable as gap:
        raise _refusal(gap, act) from None
    forms = {"content": canonical(said), "word": fill_word(made.template_bytes, said), "pdf": pdf}
    return {f"{form}_digest": store().put(kept, file_digest()) if kept else "" for form, kept in forms.items()}


def _record(deed: "Deed", issued: Issued) -> None:
    """Put the digests on the ledger: whoever holds a document can show that it is the one that was issued, and by which act."""
    named = (
        "sequence",
        "place",
        "number",
        "content_digest",
        "word_digest",
        "pdf_digest",
        "template",
        "template_digest",
    )
    details = {name: getattr(issued, name) for name in named}
    record_event("paper", str(deed.case.pk), person=deed.actor.person_id, at=deed.entry.at, details=details)


def _refusal(gap: Unprintable, act: Act) -> ActRefused:
    points = "、".join(f"“{sign}”（U+{ord(sign):04X}）" for sign in gap.characters)
    message = Bilingual(
        f"文书中的{points}在本机没有字体可以印出，未出具文书，行为未办理。",
        f"No font of this machine shows {gap.shown} of the document: it was not issued, and the act was not done.",
    )
    remedy = Bilingual("请更正该字，或请系统管理员安装字体。", "Correct the character, or have a font installed.")
    return ActRefused(Refusal.DATA, message, provision=act.provision, remedy=remedy)
