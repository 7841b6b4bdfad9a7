"""Checkpoints are signed texts that anybody can keep and read again."""

from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from gongbao.records.ledger.checkpoints import Signer, Unreadable, read_checkpoint, read_verifier

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
SIGNED = Signer(KEY).sign(3, bytes(32), datetime(2021, 3, 1, 2, tzinfo=UTC), "sha256")
TEXT = """gongbao-ledger-56475aa7
3
AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
at 2021-03-01T02:00:00Z
digest sha256

— gongbao-ledger-56475aa7 """


def test_a_checkpoint_is_a_text_of_few_lines():
    """The text that holders outside keep does not change from one release to the next."""
    assert SIGNED.text.startswith(TEXT)


def test_a_text_is_read_as_what_it_was():
    """Written and read, a checkpoint is the same and its signature holds."""
    read = read_checkpoint(SIGNED.text)

    assert read == SIGNED
    assert Signer(KEY).verifier.verifies(read)


def test_a_witness_may_sign_below():
    """A further signature line changes nothing."""
    assert read_checkpoint(SIGNED.text + "— witness.example AAAA\n") == SIGNED


@pytest.mark.parametrize(
    ("before", "after"), [("\n3\n", "\n4\n"), ("02:00", "03:00"), ("AAAA=", "AAAE="), ("sha256", "sm3")]
)
def test_a_changed_text_is_not_what_was_signed(before, after):
    """Whatever is changed above the signature, it no longer holds."""
    assert not Signer(KEY).verifier.verifies(read_checkpoint(SIGNED.text.replace(before, after)))


def test_another_key_did_not_sign_it():
    """The signature of one office is not that of another."""
    assert not Signer(Ed25519PrivateKey.generate()).verifier.verifies(SIGNED)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("\n3\n", "\n03\n", "line 2"),
        ("\n3\n", "\nthree\n", "line 2"),
        ("AAAA=", "AAA?=", "line 3"),
        ("at 2021", "on 2021", "line 4"),
        ("digest sha256", "digest md5", "line 5"),
        ("— gongbao", "- gongbao", "signature line"),
        ("\n\n", "\n", "five lines"),
        ("at 2021-03-01T02", "at 2021-3-1T02", "not written"),
    ],
)
def test_what_is_no_checkpoint_is_said(before, after, says):
    """A text that is none is refused with the line at fault."""
    with pytest.raises(Unreadable, match=says):
        read_checkpoint(SIGNED.text.replace(before, after))


def test_a_key_is_a_line():
    """The public key is read again from its line, and refused when a character is changed."""
    text = Signer(KEY).verifier.text

    assert read_verifier(text).text == text
    with pytest.raises(Unreadable):
        read_verifier(text.replace("+", "x+", 1))
