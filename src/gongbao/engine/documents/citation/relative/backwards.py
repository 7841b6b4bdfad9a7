"""References to what stands before: 前款, 上述, 该."""

import re
from itertools import chain
from re import Match

from gongbao.engine.documents.citation.relative.relation import Relation, fixed, read_as
from gongbao.engine.documents.citation.relative.spot import Spot
from gongbao.engine.documents.citation.sentences import STOP
from gongbao.engine.documents.citation.signs import bracketed_at, plain
from gongbao.engine.documents.citation.wording import text_of
from gongbao.engine.documents.tree import Kind
from gongbao.engine.documents.validity.mentions import mentions

_EXPLAINED = re.compile("所称的?(?:(?P<quoted>“)|(?P<word>[^，,：:。；;“]{1,40}?)(?:是指|包括|[，,：:。；;]|$))")
_QUOTED = re.compile("所称的?((?:“[^”]{1,40}”[、和与及]?){1,10})")
_PAIR = re.compile("[“”、和与及]")
_CLAUSE_END = re.compile("[，,。；;：:\n]")
_NOUN_END = re.compile("或者|或|和|与|及|以及|的|等")
_MANY = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_OF_DOCUMENTS = (
    "文件",
    "办法",
    "意见",
    "通知",
    "规定",
    "方案",
    "条例",
    "决定",
    "政策",
    "措施",
    "细则",
    "批复",
    "公告",
    "法",
)
LONGEST_EXPLANATION = 300
HEAD = 2  # characters that carry the sense of a Chinese compound


def paragraph_before(spot: Spot, found: Match[str]) -> Relation | None:
    """The nearest 款 before it that uses the word explained; where none is explained, the 款 directly before."""
    before = spot.paragraphs[: spot.paragraph]
    if many := found["many"]:
        return fixed(*(paragraph.citation for paragraph in before[-_MANY[many] :]))
    words = _words_explained(spot.words, spot.words.index("款", found.start()) + 1)
    for distance, paragraph in enumerate(reversed(before)):
        if all(_uses(text_of(paragraph), word) for word in words):
            return fixed(paragraph.citation) if distance == 0 else read_as(paragraph.citation)
    return None


def unit_before(spot: Spot, found: Match[str]) -> Relation | None:
    """The article or the item before this one."""
    kind = Kind.ARTICLE if found["unit"] == "条" else Kind.ITEM
    own = spot.place.enclosing(kind)
    same = spot.index.of_kind(kind)
    if own is None or same.index(own) == 0:
        return None
    before = same[same.index(own) - 1]
    return fixed(before.citation) if kind is Kind.ARTICLE or before.way[-2] is own.way[-2] else None


def items_above(spot: Spot, found: Match[str]) -> Relation | None:
    """The items of those numbers in the nearest earlier 款 with items."""
    numbers = _numbers(plain(found["numbers"]))
    here = spot.paragraph + (
        spot.place.provision not in spot.paragraphs
    )  # an item refers to those before it in its own 款
    for paragraph in reversed(spot.paragraphs[:here]):
        items = {item.ordinal: item.citation for item in paragraph.children if item.kind is Kind.ITEM}
        if items:
            return fixed(*(items[number] for number in numbers)) if numbers and items.keys() >= set(numbers) else None
    return None


def thing_above(spot: Spot, found: Match[str]) -> Relation | None:
    """The nearest earlier sentence of the article that states the thing: by its whole name or its characters in order, by its head, else the one before."""
    noun = _noun(found)
    earlier = spot.earlier_sentences[::-1]
    whole = (sentence for sentence in earlier if _uses(sentence.words, noun))
    by_head = (sentence for sentence in earlier if noun[-HEAD:] in sentence.words)
    nearest = next(chain(whole, by_head, earlier), None)
    return read_as(nearest.citation) if nearest else None


def that_thing(spot: Spot, found: Match[str]) -> Relation | None:
    """The nearest earlier thing of that kind in the same sentence: a document's number when it has one, else the provision itself."""
    noun = found["noun"]
    if noun.startswith(_OF_DOCUMENTS):
        numbers = [mention.number for mention in mentions(spot.sentence_before) if mention.number]
        if numbers:
            return fixed(numbers[-1])
    return fixed(spot.at) if _named_before(spot, noun) else None


def thing_above_ends(_: Spot, found: Match[str]) -> int:
    """上述亲属关系 of 上述亲属关系或者其他…."""
    return found.start("noun") + len(_noun(found))


def that_thing_ends(spot: Spot, found: Match[str]) -> int:
    """该企业 of 该企业当年应缴…."""
    return found.start("noun") + (_named_before(spot, found["noun"]) or len(found["noun"]))


def _noun(found: Match[str]) -> str:
    return _NOUN_END.split(found["noun"])[0] or found["noun"]


def _named_before(spot: Spot, noun: str) -> int:
    """How many characters of a noun name something that stands earlier in the same sentence."""
    before = spot.sentence_before
    lengths = range(len(noun), HEAD - 1, -1)
    return next((length for length in lengths if noun[:length] in before and noun[length - 1] != "的"), 0)


def _words_explained(words: str, at: int) -> list[str]:
    """The words that 前款所称 explains, where 前款 ends at `at`; quoted ones wherever the sentence explains them."""
    explained = _EXPLAINED.match(words, at)
    if explained is None:
        return []
    terms = (
        _QUOTED.findall(words[at : at + LONGEST_EXPLANATION].partition(STOP)[0])
        if explained["quoted"]
        else [explained["word"]]
    )
    return [word for term in terms for word in _PAIR.split(term) if word]


def _uses(text: str, word: str) -> bool:
    """Whether a text has a word, or a clause of it the word's characters in that order."""
    return word in text or any(_holds_in_order(clause, word) for clause in _CLAUSE_END.split(text))


def _holds_in_order(clause: str, word: str) -> bool:
    at = -1
    for sign in word:
        at = clause.find(sign, at + 1)
        if at < 0:
            return False
    return True


def _numbers(text: str) -> list[int]:
    """The numbers in brackets of a plain text, ranges (（三）至（五）) filled."""
    numbers: list[int] = []
    at = 0
    while at < len(text):
        found = bracketed_at(text, at)
        if found:
            first = (
                numbers[-1] + 1
                if numbers and text[at - 1] in "至第" and "至" in text[max(0, at - 2) : at]
                else found[0]
            )
            numbers.extend(range(first, found[0] + 1))
        at = found[1] if found else at + 1
    return numbers
