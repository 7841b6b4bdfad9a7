"""What must hold of the rules of the gazette, for all inputs."""

from gongbao.engine.documents.citation import Place, Via, resolve
from gongbao.engine.documents.citation.wording import own_passages
from gongbao.engine.documents.document_number import parse_number
from gongbao.engine.rules import holds
from zibo.documents.gazette.rules import (
    contents_compare,
    contents_pages,
    document_number,
    expand_citation,
    issue_sequence,
    number_from_chinese,
    number_to_chinese,
    publication_effect,
    publishable,
    resolve_citation,
    resolve_document,
    resolve_relative,
    structure,
)
from zibo.documents.gazette.rules.citing import Pointed, Words
from zibo.documents.gazette.rules.contents import Difference, Pages
from zibo.documents.gazette.rules.identity import Meant, Number
from zibo.documents.gazette.rules.issues import Gap, Issue
from zibo.documents.gazette.rules.library import document_meant, register
from zibo.documents.gazette.rules.parts import Counts
from zibo.documents.gazette.rules.publication import Category, Effect


@holds(document_number, "规范文号再规范一次仍是它自己", "Idempotent: the canonical form normalises to itself")
def canonical_stays(value: Number) -> bool:
    """The canonical number is its own canonical number."""
    return bool(document_number(text=value.canonical) == value)


@holds(
    resolve_document,
    "当且仅当只凭目录识别时有提示",
    "The warning is not null iff the identity comes from the contents page only",
)
def warned_by_the_contents_alone(value: Meant) -> bool:
    """Found in the contents only, and warned, are one."""
    return (value.warning is not None) == (value.via in (Via.CONTENTS_NUMBER, Via.CONTENTS_TITLE))


@holds(number_from_chinese, "与整数转中文数字互逆", "number-to-chinese gives the numeral back")
def numeral_comes_back(value: int, *, text: str) -> bool:
    """The numeral of the integer is the numeral."""
    return bool(number_to_chinese(number=value) == text)


@holds(number_to_chinese, "与中文数字转整数互逆", "Inverse of number-from-chinese, for 1..999")
def integer_comes_back(value: str, *, number: int) -> bool:
    """The integer of the numeral is the integer."""
    return bool(number_from_chinese(text=value) == number)


@holds(resolve_citation, "以规范引用再定位，原文相同", "Resolving path again gives the same text")
def path_leads_back(value: Words) -> bool:
    """The canonical citation leads to the same words."""
    return bool(resolve_citation(document=value.document, citation=value.path) == value)


@holds(
    resolve_citation,
    "没有下级的条款，其原文逐字见于该文件",
    "The text of a leaf provision occurs in the printed document after joining lines",
)
def words_are_printed(value: Words) -> bool:
    """A provision without parts gives words that stand in the document."""
    place = resolve(register(), value.document, value.path).place
    return not _is_leaf(place) or value.text in _joined(value.document)


@holds(expand_citation, "展开的每一条都能定位", "Every result resolves")
def each_result_resolves(value: tuple[str, ...], *, document: str) -> bool:
    """Every canonical citation leads to itself."""
    number = document_meant(document)
    return all(resolve(register(), number, citation).place.citation == citation for citation in value)


@holds(resolve_relative, "所指或能定位，或是文号", "Every target resolves or is a document number")
def each_target_exists(value: Pointed, *, document: str) -> bool:
    """Nothing is pointed to that is not there."""
    number = document_meant(document)
    return all(parse_number(target) or resolve(register(), number, target) for target in value.targets)


@holds(
    contents_compare,
    "标记不一致与标题不一致至多有一",
    "At most one of mark-differs and title-differs",
)
def one_difference_of_titles(value: tuple[Difference, ...]) -> bool:
    """Titles differ in one way."""
    return not {Difference.MARK_DIFFERS, Difference.TITLE_DIFFERS} <= set(value)


@holds(contents_pages, "共用的页码从小到大", "shared is sorted")
def shared_is_sorted(value: Pages) -> bool:
    """Each shared page once, ascending."""
    return list(value.shared) == sorted(set(value.shared))


@holds(publication_effect, "标准文本必有同等效力", "standard_text implies same_effect")
def standard_has_effect(value: Effect) -> bool:
    """A standard text has the effect of the formal document."""
    return value.same_effect or not value.standard_text


@holds(publishable, "必有答复", "Total")
def always_answered(value: Category | None) -> bool:
    """A category or none."""
    return value is None or value in Category


@holds(issue_sequence, "连续两期没有差异", "Empty for consecutive issues")
def empty_for_consecutive(value: tuple[Gap, ...], *, previous: Issue, this: Issue) -> bool:
    """The next number of the same year with the next total has no gap, and nothing else of the same year has none."""
    follows = this == Issue(previous.year, previous.number + 1, previous.total + 1)
    return not value if follows else bool(value) or this.year == previous.year + 1


@holds(structure, "没有条就没有款", "articles = 0 implies paragraphs = 0")
def no_paragraphs_without_articles(value: Counts) -> bool:
    """款 are parts of articles."""
    return value.articles > 0 or value.paragraphs == 0


def _is_leaf(place: Place) -> bool:
    provision = place.provision
    return not provision.children and not provision.second


def _joined(document: str) -> str:
    return "\n".join(passage.words for way in register().index(document).ways for passage in own_passages(way[-1]))
