"""JSON from outside has one meaning or none."""

import time

import pytest

from gongbao.office.json_text import DEEPEST, LONGEST, Unquoted, Unreadable, as_numbers, read_json


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b'{"a": [1, true, null, "\xe7\x85\xa4"]}', {"a": [1, True, None, "煤"]}),
        (b'"\\ud83d\\ude00"', "😀"),
        (b" 7 ", 7),
        (b"-0", 0),
    ],
)
def test_json_is_read(text, value):
    """Plain JSON gives its value."""
    assert read_json(text) == value


@pytest.mark.parametrize("text", [b"1.5", b"1e400", b"-0.0", b"9" * 5000])
def test_a_number_that_no_rule_takes_is_kept_as_written(text):
    """Fractions, exponents and thousands of digits become neither infinity nor an error of the reader."""
    assert read_json(text) == Unquoted(text.decode())


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"{'a': 1}",
        b"[1,]",
        b"NaN",
        b"-Infinity",
        b'{"a": 1, "a": 1}',
        b'{"b": {"a": 1, "a": 2}}',
        b"\xff\xfe",
        b"\xef\xbb\xbf{}",
        b'"\xed\xa0\x80"',
        b'"\\ud800"',
        b'{"\\udc00": 1}',
        b'"\x00"',
        b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1),
        b"[" * 1_000_000,
        b'{"a":' * 5000 + b"1" + b"}" * 5000,
        b'"' + b"a" * LONGEST + b'"',
    ],
)
def test_what_is_not_json_is_refused_with_a_reason(text):
    """Every other text is refused in both languages, never with a crash."""
    with pytest.raises(Unreadable) as caught:
        read_json(text)

    assert caught.value.message.zh.startswith("不是有效的JSON：")
    assert caught.value.message.en.startswith("This is not valid JSON: ")


def test_as_deep_as_allowed_is_read():
    """The deepest nesting that is allowed is allowed."""
    assert read_json(b"[" * DEEPEST + b"]" * DEEPEST) is not None


def test_a_million_names_are_read_in_reasonable_time():
    """Looking for a name given twice does not take longer than reading, by much."""
    text = b"{" + b",".join(b'"n%d":1' % number for number in range(300_000)) + b"}"
    start = time.process_time()

    assert len(read_json(text)) == 300_000
    assert time.process_time() - start < 5


def test_a_whole_number_with_a_point_is_what_json_schema_takes_it_for():
    """3.0 is the integer 3 to JSON Schema, 3.5 and 1e3 stay what they are."""
    assert as_numbers({"a": [Unquoted("3.0"), Unquoted("-12.00"), Unquoted("3.5"), Unquoted("1e3"), "3.0"]}) == {
        "a": [3, -12, Unquoted("3.5"), Unquoted("1e3"), "3.0"]
    }
