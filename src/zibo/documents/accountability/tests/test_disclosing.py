"""What the public reads: the reviewed text without names and numbers of persons."""

import pytest

from zibo.documents.accountability.casework.disclosing import redacted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("对赵岩扣减", "对有关责任人扣减"),
        ("证号37030319700101001X。", "证号（身份证件号码略）。"),
        ("编号370303197001010019；", "编号（身份证件号码略）；"),
        ("金额1234567890123456789元", "金额1234567890123456789元"),
    ],
)
def test_a_text_for_the_public_names_nobody(text, shown):
    """Persons become 有关责任人, identity numbers go; a longer number is none."""
    assert redacted(text, {"赵岩", "赵"}) == shown
