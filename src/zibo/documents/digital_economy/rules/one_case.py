"""六、18: what is discussed as one case on its own."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import rule
from gongbao.engine.values import Bilingual, Choice


class CaseKind(Choice):
    """What asks for a policy of its own."""

    TOP100_ELECTRONICS = "top100-electronics", "全国电子信息百强企业", "national top-100 electronics enterprise"
    TOP100_SOFTWARE = "top100-software", "软件百强企业", "top-100 software enterprise"
    TOP100_INTERNET = "top100-internet", "互联网百强企业", "top-100 internet enterprise"
    NATIONAL_PUBLIC_SERVICE_PLATFORM = (
        "national-public-service-platform",
        "国家级公共服务平台",
        "national public service platform",
    )
    NATIONAL_LABORATORY_OR_CENTRE = (
        "national-laboratory-or-centre",
        "国家级实验室（中心）",
        "national laboratory or centre",
    )
    MAJOR_PROJECT = "major-project", "重大项目", "major project"
    HEADQUARTERS = "headquarters", "企业总部", "headquarters"
    RESEARCH_INSTITUTION = "research-institution", "研发机构", "research institution"
    PUBLIC_PLATFORM = "public-platform", "公共平台", "public platform"
    LABORATORY_OR_CENTRE = "laboratory-or-centre", "实验室（中心）", "laboratory or centre"
    OTHER = "other", "其他", "other"


class Limb(Choice):
    """The half of the sentence that applies."""

    FIRST = "first", "新落户百强或国家级平台", "newly settled top-100 enterprise or national platform"
    SECOND = "second", "电子信息产业重大项目等", "electronic-information major project or the like"
    NONE = "none", "不适用", "none"


@dataclass(frozen=True, slots=True)
class Eligibility:
    """Whether a discussion is opened, and under which half of the sentence; it gives no sum."""

    eligible: Annotated[bool, Bilingual("适用“一事一议”", "One case is discussed on its own")]
    limb: Annotated[Limb, Bilingual("适用情形", "Limb")]


NAMED_IN_THE_FIRST_LIMB = (
    CaseKind.TOP100_ELECTRONICS,
    CaseKind.TOP100_SOFTWARE,
    CaseKind.TOP100_INTERNET,
    CaseKind.NATIONAL_PUBLIC_SERVICE_PLATFORM,
    CaseKind.NATIONAL_LABORATORY_OR_CENTRE,
)
NAMED_IN_THE_SECOND_LIMB = (
    CaseKind.MAJOR_PROJECT,
    CaseKind.HEADQUARTERS,
    CaseKind.RESEARCH_INSTITUTION,
    CaseKind.PUBLIC_PLATFORM,
    CaseKind.LABORATORY_OR_CENTRE,
    CaseKind.NATIONAL_PUBLIC_SERVICE_PLATFORM,
    CaseKind.NATIONAL_LABORATORY_OR_CENTRE,
)


@rule("六、18", title=Bilingual("“一事一议”适用判断", "Whether one case is discussed on its own"))
def one_case_one_discussion(
    *,
    kind: Annotated[CaseKind, Bilingual("对象类别", "Kind")],
    newly_settled: Annotated[bool, Bilingual("新落户我市", "Newly settled in the city")],
    electronic_information_industry: Annotated[
        bool, Bilingual("电子信息产业", "In the electronic information industry")
    ],
    leading_role: Annotated[bool, Bilingual("具有龙头带动作用", "Leads others")],
    key_role_in_chain: Annotated[bool, Bilingual("在拉长产业链中起到关键作用", "Key role in lengthening the chain")],
    technology_leading: Annotated[bool, Bilingual("技术领先", "Leading in technology")],
) -> Eligibility:
    """「对新落户我市的全国电子信息百强、软件百强、互联网百强等数字技术企业或国家级公共服务平台、国家级实验室(中心)」

    「具有龙头带动作用或在拉长产业链中起到关键作用、技术领先的电子信息产业重大项目、企业总部、研发机构、公共平台、实验室(中心)等」
    """
    if kind in NAMED_IN_THE_FIRST_LIMB and newly_settled:
        return Eligibility(eligible=True, limb=Limb.FIRST)
    if (
        kind in NAMED_IN_THE_SECOND_LIMB
        and electronic_information_industry
        and (leading_role or key_role_in_chain)
        and technology_leading
    ):
        return Eligibility(eligible=True, limb=Limb.SECOND)
    return Eligibility(eligible=False, limb=Limb.NONE)
