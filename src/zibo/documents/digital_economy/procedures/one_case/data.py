"""Where a case discussed on its own stands, and what each of its acts brings."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from gongbao.engine.rules import Items
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.digital_economy.rules.one_case import CaseKind
from zibo.documents.digital_economy.rules.vocabulary import Amount

Opinion = Annotated[str, Bilingual("意见", "Opinion")]
Reason = Annotated[str, Bilingual("理由", "Reason")]
TotalAmount = Annotated[Amount, Bilingual("扶持总额", "Total amount")]


class State(Choice):
    """Where a case discussed on its own stands."""

    DRAFT = "draft", "拟提出", "Draft"
    SUBMITTED = "submitted", "已提出", "Submitted"
    SCREENED = "screened", "已纳入一事一议", "Screened in"
    DRAFTED = "drafted", "政策已拟定", "Policy drafted"
    LEGALITY_PASSED = "legality-passed", "审查通过", "Legality review passed"
    APPROVED = "approved", "已批准", "Approved"
    IN_EFFECT = "in-effect", "协议生效", "Agreement in effect"
    REJECTED = "rejected", "不予支持", "Rejected"
    WITHDRAWN = "withdrawn", "已撤回", "Withdrawn"


@dataclass(frozen=True)
class Request:
    """What is asked for, and the facts by which measure 18 is judged."""

    request: Annotated[str, Bilingual("请求事项", "Request")]
    kind: Annotated[CaseKind, Bilingual("对象类别", "Kind")]
    newly_settled: Annotated[bool, Bilingual("新落户我市", "Newly settled in the city")]
    electronic_information_industry: Annotated[
        bool, Bilingual("电子信息产业", "In the electronic information industry")
    ]
    leading_role: Annotated[bool, Bilingual("具有龙头带动作用", "Leads others")]
    key_role_in_chain: Annotated[bool, Bilingual("在拉长产业链中起到关键作用", "Key role in lengthening the chain")]
    technology_leading: Annotated[bool, Bilingual("技术领先", "Leading in technology")]


@dataclass(frozen=True)
class Screening:
    """What the bureau thinks of it."""

    opinion: Opinion


@dataclass(frozen=True)
class ScreeningOut:
    """Why it is not discussed on its own."""

    reason: Reason


@dataclass(frozen=True)
class Policy:
    """The policy drafted for the case, its sum, and who is asked about it."""

    policy: Annotated[str, Bilingual("扶持政策", "Policy")]
    total_amount: TotalAmount
    departments: Annotated[tuple[str, ...], Items(1), Bilingual("征求意见部门", "Departments asked")]


@dataclass(frozen=True)
class Answer:
    """What a department says to the draft."""

    department: Annotated[str, Bilingual("部门", "Department")]
    agree: Annotated[bool, Bilingual("同意", "Agrees")]
    opinion: Opinion


@dataclass(frozen=True)
class Review:
    """The review of legality and of fair competition."""

    lawful: Annotated[bool, Bilingual("合法性审查通过", "Lawful")]
    fair_competition: Annotated[bool, Bilingual("公平竞争审查通过", "Compatible with fair competition")]
    opinion: Opinion


@dataclass(frozen=True)
class ReviewReturned:
    """Why the draft goes back."""

    opinion: Opinion


@dataclass(frozen=True)
class Approval:
    """The sum approved."""

    total_amount: TotalAmount


@dataclass(frozen=True)
class Rejection:
    """Why nothing is approved."""

    reason: Reason


@dataclass(frozen=True)
class Agreement:
    """The agreement signed."""

    signed_on: Annotated[date, Bilingual("签订日期", "Signed on")]
    valid_until: Annotated[date, Bilingual("有效期至", "Valid until")]
    replaces: Annotated[tuple[str, ...], Bilingual("不再另行享受的措施", "Measures it replaces")]
    no_double_clause: Annotated[bool, Bilingual("载有不重复享受条款", "It says that nothing is enjoyed twice")]
