"""The content of a worksheet and its hash."""

import hashlib
from dataclasses import replace

from gongbao.office.decide import decide
from gongbao.office.examples import examples_of
from gongbao.office.library import enactments
from gongbao.office.papers import Fact, canonical, entry, is_genuine
from gongbao.office.permission import PUBLIC
from gongbao.office.rules import describe
from tests.office.papers.samples import sample


def test_the_hash_is_of_the_canonical_content():
    """The hash is the SHA-256 of the content as JSON with sorted keys and without spaces, so anybody can compute it."""
    worksheet = sample()

    assert worksheet.digest == hashlib.sha256(canonical(worksheet.content)).hexdigest()
    assert canonical({"b": [1, "槃"], "a": None}) == '{"a":null,"b":[1,"槃"]}'.encode()


def test_the_hash_shows_a_change_of_one_fen():
    """A paper is genuine with its own hash, however it is spaced, and with no other content."""
    worksheet = sample()
    printed = " ".join([worksheet.digest[:32], worksheet.digest[32:].upper()])
    changed = replace(worksheet, sums=(Fact("合计", "9,007,199,254,740,993.02元"),))

    assert is_genuine(worksheet.content, printed)
    assert not is_genuine(changed.content, printed)


def test_every_worked_example_has_an_entry():
    """Any answer or refusal of any rule becomes an entry from which it can be decided again."""
    for enactment in enactments():
        for example in examples_of(enactment):
            name = f"{enactment.slug}/{example.rule}"
            answer = decide(PUBLIC, name, example.given, example.as_of)
            made = entry(describe(PUBLIC, name), example.given, answer, "zh")

            assert made.result or made.schedule
            assert decide(PUBLIC, made.rule, made.given, example.as_of) == answer
