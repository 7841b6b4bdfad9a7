"""What must hold of who answers, and with whom."""

from gongbao.engine.rules import holds
from zibo.documents.accountability import rules
from zibo.documents.accountability.rules.collective import BodySanctions, CollectiveFinding, Member, MemberResult
from zibo.documents.accountability.rules.responsibility import Answerable, ByAnalogy, Ground, Position
from zibo.documents.accountability.rules.terms import Measure, Presumption
from zibo.documents.accountability.rules.upper_level import UpperLevels


@holds(rules.responsibility, "只有主要负责人才承担领导责任", "leadership only for a principal")
def only_a_principal_leads(value: Answerable, *, position: Position) -> bool:
    return value != Answerable.LEADERSHIP or position == Position.PRINCIPAL


@holds(rules.responsibility, "有推定情形的负责人承担直接责任", "A leader with any presumption is direct")
def a_presumption_makes_a_leader_directly_responsible(
    value: Answerable, *, position: Position, presumptions: tuple[Presumption, ...]
) -> bool:
    return position == Position.OTHER or not presumptions or value == Answerable.DIRECT


@holds(rules.analogous_responsibility, "只有依第三十条才有直接责任", "direct only under Article 30")
def direct_by_analogy_is_about_organising(value: ByAnalogy, *, ground: Ground) -> bool:
    return value != ByAnalogy.DIRECT or ground == Ground.PURSUIT_NOT_ORGANISED


@holds(rules.upper_level, "没有情形就没有层级，有情形必有层级", "levels empty exactly when cases empty")
def levels_answer_for_cases(value: UpperLevels) -> bool:
    return bool(value.levels) == bool(value.cases)


@holds(rules.upper_level, "层级都在子企业之上", "levels never contains subsidiary_level or more")
def only_levels_above_answer(value: UpperLevels, *, subsidiary_level: int) -> bool:
    return all(1 <= level < subsidiary_level for level in value.levels)


@holds(
    rules.collective,
    "有记载的异议才可免除",
    "may-be-exempted only with a recorded dissent",
)
def only_a_recorded_dissent_exempts(value: CollectiveFinding, *, members: tuple[Member, ...]) -> bool:
    pairs = zip(value.members, members, strict=True)
    return all(
        found.result != MemberResult.MAY_BE_EXEMPTED or (member.dissent_expressed and member.dissent_recorded)
        for found, member in pairs
    )


@holds(rules.collective, "给几名成员就答几名，次序不变", "As many members out as in, same order")
def every_member_is_answered(value: CollectiveFinding, *, members: tuple[Member, ...]) -> bool:
    return [found.member for found in value.members] == [member.member for member in members]


@holds(rules.collective_sanctions, "处理恒为三种", "measures constant")
def a_body_gets_the_three_light_measures(value: BodySanctions) -> bool:
    return value.measures == tuple(Measure)[:3]
