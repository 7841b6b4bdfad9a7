"""A doubt about what is printed is recorded, checked against the original and settled; the printed text itself is never edited (疑义与勘误)."""

import json
from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.procedures import (
    SAME,
    Act,
    Branch,
    Case,
    Claim,
    Procedure,
    Refusal,
    Role,
    Sight,
    Step,
    never,
    requires,
)
from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.gazette.procedures.printed import transcription

READER = Role("reader", Bilingual("读者", "Reader"), outside=True)
EDITOR = Role("editor", Bilingual("编辑（市政府办公室）", "Editor"), sees=Sight.ALL, body="government-office")
ISSUER = Role("issuer", Bilingual("发文机关", "Issuer of the document"), sees=Sight.ALL)
CHIEF_EDITOR = Role("chief-editor", Bilingual("主编", "Chief editor"), sees=Sight.ALL, body="government-office")


class State(Choice):
    """Where a doubt stands."""

    NONE = "none", "未登记", "Not recorded"
    RECORDED = "recorded", "已登记", "Recorded"
    CHECKED = "checked", "已核对", "Checked"
    PROPOSED = "proposed", "已提出处理意见", "Outcome proposed"
    NOTED = "noted", "已作疑义说明", "Noted"
    ERRATUM_PUBLISHED = "erratum-published", "已刊登勘误", "Erratum published"
    DISMISSED = "dismissed", "无误", "Dismissed"


class Outcome(Choice):
    """Where the slip lies."""

    TRANSCRIPTION = "transcription", "转录错误", "slip of the transcription"
    CONTENTS = "contents", "目录错误", "slip of the contents page"
    BODY = "body", "正文印刷错误", "slip of the body as printed"
    NONE = "none", "无误", "no slip"


@dataclass(frozen=True)
class Doubt:
    """What is printed where, and what it is supposed to say."""

    issue: Annotated[str, Bilingual("期", "Issue")]
    place: Annotated[str, Bilingual("位置", "Place")]
    printed: Annotated[str, Bilingual("原文", "As printed")]
    supposed: Annotated[str | None, Bilingual("疑为", "Supposed to be")]


@dataclass(frozen=True)
class OriginalChecked:
    """Whether the original was seen, and what it says."""

    original_seen: Annotated[bool, Bilingual("已见原件", "The original was seen")]
    original_reads: Annotated[str | None, Bilingual("原件文字", "What the original says")]


@dataclass(frozen=True)
class Proposal:
    """Where the slip lies, and how the words are to be read."""

    outcome: Annotated[Outcome, Bilingual("处理意见", "Outcome")]
    reading: Annotated[str, Bilingual("应读作", "To be read as")]


@dataclass(frozen=True)
class Confirmation:
    """Whether the issuer agrees that its document was misprinted."""

    agrees: Annotated[bool, Bilingual("同意", "Agrees")]


@dataclass(frozen=True)
class Decision:
    """Whether whoever decides has drafted the case."""

    drafted_the_case: Annotated[bool, Bilingual("系本案承办人", "Has drafted the case")]


@dataclass(frozen=True)
class Reopening:
    """Why it is checked again."""

    reason: Annotated[str, Bilingual("理由", "Reason")]


@requires(Refusal.GUARD, "所引原文见于该期的转录文本", "the words stand in the stored transcription of the issue")
def words_are_printed(step: Step[Doubt]) -> bool:
    held = transcription(step.data.issue)
    if held is None:
        message = Bilingual(
            f"未存有“{step.data.issue}”的转录文本。", f"There is no transcription of “{step.data.issue}”."
        )
        raise Refused("issue", message)
    if held.holds(step.data.printed):
        return True
    message = Bilingual("转录文本中没有这些文字。", "These words do not stand in the transcription.")
    raise Refused("printed", message)


@requires(Refusal.DATA, "见过原件的,写明原件文字", "what the original says is stated where it was seen")
def original_is_quoted(step: Step[OriginalChecked]) -> bool:
    if not step.data.original_seen or step.data.original_reads is not None:
        return True
    raise Refused("original_reads", Bilingual("已见原件,应写明原件文字。", "The original was seen: say what it says."))


@requires(Refusal.GUARD, "正文印刷错误须已核对原件", "a slip of the body needs the original", "简介第三段")
def original_was_seen(step: Step[Proposal]) -> bool:
    return step.data.outcome is not Outcome.BODY or step.case.the(OriginalChecked).original_seen


@requires(Refusal.GUARD, "处理意见为正文印刷错误", "the outcome proposed is a slip of the body")
def body_is_in_question(step: Step[Confirmation]) -> bool:
    return step.case.the(Proposal).outcome is Outcome.BODY


@requires(Refusal.CONFLICT, "提出意见的人不作决定", "whoever proposed does not decide")
def another_one_decides(step: Step[Decision]) -> bool:
    return not step.data.drafted_the_case


@requires(
    Refusal.GUARD, "正文印刷错误须经发文机关同意", "a slip of the body needs the issuer's agreement", "简介第三段"
)
def issuer_agrees(step: Step[Decision]) -> bool:
    return step.case.the(Proposal).outcome is not Outcome.BODY or _has_agreed(step.case)


def _has_agreed(case: Case) -> bool:
    """Whether the issuer's last word on the proposal as it stands is yes."""
    said = [done.data.agrees for done in case.since("propose") if isinstance(done.data, Confirmation)]
    return bool(said) and said[-1]


def _settled(step: Step[Decision]) -> State:
    outcome = step.case.the(Proposal).outcome
    return {Outcome.NONE: State.DISMISSED, Outcome.BODY: State.ERRATUM_PUBLISHED}.get(outcome, State.NOTED)


def _the_place(step: Step[Doubt]) -> tuple[Claim, ...]:
    held = transcription(step.data.issue)
    assert held is not None, "the issue was found when the act was judged"
    named = (str(held.year), str(held.number), step.data.place, step.data.printed)
    return (Claim("gazette/discrepancy", json.dumps(["".join(part.split()) for part in named], ensure_ascii=False)),)


# A correction is a layer beside the stored transcription, which stays as it is: both readings can be found.
DISCREPANCY = Procedure(
    name="discrepancy",
    title=Bilingual("疑义与勘误", "Discrepancy and erratum"),
    provisions=("目录", "简介第三段"),
    beyond_text=True,
    roles=(READER, EDITOR, ISSUER, CHIEF_EDITOR),
    states=State,
    initial=State.NONE,
    final=(State.NOTED, State.ERRATUM_PUBLISHED, State.DISMISSED),
    released_in=(State.NOTED, State.ERRATUM_PUBLISHED, State.DISMISSED),
    numbered="公报疑义",
    subject=lambda case: f"{case.the(Doubt).issue} {case.the(Doubt).place}",
    acts=(
        Act(
            "record",
            Bilingual("登记疑义", "Record a doubt"),
            by=(READER, EDITOR),
            from_=(State.NONE,),
            to=State.RECORDED,
            data=Doubt,
            conditions=(words_are_printed,),
            claims=_the_place,
        ),
        Act(
            "check-original",
            Bilingual("核对原件", "Check the original"),
            by=(EDITOR,),
            from_=(State.RECORDED,),
            to=State.CHECKED,
            data=OriginalChecked,
            conditions=(original_is_quoted,),
        ),
        Act(
            "propose",
            Bilingual("提出处理意见", "Propose an outcome"),
            by=(EDITOR,),
            from_=(State.CHECKED,),
            to=State.PROPOSED,
            data=Proposal,
            conditions=(original_was_seen,),
            shown_to=(ISSUER,),
        ),
        Act(
            "confirm",
            Bilingual("发文机关确认", "Confirm as the issuer"),
            by=(ISSUER,),
            from_=(State.PROPOSED,),
            to=SAME,
            provision="简介第三段",
            data=Confirmation,
            conditions=(body_is_in_question,),
        ),
        Act(
            "decide",
            Bilingual("决定", "Decide"),
            by=(CHIEF_EDITOR,),
            from_=(State.PROPOSED,),
            to=Branch(
                _settled,
                (State.DISMISSED, State.ERRATUM_PUBLISHED, State.NOTED),
                Bilingual(
                    "无误的为“无误”,正文印刷错误的刊登勘误,其余作疑义说明",
                    "Dismissed where there is no slip, an erratum for a slip of the body, otherwise noted",
                ),
            ),
            provision="简介第三段",
            data=Decision,
            conditions=(another_one_decides, issuer_agrees),
            produces=(Bilingual("疑义说明", "Note"), Bilingual("勘误", "Erratum")),
            shown_to=(READER, ISSUER),
        ),
        Act(
            "reopen",
            Bilingual("重新核对", "Check again"),
            by=(CHIEF_EDITOR,),
            from_=(State.PROPOSED, State.CHECKED),
            to=State.RECORDED,
            data=Reopening,
            urgent=True,
        ),
        Act(
            "overwrite",
            Bilingual("直接修改原文", "Edit the printed text"),
            by=(READER, EDITOR, ISSUER, CHIEF_EDITOR),
            from_=(State.RECORDED, State.CHECKED, State.PROPOSED),
            to=SAME,
            provision="简介第三段",
            conditions=(
                never(
                    "刊登的文本为标准文本,不作改动;更正以疑义说明或勘误另行刊载",
                    "the printed text is the standard text and is not edited; a correction is a note or an erratum of its own",
                    "简介第三段",
                ),
            ),
        ),
    ),
)
