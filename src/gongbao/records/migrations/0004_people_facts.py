"""What is said about people is inserted and stays: the database refuses every change but an end, a signature and an acceptance, each set once."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

FACTS = ("Body", "Post", "Assignment", "Administrator", "Delegation", "Kinship", "Interest", "Founding")
ENDS = (("ended_on", "ended_by_id"), "OLD.ended_on IS NOT NULL AND (NEW.ended_on IS NULL OR NEW.ended_on >= OLD.ended_on)")
SIGNATURE = (("confirmed_at", "confirmed_by_id"), "OLD.confirmed_at IS NOT NULL")
ACCEPTANCE = (("accepted_at",), "OLD.accepted_at IS NOT NULL")
SET_ONCE = (ENDS, SIGNATURE, ACCEPTANCE)
SAME_PERSON = (  # table, its column, whose column it repeats
    ("records_assignment", "holder_id", "records_post", "holder_id", "post_id"),
    ("records_delegation", "from_person_id", "records_assignment", "holder_id", "assignment_id"),
)
REFUSAL = "a fact about people is never changed"
FUNCTIONS = (
    f"""CREATE FUNCTION records_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{REFUSAL}: %', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    f"""CREATE FUNCTION records_refuse_another() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE meant bigint;
    BEGIN
      EXECUTE format('SELECT %I FROM %I WHERE id = ($1).%I', TG_ARGV[2], TG_ARGV[1], TG_ARGV[3]) INTO meant USING NEW;
      IF meant IS DISTINCT FROM (to_jsonb(NEW) ->> TG_ARGV[0])::bigint THEN
        RAISE EXCEPTION '{REFUSAL}: %', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NEW;
    END $$""",
)


def make(apps: object, schema: BaseDatabaseSchemaEditor) -> None:
    if schema.connection.vendor == "postgresql":
        for function in FUNCTIONS:
            schema.execute(function, params=None)
    for name in FACTS:
        _freeze(schema, apps.get_model("records", name)._meta)
    for table, column, of, whose, by in SAME_PERSON:
        _same_person(schema, table, column, of, whose, by)


def _freeze(schema: BaseDatabaseSchemaEditor, table: object) -> None:
    columns = {field.column for field in table.local_fields}
    once = [(names, when) for names, when in SET_ONCE if columns.issuperset(names)]
    frozen = sorted(columns.difference(*(names for names, _ in once)))
    _refuse(schema, f"{table.db_table}_stays", table.db_table, frozen, "")
    for names, when in once:
        _refuse(schema, f"{table.db_table}_{names[0]}_once", table.db_table, names, when)


def _refuse(schema: BaseDatabaseSchemaEditor, name: str, table: str, columns: object, when: str) -> None:
    condition = f"WHEN ({when})" if when else ""
    does = {
        "sqlite": f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}: {table}'); END",
        "postgresql": "EXECUTE FUNCTION records_refuse_change()",
    }[schema.connection.vendor]
    schema.execute(f"CREATE TRIGGER {name} BEFORE UPDATE OF {', '.join(columns)} ON {table} FOR EACH ROW {condition} {does}")


def _same_person(schema: BaseDatabaseSchemaEditor, table: str, column: str, of: str, whose: str, by: str) -> None:
    start = f"CREATE TRIGGER {table}_{column}_same BEFORE INSERT ON {table} FOR EACH ROW"
    does = {
        "sqlite": f"WHEN NEW.{column} IS NOT (SELECT {whose} FROM {of} WHERE id = NEW.{by}) "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}: {table}'); END",
        "postgresql": f"EXECUTE FUNCTION records_refuse_another('{column}', '{of}', '{whose}', '{by}')",
    }[schema.connection.vendor]
    schema.execute(f"{start} {does}")


def drop(apps: object, schema: BaseDatabaseSchemaEditor) -> None:
    if schema.connection.vendor == "postgresql":
        schema.execute("DROP FUNCTION records_refuse_change CASCADE")
        schema.execute("DROP FUNCTION records_refuse_another CASCADE")
        return
    for name in FACTS:
        _thaw(schema, apps.get_model("records", name)._meta)
    for table, column, *_ in SAME_PERSON:
        schema.execute(f"DROP TRIGGER {table}_{column}_same")


def _thaw(schema: BaseDatabaseSchemaEditor, table: object) -> None:
    columns = {field.column for field in table.local_fields}
    once = [names for names, _ in SET_ONCE if columns.issuperset(names)]
    for trigger in ("stays", *(f"{names[0]}_once" for names in once)):
        schema.execute(f"DROP TRIGGER {table.db_table}_{trigger}")


class Migration(migrations.Migration):
    dependencies = [("records", "0003_people")]
    operations = [migrations.RunPython(make, drop)]
