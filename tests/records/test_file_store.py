"""The store of files: named by their content, never overwritten."""

import pytest

from gongbao.records.file_store import Damaged, FileStore, digest_of

ABC = {
    "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "sm3": "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
}


@pytest.mark.parametrize("algorithm", ABC)
def test_a_file_is_named_by_its_content(tmp_path, algorithm):
    """The name is the digest that the standards give for the content, and under it lie the same bytes."""
    store = FileStore(tmp_path)
    digest = store.put(b"abc", algorithm)

    assert digest == f"{algorithm}:{ABC[algorithm]}"
    assert store.read(digest) == b"abc"


def test_the_same_content_is_kept_once(tmp_path):
    """Keeping the same bytes again gives the same name and leaves the file alone; nothing else is left in the folder."""
    store = FileStore(tmp_path)
    first = store.path(store.put(b"abc")).stat()
    again = store.path(store.put(b"abc")).stat()

    assert (first.st_ino, first.st_mtime_ns) == (again.st_ino, again.st_mtime_ns)
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [store.path(digest_of(b"abc"))]


def test_nobody_may_write_into_a_kept_file(tmp_path):
    """The file is readable for the office and writable for nobody."""
    store = FileStore(tmp_path)

    assert store.path(store.put(b"abc")).stat().st_mode & 0o777 == 0o440


def test_exchanged_bytes_are_noticed(tmp_path):
    """Other bytes under a digest are neither read as if nothing had happened, nor taken for the same, nor overwritten."""
    store = FileStore(tmp_path)
    digest = store.put(b"abc")
    file = store.path(digest)
    file.chmod(0o640)
    file.write_bytes(b"abd")

    assert not store.is_whole(digest)
    for use in (lambda: store.read(digest), lambda: store.put(b"abc")):
        with pytest.raises(Damaged):
            use()
    assert file.read_bytes() == b"abd"


def test_a_lost_file_is_noticed(tmp_path):
    """A digest under which nothing lies is not whole."""
    assert not FileStore(tmp_path).is_whole(digest_of(b"abc"))


@pytest.mark.parametrize(
    "name", ["", "sha256:", "sha256:../../../../etc/passwd", "md5:" + "0" * 32, "sha256:" + "A" * 64]
)
def test_no_name_leads_out_of_the_store(tmp_path, name):
    """What is no digest is no place."""
    with pytest.raises(ValueError, match="not a digest"):
        FileStore(tmp_path).path(name)
