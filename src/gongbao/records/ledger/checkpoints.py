"""A checkpoint: what the tree of all facts came to, signed, as a text that outsiders keep (a signed note of C2SP, https://c2sp.org/tlog-checkpoint).

gongbao-ledger-1f2e3d4c
1024
<the root in base64>
at 2021-03-01T02:00:00Z
digest sha256

— gongbao-ledger-1f2e3d4c <key number and Ed25519 signature in base64>
"""

import hashlib
from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from gongbao.records.ledger.hashing import DIGESTS

ED25519 = b"\x01"  # the sort of key, in C2SP's numbering
_AT, _DIGEST, _SIGNED = "at ", "digest ", "— "


class Unreadable(Exception):
    """A text that is no checkpoint; says what was found in place of what."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The root over the first `size` facts, as it was at a moment (UTC, whole seconds)."""

    origin: str
    size: int
    root: bytes
    at: datetime
    algorithm: str

    @property
    def body(self) -> str:
        """The words that are signed."""
        moment = self.at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        lines = (self.origin, str(self.size), b64encode(self.root).decode(), _AT + moment, _DIGEST + self.algorithm)
        return "".join(f"{line}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class Signed:
    """A checkpoint with the signature under it: a key's number (four bytes), then Ed25519's 64."""

    checkpoint: Checkpoint
    signature: bytes

    @property
    def text(self) -> str:
        """As it is kept."""
        line = f"{_SIGNED}{self.checkpoint.origin} {b64encode(self.signature).decode()}\n"
        return f"{self.checkpoint.body}\n{line}"


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public key under its name."""

    name: str
    key: Ed25519PublicKey

    @property
    def number(self) -> bytes:
        """The four bytes by which a signature line says whose it is."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.key.public_bytes_raw()).digest()[:4]

    @property
    def text(self) -> str:
        """The key as outsiders keep it (C2SP's verifier key)."""
        return f"{self.name}+{self.number.hex()}+{b64encode(ED25519 + self.key.public_bytes_raw()).decode()}"

    def verifies(self, signed: Signed) -> bool:
        """Whether the signature is this key's and the words are those that were signed."""
        number, signature = signed.signature[:4], signed.signature[4:]
        if number != self.number or signed.checkpoint.origin != self.name:
            return False
        try:
            self.key.verify(signature, signed.checkpoint.body.encode())
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class Signer:
    """The office's key. An office is named by its public key, so that no two offices have the same ledger."""

    key: Ed25519PrivateKey

    @property
    def verifier(self) -> Verifier:
        """The public half."""
        public = self.key.public_key()
        return Verifier(f"gongbao-ledger-{hashlib.sha256(public.public_bytes_raw()).hexdigest()[:8]}", public)

    def sign(self, size: int, root: bytes, at: datetime, algorithm: str) -> Signed:
        """A signed checkpoint of this ledger."""
        verifier = self.verifier
        checkpoint = Checkpoint(verifier.name, size, root, at.astimezone(UTC).replace(microsecond=0), algorithm)
        return Signed(checkpoint, verifier.number + self.key.sign(checkpoint.body.encode()))


def read_checkpoint(text: str) -> Signed:
    """The checkpoint of a text, its signature not yet verified; Unreadable where a line is not what it has to be.

    Where several have signed (a witness adds a line of its own), the line of the ledger's own name counts.
    """
    body, blank, below = text.partition("\n\n")
    lines = body.split("\n")
    if not blank or len(lines) < 5:
        raise Unreadable("a checkpoint has five lines, an empty one, and a signature")
    origin, size, root, at, digest, *_ = lines
    if not size.isascii() or not size.isdigit() or (size != "0" and size.startswith("0")):
        raise Unreadable(f"line 2 says how many facts, a whole number; found {size[:40]!r}")
    checkpoint = Checkpoint(origin, int(size), read_content(root, "line 3"), _moment(at), _algorithm(digest))
    if checkpoint.body != body + "\n":
        raise Unreadable("the lines above the signature are not written as a checkpoint's are")
    own = [
        line.removeprefix(f"{_SIGNED}{origin} ") for line in below.split("\n") if line.startswith(f"{_SIGNED}{origin} ")
    ]
    if not own:
        raise Unreadable(f"no signature line of {origin[:80]!r} below the empty line")
    return Signed(checkpoint, read_content(own[0], "the signature"))


def read_verifier(text: str) -> Verifier:
    """The public key of a verifier key's text; Unreadable for anything else."""
    name, _, rest = text.strip().partition("+")
    number, _, key = rest.partition("+")
    content = read_content(key, "the key")
    if content[:1] != ED25519 or len(content) != 33:
        raise Unreadable("a verifier key is name+number+key, of the sort Ed25519")
    verifier = Verifier(name, Ed25519PublicKey.from_public_bytes(content[1:]))
    if verifier.number.hex() != number:
        raise Unreadable(f"the number of the key is {verifier.number.hex()}, not {number[:40]}")
    return verifier


def read_content(text: str, where: str) -> bytes:
    """The bytes of a base64 text; Unreadable says where it stood."""
    try:
        return b64decode(text, validate=True)
    except NotBase64:
        raise Unreadable(f"{where} is no base64: {text[:80]!r}") from None


def _moment(line: str) -> datetime:
    try:
        return datetime.strptime(line, f"{_AT}%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        raise Unreadable(f"line 4 says when: “at 2021-03-01T02:00:00Z”; found {line[:80]!r}") from None


def _algorithm(line: str) -> str:
    name = line.removeprefix(_DIGEST)
    if name == line or name not in DIGESTS:
        raise Unreadable(f"line 5 says which digest: “digest sha256” or “digest sm3”; found {line[:80]!r}")
    return name
