"""What holds of every document's folder."""

from collections import Counter

from gongbao.engine.jurisdiction import Enactment


def test_the_face_is_short(enactment: Enactment) -> None:
    """The face says what differs, in at most forty lines."""
    assert len(enactment.folder.joinpath("__init__.py").read_text(encoding="utf-8").splitlines()) <= 40


def test_the_text_is_there_with_one_citation_for_each_provision(enactment: Enactment) -> None:
    """law.md holds at least one document, and no citation stands for two provisions."""
    assert enactment.documents
    for document in enactment.documents:
        repeated = [
            citation for citation, times in Counter(found.citation for found in document.walk()).items() if times > 1
        ]
        assert repeated == []


def test_readings_are_about_rules_and_provisions_that_exist(enactment: Enactment) -> None:
    """Every reading has an id of its own, names rules of the document and says what was chosen and why in both languages."""
    ids = [reading.id for reading in enactment.readings]

    assert sorted(set(ids)) == sorted(ids)
    assert {name for reading in enactment.readings for name in reading.rules} <= set(enactment.rules)
    words = [(reading.question, reading.chosen, reading.why, *reading.alternatives) for reading in enactment.readings]
    assert all(label.zh.strip() and label.en.strip() for labels in words for label in labels)


def test_slips_stand_where_they_are_said_to(enactment: Enactment) -> None:
    """The wrong words of every slip stand verbatim in its provision, and the right ones differ."""
    assert all(enactment.law.quote(slip.provision, slip.stands) for slip in enactment.slips)
    assert [slip for slip in enactment.slips if slip.stands == slip.meant] == []
