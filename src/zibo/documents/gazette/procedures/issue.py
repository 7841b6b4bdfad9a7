"""An issue is compiled from its documents, proofread by somebody who did not edit it, and published (编印一期公报)."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.procedures import SAME, Act, Case, Claim, Procedure, Refusal, Role, Sight, Step, requires
from gongbao.engine.rules import AtLeast, Between, Items, Refused
from gongbao.engine.rules.types import type_of
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.gazette.procedures.printed import LAST_HELD
from zibo.documents.gazette.rules.contents import contents_pages
from zibo.documents.gazette.rules.identity import normalised
from zibo.documents.gazette.rules.issues import Issue, issue_sequence
from zibo.documents.gazette.rules.publication import Category

LAST_PUBLISHED = "last_published"

EDITOR = Role("editor", Bilingual("编辑", "Editor"), sees=Sight.ALL, body="government-office")
CHIEF_EDITOR = Role("chief-editor", Bilingual("主编", "Chief editor"), sees=Sight.ALL, body="government-office")
PROOFREADER = Role("proofreader", Bilingual("校对", "Proofreader"), sees=Sight.ALL, body="government-office")

Reason = Annotated[str, Bilingual("理由", "Reason")]


class State(Choice):
    """Where an issue stands."""

    NONE = "none", "未开始", "Not begun"
    COMPILING = "compiling", "编辑中", "Being compiled"
    CONTENTS_BUILT = "contents-built", "目录已生成", "Contents built"
    PROOFED = "proofed", "已校对", "Proofread"
    PUBLISHED = "published", "已出版", "Published"
    ABANDONED = "abandoned", "已停止", "Abandoned"


@dataclass(frozen=True)
class NewIssue:
    """The numbers of the issue."""

    year: Annotated[int, Between(2003, 2100), Bilingual("年份", "Year")]
    number: Annotated[int, AtLeast(1), Bilingual("期号", "Number in the year")]
    total: Annotated[int, AtLeast(1), Bilingual("总期号", "Number since the foundation")]


@dataclass(frozen=True)
class Included:
    """A document that the issue carries, and as what."""

    document_number: Annotated[str, Bilingual("文号", "Number of the document")]
    document_title: Annotated[str, Bilingual("标题", "Title of the document")]
    category: Annotated[Category, Bilingual("类别", "Category")]
    leader_approval: Annotated[str | None, Bilingual("市领导批准文号", "Approval by a city leader")]


@dataclass(frozen=True)
class Contents:
    """The page on which each document begins, in the order of the contents."""

    pages: Annotated[tuple[int, ...], Items(1), Bilingual("页码", "Pages")]


@dataclass(frozen=True)
class Change:
    """Why a document is changed."""

    reason: Reason


@dataclass(frozen=True)
class Proofs:
    """What the proofreading found, and whether the proofreader has edited the issue."""

    errors: Annotated[int, AtLeast(0), Bilingual("差错数", "Errors")]
    edited_this_issue: Annotated[bool, Bilingual("参与过本期编辑", "Has edited this issue")]


@dataclass(frozen=True)
class Publication:
    """The day of publication."""

    published_on: Annotated[date, Bilingual("出版日期", "Published on")]


@dataclass(frozen=True)
class Abandonment:
    """Why the issue does not appear."""

    reason: Reason


@requires(Refusal.GUARD, "期号紧接已出版的最近一期", "the issue follows the one published last", "刊头")
def issue_follows(step: Step[NewIssue]) -> bool:
    new = Issue(year=step.data.year, number=step.data.number, total=step.data.total)
    last = _last_published(step)
    gaps = issue_sequence(previous=last, this=new)
    if not gaps:
        return True
    zh, en = (
        f"最近一期为{last.year}年第{last.number}期(总第{last.total}期)",
        f"the last issue is {last.year} no. {last.number}, {last.total} in all",
    )
    message = Bilingual(f"{'、'.join(gap.zh for gap in gaps)}:{zh}。", f"{', '.join(gap.en for gap in gaps)}: {en}.")
    raise Refused("", message)


@requires(Refusal.GUARD, "文号合乎规范且本期尚未收录", "the number can be read and is not in the issue yet")
def document_is_new(step: Step[Included]) -> bool:
    number = normalised(field="document_number", text=step.data.document_number)
    return number not in {normalised(field="", text=included.document_number) for included in step.case.all(Included)}


@requires(Refusal.GUARD, "转载须经市领导批准", "a reprint needs a city leader's approval", "简介第二段")
def reprint_is_approved(step: Step[Included]) -> bool:
    return step.data.category is not Category.REPRINT or step.data.leader_approval is not None


@requires(Refusal.GUARD, "每件文件一个页码", "there is one page for each document")
def each_document_has_a_page(step: Step[Contents]) -> bool:
    documents, pages = len(step.case.all(Included)), len(step.data.pages)
    if documents == pages:
        return True
    message = Bilingual(f"收录文件{documents}件,页码{pages}个。", f"There are {documents} documents and {pages} pages.")
    raise Refused("pages", message)


@requires(Refusal.GUARD, "页码从1起且不递减", "the pages begin at 1 or later and never go down", "目录")
def pages_ascend(step: Step[Contents]) -> bool:
    return min(step.data.pages) >= 1 and bool(contents_pages(pages=step.data.pages).ascending)


@requires(Refusal.CONFLICT, "校对未参与本期编辑", "the proofreader has not edited the issue")
def proofreader_is_not_an_editor(step: Step[Proofs]) -> bool:
    return not step.data.edited_this_issue


@requires(Refusal.GUARD, "已无差错", "no error is left")
def no_error_is_left(step: Step[Proofs]) -> bool:
    return step.data.errors == 0


@requires(Refusal.GUARD, "出版日期不晚于今日", "the day of publication has come")
def publication_has_come(step: Step[Publication]) -> bool:
    return step.data.published_on <= step.day


def _last_published(step: Step[NewIssue]) -> Issue:
    """As the office's records say, where they say something; otherwise the last issue that is held."""
    said = step.given.get(LAST_PUBLISHED)
    if said is None:
        return LAST_HELD
    issue = type_of(Issue)
    for absent in issue.absences(said, LAST_PUBLISHED):
        raise Refused(absent, Bilingual(f"缺少“{absent}”。", f"“{absent}” is missing."))
    last: Issue = issue.read(said, LAST_PUBLISHED)
    return last


def _the_issue(step: Step[NewIssue]) -> tuple[Claim, ...]:
    return (Claim("gazette/issue", f"{step.data.year}-{step.data.number}"),)


def _in_a_few_words(case: Case) -> str:
    new = case.the(NewIssue)
    return f"{new.year}年第{new.number}期（总第{new.total}期）"


# The titles and numbers of the contents are copied from the bodies, so that the two cannot differ.
ISSUE = Procedure(
    name="issue",
    title=Bilingual("编印一期公报", "Compiling an issue"),
    provisions=("刊头", "目录", "简介第二段", "版权页"),
    roles=(EDITOR, CHIEF_EDITOR, PROOFREADER),
    states=State,
    initial=State.NONE,
    final=(State.PUBLISHED, State.ABANDONED),
    released_in=(State.ABANDONED,),
    numbered="公报编印",
    subject=_in_a_few_words,
    acts=(
        Act(
            "open",
            Bilingual("开始编辑", "Begin"),
            by=(EDITOR,),
            from_=(State.NONE,),
            to=State.COMPILING,
            provision="刊头",
            data=NewIssue,
            conditions=(issue_follows,),
            claims=_the_issue,
        ),
        Act(
            "add-document",
            Bilingual("收录文件", "Add a document"),
            by=(EDITOR,),
            from_=(State.COMPILING,),
            to=SAME,
            provision="简介第二段",
            data=Included,
            conditions=(document_is_new, reprint_is_approved),
        ),
        Act(
            "build-contents",
            Bilingual("生成目录", "Build the contents"),
            by=(EDITOR,),
            from_=(State.COMPILING,),
            to=State.CONTENTS_BUILT,
            provision="目录",
            data=Contents,
            conditions=(each_document_has_a_page, pages_ascend),
        ),
        Act(
            "change-document",
            Bilingual("改动文件", "Change a document"),
            by=(EDITOR,),
            from_=(State.CONTENTS_BUILT, State.PROOFED),
            to=State.COMPILING,
            data=Change,
            beyond_text=True,
        ),
        Act(
            "proof",
            Bilingual("校对", "Proofread"),
            by=(PROOFREADER,),
            from_=(State.CONTENTS_BUILT,),
            to=State.PROOFED,
            data=Proofs,
            conditions=(proofreader_is_not_an_editor, no_error_is_left),
            beyond_text=True,
        ),
        Act(
            "publish",
            Bilingual("出版", "Publish"),
            by=(CHIEF_EDITOR,),
            from_=(State.PROOFED,),
            to=State.PUBLISHED,
            provision="版权页",
            data=Publication,
            conditions=(publication_has_come,),
            produces=(Bilingual("公报", "The issue"), Bilingual("开放数据", "Open data")),
        ),
        Act(
            "abandon",
            Bilingual("停止编辑", "Abandon"),
            by=(CHIEF_EDITOR,),
            from_=(State.COMPILING, State.CONTENTS_BUILT),
            to=State.ABANDONED,
            data=Abandonment,
            beyond_text=True,
        ),
    ),
)
