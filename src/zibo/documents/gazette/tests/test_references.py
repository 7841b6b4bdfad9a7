"""Every word of the issue that begins a relative reference leads somewhere, or is known not to be one."""

import re

from gongbao.engine.documents.citation.links import all_links
from gongbao.engine.documents.citation.wording import own_passages
from zibo.documents.gazette.rules.library import register, relatives

BEGINNING = re.compile(
    "前款|上述|下列|以下(?!简称)|(?<!应)该|本条|本款|本章|(?<![基成])本(?:实施办法|办法|意见|方案|政策|通知)|本文|附件|参照|第[一二三四五六七八九十]+[条款]"
)
QUANTITIES = re.compile(
    "(?:元|%|安|伏|及|级|“) ?以下"  # 300 万元以下, 10千伏及以下, 二级以下, “以下”
)
COMPARED = re.compile(
    "参照(?:高级专业技术职务人员|处理前实际任职月度|省内外同行业|本办法)"  # a standard of comparison, or 本办法 itself
)
DESCRIBED = {
    "违反本章其他有关规定或存在",  # 第十六条第（六）项: waits for a reading
    "参照本办法有关规定追索扣回",  # 第四十四条: waits for a reading
}


def test_every_beginning_word_is_linked_or_known_not_to_be_a_reference() -> None:
    """Nothing that refers is overlooked in any of the nine documents."""
    overlooked = []
    for number in register().documents:
        spans = {(link.citation, at) for link in all_links(relatives(), number) for at in range(link.start, link.end)}
        for way in register().index(number).ways:
            for passage in own_passages(way[-1]):
                overlooked += [
                    f"{number} {passage.citation}: {passage.words[found.start() : found.end() + 12]}"
                    for found in BEGINNING.finditer(passage.words)
                    if (passage.citation, found.start()) not in spans and not _is_no_reference(passage.words, found)
                ]

    assert overlooked == []


def test_recorded_readings_stand_on_printed_words() -> None:
    """Each phrase stands in its provision, and each target exists."""
    for reading in relatives().recorded:
        index = register().index(reading.document)

        assert reading.phrase in index.resolve(reading.at).text
        assert [index.resolve(target).citation for target in reading.targets] == list(reading.targets)


def test_every_provision_is_found_by_its_own_citation() -> None:
    """The canonical citation of a provision leads to it, in all nine documents."""
    for number in register().documents:
        index = register().index(number)

        assert [index.resolve(way[-1].citation).citation for way in index.ways] == [
            way[-1].citation for way in index.ways
        ]


def _is_no_reference(words: str, found: re.Match[str]) -> bool:
    around = words[max(0, found.start() - 3) : found.end() + 12]
    return bool(QUANTITIES.search(around) or COMPARED.search(around)) or any(
        described in words for described in DESCRIBED
    )
