"""简介: what printing in the gazette does, and what the gazette carries."""

from dataclasses import dataclass
from typing import Annotated

from gongbao.engine.rules import rule
from gongbao.engine.values import Bilingual, Choice


class PrintedKind(Choice):
    """What was printed."""

    MUNICIPAL_RULES = "municipal-rules", "市政府规章", "Municipal government rules"
    NORMATIVE_DOCUMENT = "normative-document", "规范性文件", "Normative document"
    OTHER_OFFICIAL = "other-official", "其他公文", "Other official document"


@dataclass(frozen=True, slots=True)
class Effect:
    """What printing does to a text."""

    standard_text: Annotated[bool, Bilingual("标准文本", "It is the standard text")]
    same_effect: Annotated[bool, Bilingual("与正式文件具有同等效力", "It has the same effect as the formal document")]


@rule("简介第三段", title=Bilingual("刊登的效力", "What publication in the gazette does"))
def publication_effect(
    *,
    kind: Annotated[PrintedKind, Bilingual("种类", "Kind")],
    printed: Annotated[bool, Bilingual("在公报上刊登", "Printed in the gazette")],
) -> Effect:
    """「在《淄博市人民政府公报》上刊登的市政府规章和规范性文件文本为标准文本」

    「《淄博市人民政府公报》上刊登的各类公文与正式文件具有同等效力」
    """
    if not printed:
        return Effect(standard_text=False, same_effect=False)
    if kind in (PrintedKind.MUNICIPAL_RULES, PrintedKind.NORMATIVE_DOCUMENT):
        return Effect(standard_text=True, same_effect=True)
    return Effect(standard_text=False, same_effect=True)


class Issuer(Choice):
    """Who issued a document."""

    GOVERNMENT = "government", "市政府", "City government"
    OFFICE = "office", "市政府办公室", "Office"
    DEPARTMENT = "department", "市政府工作部门", "Department"
    OTHER = "other", "其他", "Other"


class Kind(Choice):
    """What sort of document it is."""

    MUNICIPAL_RULES = "municipal-rules", "规章", "Rules"
    NORMATIVE_DOCUMENT = "normative-document", "规范性文件", "Normative document"
    OTHER_DOCUMENT = "other-document", "其他文件", "Other document"
    PERSONNEL = "personnel", "人事任免", "Appointments"


class Category(Choice):
    """As what the gazette carries it."""

    RULES = "rules", "市政府规章", "Municipal rules"
    NORMATIVE = "normative", "市政府和市政府办公室的规范性文件", "Normative document of the government or its office"
    OTHER_PUBLIC = "other-public", "其他需要公开发布的文件", "Other document that needs to be made public"
    DEPARTMENT_NORMATIVE = "department-normative", "市政府工作部门的规范性文件", "Normative document of a department"
    PERSONNEL = "personnel", "市政府人事任免事项", "Appointments by the government"
    REPRINT = "reprint", "市领导批准转载的文件", "Reprint approved by a city leader"


@rule("简介第二段", title=Bilingual("刊载范围", "What the gazette carries"))
def publishable(
    *,
    issuer: Annotated[Issuer, Bilingual("发文机关", "Issuer")],
    kind: Annotated[Kind, Bilingual("种类", "Kind")],
    needs_publication: Annotated[bool, Bilingual("需要公开发布", "Needs to be made public")],
    leader_approved_reprint: Annotated[bool, Bilingual("市领导批准转载", "Reprint approved by a city leader")],
) -> Category | None:
    """「市政府规章；市政府和市政府办公室印发的规范性文件及其他需要公开发布的文件；市政府工作部门印发的规范性文件；市政府人事任免事项；市领导批准转载的其他重要文件等」

    The first category that applies; 等 opens none of its own.
    """
    if issuer == Issuer.GOVERNMENT and kind == Kind.MUNICIPAL_RULES:
        return Category.RULES
    if issuer in (Issuer.GOVERNMENT, Issuer.OFFICE) and kind == Kind.NORMATIVE_DOCUMENT:
        return Category.NORMATIVE
    if issuer in (Issuer.GOVERNMENT, Issuer.OFFICE) and kind == Kind.OTHER_DOCUMENT and needs_publication:
        return Category.OTHER_PUBLIC
    if issuer == Issuer.DEPARTMENT and kind == Kind.NORMATIVE_DOCUMENT:
        return Category.DEPARTMENT_NORMATIVE
    return _appointment_or_reprint(issuer=issuer, kind=kind, leader_approved_reprint=leader_approved_reprint)


def _appointment_or_reprint(*, issuer: Issuer, kind: Kind, leader_approved_reprint: bool) -> Category | None:
    if issuer == Issuer.GOVERNMENT and kind == Kind.PERSONNEL:
        return Category.PERSONNEL
    return Category.REPRINT if leader_approved_reprint else None
