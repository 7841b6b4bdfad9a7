"""The full-text index, in each database's own kind."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

MADE = {
    "sqlite": ["CREATE VIRTUAL TABLE records_terms USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')"],
    "postgresql": [
        "CREATE TABLE records_terms (rowid bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX records_terms_words ON records_terms USING gin (words)",
    ],
}


def make(apps: object, schema: BaseDatabaseSchemaEditor) -> None:
    for statement in MADE[schema.connection.vendor]:
        schema.execute(statement)


def drop(apps: object, schema: BaseDatabaseSchemaEditor) -> None:
    schema.execute("DROP TABLE records_terms")


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [migrations.RunPython(make, drop)]
