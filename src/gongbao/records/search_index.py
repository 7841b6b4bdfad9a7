"""The full-text index over passages: FTS5 on SQLite, a text-search vector on PostgreSQL, the same terms and the same answers on both."""

import hashlib
from collections.abc import Iterable, Sequence

from django.db import connection, transaction

from gongbao.records.bigrams import Phrase, terms
from gongbao.records.models import Edition, Passage

TABLE = "records_terms"  # made by the migrations
_MATCHES = {"sqlite": "words MATCH %s", "postgresql": "words @@ to_tsquery('simple', %s)"}
_PUT_IN = {
    "sqlite": f"INSERT INTO {TABLE} (rowid, words) VALUES (%s, %s)",
    "postgresql": f"INSERT INTO {TABLE} (rowid, words) VALUES (%s, to_tsvector('simple', %s))",
}
_EMPTY = {
    "sqlite": f"INSERT INTO {TABLE} ({TABLE}) VALUES ('delete-all')",
    "postgresql": f"DELETE FROM {TABLE}",
}


def put_in(passages: Sequence[Passage]) -> bool:
    """Make the index hold exactly these passages, by today's way of making terms; whether anything had to be done."""
    found = [" ".join(terms(passage.words)) for passage in passages]
    digest = _digest(passages, found)
    with transaction.atomic():
        if Edition.objects.filter(digest=digest).exists():
            return False
        Edition.objects.all().delete()
        Passage.objects.all().delete()
        made = Passage.objects.bulk_create(passages)
        with connection.cursor() as cursor:
            cursor.execute(_EMPTY[connection.vendor])
            rows = zip((passage.pk for passage in made), found, strict=True)
            cursor.executemany(_PUT_IN[connection.vendor], list(rows))
        Edition.objects.create(digest=digest)
    return True


def matching(phrases: Iterable[Phrase], most: int) -> list[Passage]:
    """The passages that contain every phrase, the first `most` of them by place."""
    question = {"sqlite": _for_sqlite, "postgresql": _for_postgresql}[connection.vendor](phrases)
    found = f"SELECT rowid FROM {TABLE} WHERE {_MATCHES[connection.vendor]}"
    statement = f"SELECT * FROM {Passage._meta.db_table} WHERE id IN ({found}) ORDER BY place LIMIT %s"
    return list(Passage.objects.raw(statement, [question, most]))


def _for_sqlite(phrases: Iterable[Phrase]) -> str:
    return " AND ".join(f'"{" ".join(phrase.terms)}"' + "*" * phrase.is_open for phrase in phrases)


def _for_postgresql(phrases: Iterable[Phrase]) -> str:
    return " & ".join(f"({_one_after_another(phrase)})" for phrase in phrases)


def _one_after_another(phrase: Phrase) -> str:
    return " <-> ".join(f"'{term}'" for term in phrase.terms) + ":*" * phrase.is_open


def _digest(passages: Iterable[Passage], found: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for passage, its_terms in zip(passages, found, strict=True):
        parts = (passage.place, passage.slug, passage.document, passage.citation, passage.words, its_terms)
        digest.update("\x1f".join(map(str, parts)).encode() + b"\x1e")
    return digest.hexdigest()
