"""The rules: which there are, and what is known of one."""

import pytest

from gongbao.office.library import NotFound, enactments
from gongbao.office.permission import PUBLIC
from gongbao.office.rules import describe, rules

RULE = "digital-economy/electricity-supplement"


def test_every_rule_of_every_document_is_listed():
    """The list holds each rule once, with its title and its provisions in full."""
    expected = [f"{enactment.slug}/{name}" for enactment in enactments() for name in enactment.rules]

    listed = rules(PUBLIC)

    assert [entry.id for entry in listed] == expected
    assert all(entry.title and entry.provisions for entry in listed)
    assert {entry.document for entry in rules(PUBLIC, slug="digital-economy")} == {"digital-economy"}


def test_a_rule_is_described_from_its_own_signature_and_folder():
    """Inputs, term, words, constants, readings, properties and examples come from where they are declared."""
    view = describe(PUBLIC, RULE, "en")

    assert view.title == "Extra electricity subsidy for data centres"
    assert [field.name for field in view.inputs] == list(view.given_schema["properties"])
    assert view.value_schema["format"] == "yuan"
    assert (str(view.in_force_from), str(view.in_force_until)) == ("2020-06-17", "2023-12-31")
    assert view.force_provision == "淄政办字〔2020〕60号 六、21"
    assert [constant.words for constant in view.constants] == [
        "每个单位每年补助最高不超过300万元",
        "省级用电补助标准的50%",
    ]
    assert [reading.id for reading in view.readings][:1] == ["half-of-what"]
    assert len(view.properties) >= 2
    assert len(view.examples) >= 2


def test_what_no_rule_is_called_is_not_found():
    """An unknown id is refused as such."""
    with pytest.raises(NotFound) as caught:
        describe(PUBLIC, "digital-economy/nothing")

    assert caught.value.kind == "unknown-rule"
