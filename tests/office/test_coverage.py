"""Every sentence of every document is accounted for, or named as not."""

import pytest

from gongbao.engine.documents.tree import Document, Kind, Provision, Text
from gongbao.office.coverage import coverage
from gongbao.office.coverage.claims import Account, Claim, claims_on
from gongbao.office.coverage.units import pieces
from gongbao.office.library import enactments, in_full, index_of
from gongbao.office.permission import PUBLIC
from gongbao.office.resting import resting_on

DOCUMENTS = [document for enactment in enactments() for document in enactment.documents]


@pytest.mark.parametrize("document", DOCUMENTS, ids=[document.title[:20] for document in DOCUMENTS])
def test_no_word_is_left_out_of_the_count(document):
    """The pieces of a provision, put together, are its words."""
    for provision in document.walk():
        counted = "".join(piece.words for piece in pieces(document) if piece.provision is provision)
        printed = "".join((provision.words, *provision.second))

        assert _letters(counted) == _letters(printed)


def test_a_measure_is_counted_sentence_by_sentence():
    """Its caption is one, each sentence is one, the bracket at its end is one."""
    words = "降低成本。对中心给予补助,最高300万元。开辟绿色通道。(责任单位:市财政局)"
    measure = Provision(Kind.MEASURE, "一、2", "2. ", words)
    document = Document("某政发〔2021〕3号", None, "措施", None, None, Text("措施", (measure,)))

    assert [(piece.words, piece.is_caption) for piece in pieces(document)] == [
        ("降低成本", True),
        ("对中心给予补助,最高300万元。", False),
        ("开辟绿色通道。", False),
        ("(责任单位:市财政局)", False),
    ]


def test_what_is_begun_is_complete():
    """No document whose rules are written has a sentence that nothing accounts for, or anything wrong in its folder."""
    assert [one.document for one in coverage(PUBLIC) if not one.is_right] == []


def test_what_is_not_begun_is_listed_and_not_blamed():
    """Every document is in the survey; those without rules count as not begun, whatever is missing there."""
    survey = coverage(PUBLIC)
    not_begun = [one for one in survey if not one.is_begun]

    assert len(survey) == len(DOCUMENTS)
    assert all(one.is_right for one in not_begun)


def test_a_duty_rests_on_every_provision_that_states_it():
    """A duty that several provisions state stands beside each of them and accounts for the words of each."""
    stated = [
        (enactment, duty, citation) for enactment in enactments() for duty in enactment.duties for citation in duty.also
    ]

    assert stated
    for enactment, duty, citation in stated:
        claim = Claim(Account("duty", f"{enactment.slug}/{duty.name}"), citation)
        document = enactment.documents[0]
        assert (enactment, duty) in resting_on(in_full(enactment, citation)).duties
        assert claim in claims_on(document, index_of(enactment, document.number))


def test_the_share_is_whole_only_when_nothing_is_missing():
    """A thousand in a thousand means all; the share is rounded down."""
    for one in coverage(PUBLIC):
        assert (one.per_mille == 1000) == (one.unaccounted == ())
        assert one.accounted + len(one.unaccounted) == one.pieces


def _letters(words):
    return "".join(words.split()).replace("。", "")
