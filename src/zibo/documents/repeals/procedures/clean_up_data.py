"""Where the clean-up of a document stands, and what each of its acts brings."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import AtLeast, Items
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.repeals.rules.repeals import Ground


class State(Choice):
    """Where a clean-up stands."""

    NONE = "none", "未列入", "Not listed"
    LISTED = "listed", "已列入清理", "Listed"
    OPINED = "opined", "已提出意见", "Opinion given"
    REVIEWED = "reviewed", "已通过审核", "Reviewed"
    DECIDED = "decided", "已决定废止或宣布失效", "Decided"
    ANNOUNCED = "announced", "已公布", "Announced"
    KEPT = "kept", "继续有效或修改", "Kept"
    CLOSED = "closed", "已办结", "Closed"


class Issuer(Choice):
    """Who issued the document."""

    GOVERNMENT = "government", "市政府", "City government"
    OFFICE = "office", "市政府办公室", "Office of the city government"


class Occasion(Choice):
    """Why it is looked at."""

    CAMPAIGN = "campaign", "专项清理", "campaign"
    EXPIRY = "expiry", "有效期届满", "end of its term"
    BASIS_LAPSED = "basis-lapsed", "上位文件失效", "its basis lapsed"
    YEARLY = "yearly", "年度清理", "yearly clean-up"


class Course(Choice):
    """What becomes of it."""

    KEEP = "keep", "继续有效", "keep"
    AMEND = "amend", "修改", "amend"
    REPEAL = "repeal", "废止", "repeal"
    DECLARE_LAPSED = "declare-lapsed", "宣布失效", "declare lapsed"


ENDING = (Course.REPEAL, Course.DECLARE_LAPSED)


@dataclass(frozen=True)
class Listing:
    """The document, who issued it, why it is looked at."""

    document: Annotated[str, Bilingual("文号", "Number of the document")]
    issuer: Annotated[Issuer, Bilingual("原发文机关", "Issuer of the document")]
    occasion: Annotated[Occasion, Bilingual("清理缘由", "Occasion")]


@dataclass(frozen=True)
class Opinion:
    """What is proposed, on which grounds."""

    proposal: Annotated[Course, Bilingual("清理意见", "Proposal")]
    grounds: Annotated[tuple[Ground, ...], Bilingual("理由", "Grounds")]
    replacement: Annotated[str | None, Bilingual("替代文件", "The replacing document")]
    basis_document: Annotated[str | None, Bilingual("失效的上位文件", "The lapsed higher document")]


@dataclass(frozen=True)
class Impact:
    """What the end of the document would touch."""

    open_cases: Annotated[int, AtLeast(0), Bilingual("在办案件数", "Open cases")]
    forms: Annotated[tuple[str, ...], Bilingual("表单", "Forms")]
    transition: Annotated[str, Bilingual("新旧衔接办法", "Transition")]


@dataclass(frozen=True)
class Review:
    """Whether it is lawful."""

    lawful: Annotated[bool, Bilingual("合法", "Lawful")]
    opinion: Annotated[str, Bilingual("审核意见", "Opinion")]


@dataclass(frozen=True)
class Decision:
    """What is decided, and whether the city government consents."""

    decision: Annotated[Course, Bilingual("决定", "Decision")]
    government_consent: Annotated[bool, Bilingual("经市政府同意", "With the consent of the city government")]


@dataclass(frozen=True)
class Announcement:
    """By which document, when, and from when."""

    number: Annotated[str, Bilingual("公布文号", "Number of the announcement")]
    announced_on: Annotated[date, Bilingual("公布日期", "Announced on")]
    effective_on: Annotated[date, Bilingual("废止日期", "Effective on")]


@dataclass(frozen=True)
class WindowsNotified:
    """Which forms were withdrawn or replaced, each by name."""

    notified: Annotated[tuple[str, ...], Items(1), Bilingual("已停用或更换的表单", "Forms withdrawn or replaced")]
