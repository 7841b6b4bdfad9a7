"""Handing out what was issued: to whoever may read the entry that issued it."""

import json

from gongbao.engine.rules.types.scalars import shown
from gongbao.engine.values import Bilingual
from gongbao.office.attachments.handing import Handed
from gongbao.office.attachments.store import file_digest, store
from gongbao.office.cases.grants import roles_in
from gongbao.office.cases.looking import CaseFile, look
from gongbao.office.library import NotFound
from gongbao.office.papers.issuing import LAYOUT
from gongbao.office.papers.typesetting import prints_chinese, set_pdf
from gongbao.office.permission import SIGNED_IN, Actor, require
from gongbao.records.models import Paper

FORMS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def papers_of(actor: Actor, file: CaseFile) -> tuple[Paper, ...]:
    """The documents issued in a case that the actor, who looks at it, may read, the oldest first.

    An act may deal with several people and be shown to none of them: each reads the document that concerns him alone from the next act on that is
    shown to him, such as its service.
    """
    sequences = [entry.sequence for entry in file.entries]
    issued = Paper.objects.filter(case=file.case).order_by("sequence", "place")
    of_entries = [paper for paper in issued if paper.sequence in sequences or _has_reached(actor, paper, sequences)]
    return tuple(paper for paper in of_entries if not paper.is_private or _reads_private(actor, file, paper))


def _has_reached(actor: Actor, paper: Paper, sequences: list[int]) -> bool:
    is_his = paper.is_private and paper.person_id is not None and paper.person_id == actor.person_id
    return is_his and any(sequence > paper.sequence for sequence in sequences)


def hand_out_paper(actor: Actor, paper_key: object, form: str) -> Handed:
    """A document as PDF or as Word; NotFound where there is none in this form, and where the actor may not know that there is one."""
    require(actor, SIGNED_IN)
    known = Paper.objects.filter(pk=paper_key) if isinstance(paper_key, int) and 0 < paper_key < 2**63 else None
    paper = known.first() if known is not None else None
    digest = _digest(paper, form) if paper and _may_read(actor, paper) else ""
    if paper is None or not digest:
        message = Bilingual(f"没有编号为“{shown(paper_key)}”的文书。", f"There is no document “{shown(paper_key)}”.")
        raise NotFound("paper", message)
    return Handed(f"{paper.number or paper.case.number} {paper.kind_zh}.{form}", FORMS[form], digest)


def _digest(paper: Paper, form: str) -> str:
    """Under which digest the form lies; a PDF that could not be set when the document was issued is set now from what it says, if that can be done by now."""
    if form == "pdf" and not paper.pdf_digest and prints_chinese():
        said = json.loads(store().read(paper.content_digest))
        return store().put(set_pdf(LAYOUT, said), file_digest())
    return {"pdf": paper.pdf_digest, "docx": paper.word_digest}.get(form, "")


def _may_read(actor: Actor, paper: Paper) -> bool:
    try:
        file = look(actor, paper.case_id, why=f"paper {paper.pk}")
    except NotFound:
        return False
    return paper in papers_of(actor, file)


def _reads_private(actor: Actor, file: CaseFile, paper: Paper) -> bool:
    if paper.person_id is not None and paper.person_id == actor.person_id:
        return True
    his = {held.role.partition("/")[2] for held in roles_in(actor, file.case, file.enactment, file.procedure)}
    return any(role.name in his and not role.outside for role in file.procedure.roles)
