"""第三十一条、第三十五条: a decision-making body that answers as one, its members, and a dissent that was recorded."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import Items, Refused, remark, rule
from gongbao.engine.values import Bilingual, Choice
from zibo.documents.accountability.rules.terms import Measure


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a decision-making body, and what is on record of the decision."""

    member: Annotated[str, Bilingual("成员", "Member")]
    present: Annotated[bool, Bilingual("参加决策", "Took part in the decision")]
    dissent_expressed: Annotated[bool, Bilingual("曾表明异议", "Expressed dissent")]
    dissent_recorded: Annotated[bool, Bilingual("记载于会议记录", "The dissent stands in the minutes")]


class MemberResult(Choice):
    """How a member stands."""

    LIABLE = "liable", "应当承担相应责任", "Liable"
    MAY_BE_EXEMPTED = "may-be-exempted", "可免除相应责任", "May be exempted"
    TO_BE_DETERMINED = "to-be-determined", "另行认定", "To be determined"
    NOT_LIABLE = "not-liable", "不承担", "Not liable"


@dataclass(frozen=True, slots=True)
class MemberFinding:
    """A member and how he stands."""

    member: Annotated[str, Bilingual("成员", "Member")]
    result: Annotated[MemberResult, Bilingual("结果", "Result")]


@dataclass(frozen=True, slots=True)
class CollectiveFinding:
    """Whether the body answers as one, and how each member stands, in the order given."""

    collective: Annotated[bool, Bilingual("承担集体责任", "Collective responsibility")]
    members: Annotated[tuple[MemberFinding, ...], Bilingual("成员", "Members")]


@rule("第三十一条", title=Bilingual("集体责任与异议免责", "Collective responsibility and recorded dissent"))
def collective(
    *,
    unlawful_decision: Annotated[
        bool,
        Bilingual("以集体决策形式作出违规决策或实施其他违规行为", "Unlawful collective decision or act"),
    ],
    loss_or_serious: Annotated[bool, Bilingual("造成资产损失或其他严重不良后果", "Loss or other serious consequences")],
    members: Annotated[tuple[Member, ...], Items(1), Bilingual("成员", "Members")],
) -> CollectiveFinding:
    """「应当承担集体责任,有关成员也应当承担相应责任,曾表明异议并记载于会议记录的,可免除相应责任」. How a member voted is not asked."""
    for position, member in enumerate(members):
        _refuse_a_contradiction(member, members[:position], f"members[{position}]")
    is_collective = unlawful_decision and loss_or_serious
    findings = tuple(MemberFinding(member.member, _result(member, is_collective=is_collective)) for member in members)
    return CollectiveFinding(collective=is_collective, members=findings)


def _result(member: Member, *, is_collective: bool) -> MemberResult:
    result = MemberResult.TO_BE_DETERMINED
    if not is_collective:
        result = MemberResult.NOT_LIABLE
    elif member.dissent_expressed and member.dissent_recorded:
        result = MemberResult.MAY_BE_EXEMPTED
    elif member.present:
        result = MemberResult.LIABLE
    remark(Bilingual(f"{member.member}：{result.zh}", f"{member.member}: {result.en}"), "第三十一条")
    return result


def _refuse_a_contradiction(member: Member, before: tuple[Member, ...], path: str) -> None:
    if any(member.member == earlier.member for earlier in before):
        message = Bilingual(f"成员“{member.member}”重复。", f"The member “{member.member}” stands twice.")
        raise Refused(f"{path}.member", message)
    if member.dissent_recorded and not member.dissent_expressed:
        message = Bilingual("未曾表明的异议不能记载。", "A dissent that was not expressed cannot stand in the minutes.")
        raise Refused(f"{path}.dissent_recorded", message)


@dataclass(frozen=True, slots=True)
class BodySanctions:
    """What a decision-making body answers with."""

    measures: Annotated[tuple[Measure, ...], Bilingual("处理", "Measures")]
    reorganise: Annotated[bool, Bilingual("按照规定程序予以改组", "Reorganised by the prescribed procedure")]


LIGHT_MEASURES = (Measure.CRITICISM_EDUCATION, Measure.WRITTEN_SELF_REVIEW, Measure.CIRCULATED_CRITICISM)


@rule("第三十五条", title=Bilingual("对决策机构的处理", "Sanctions for the collective body"))
def collective_sanctions(
    *,
    loss_huge: Annotated[bool, Bilingual("财产损失金额巨大", "Huge loss")],
    survival_endangered: Annotated[bool, Bilingual("危及企业生存发展", "Survival endangered")],
    other_grave: Annotated[bool, Bilingual("造成其他特别严重不良后果", "Other especially grave consequences")],
) -> BodySanctions:
    """「给予批评教育、责令书面检查、通报批评等处理」

    「造成财产损失金额巨大且危及企业生存发展的,或造成其他特别严重不良后果的,按照规定程序予以改组」
    """
    reorganise = (loss_huge and survival_endangered) or other_grave
    return BodySanctions(measures=LIGHT_MEASURES, reorganise=reorganise)
