"""References to what follows or lies around: 下列, 以下每项工作, 附件, 参照X建设, short names."""

from re import Match

from gongbao.engine.documents.citation.relative.relation import Relation, fixed, read_as
from gongbao.engine.documents.citation.relative.spot import Spot
from gongbao.engine.documents.numerals import from_chinese
from gongbao.engine.documents.tree import Kind

_LISTED = {Kind.ITEM, Kind.SUBITEM, Kind.MEASURE, Kind.SUBHEAD}
_COLONS = "：:"


def things_below(spot: Spot, found: Match[str]) -> Relation | None:
    """All items of the 款; without items the provision itself, where a colon follows in the same sentence."""
    provision = spot.passage.provision
    is_own = spot.passage.citation == provision.citation
    items = [child.citation for child in provision.children if is_own and child.kind in _LISTED]
    if items:
        return fixed(*items)
    rest = spot.words[found.end() :].partition("。")[0]
    return fixed(spot.at) if any(colon in rest for colon in _COLONS) else None


def things_below_ends(_: Spot, found: Match[str]) -> int:
    """下列情形之一 of 下列情形之一的."""
    return found.end() - found[0].endswith("的")


def work_below(spot: Spot, _: Match[str]) -> Relation | None:
    """The measures after this one, to the last of the document."""
    same = spot.index.of_kind(spot.place.provision.kind)
    if spot.place.provision.kind not in _LISTED:
        return None
    return fixed(*(place.citation for place in same[same.index(spot.place) + 1 :]))


def annexes(spot: Spot, found: Match[str]) -> Relation | None:
    """The annexes of the document in their order, or the one that is numbered."""
    if number := found["number"]:
        place = spot.resolved(f"附件{int(number) if number.isascii() else from_chinese(number)}")
        return fixed(place.citation) if place else None
    return fixed(*(place.citation for place in spot.index.of_kind(Kind.ANNEX)))


def built_like(spot: Spot, found: Match[str]) -> Relation | None:
    """The provision under that heading; a heading that only holds the words, or is held by them, is a reading."""
    heading = found["heading"]
    exact = spot.terms.headings.get(heading, [])
    if len(exact) == 1:
        return fixed(*exact)
    near = [
        citation
        for words, under in spot.terms.headings.items()
        if words in heading or heading in words
        for citation in under
    ]
    return read_as(*near) if len(near) == 1 else None


def short_name(spot: Spot, found: Match[str]) -> Relation | None:
    """The provision that defines the short name (以下简称), from that provision on."""
    defined = spot.terms.definitions[found[0]]
    return fixed(defined.citation) if spot.terms.order(spot.passage) >= defined.order else None
