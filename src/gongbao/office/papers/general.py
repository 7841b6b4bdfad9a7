"""The document of an act for which no folder says how it is made: what the act states, under the labels of its form, with the provision."""

from collections.abc import Iterator

from gongbao.engine.papers import Block, Heading, Occasion, PaperContent, PaperTable, Paragraph
from gongbao.engine.rules import Field
from gongbao.engine.rules.types import ListType, NullableType, RecordType, Type
from gongbao.engine.values import Bilingual
from gongbao.office.papers.entries import in_words


def general_content(occasion: Occasion, title: Bilingual) -> PaperContent:
    """A paper of the file: the procedure and the act, each datum by its label, lists of records as tables."""
    done = occasion.done
    given = done.act.inputs.write(done.data)
    fields = [field for field in done.act.inputs.fields if given.get(field.name) is not None]
    procedure = occasion.case.procedure.title.zh
    opening = Paragraph(f"{procedure}{occasion.case_number}一案，现就“{done.act.title.zh}”载明如下：")
    short = tuple(
        (field.label.zh, in_words(field.type, given[field.name], "zh")) for field in fields if _is_short(field)
    )
    facts = (PaperTable(("事项", "内容"), short),) if short else ()
    longer = [block for field in fields if not _is_short(field) for block in _section(field, given[field.name])]
    return PaperContent(
        title=title.zh,
        body=(opening, *facts, *longer),
        provisions=(done.act.provision,) if done.act.provision else (),
    )


def _is_short(field: Field) -> bool:
    return not isinstance(_bare(field.type), ListType | RecordType)


def _bare(kind: Type) -> Type:
    return kind.inner if isinstance(kind, NullableType) else kind


def _section(field: Field, raw: object) -> Iterator[Block]:
    kind = _bare(field.type)
    yield Heading(field.label.zh)
    if isinstance(kind, ListType) and isinstance(kind.item, RecordType) and isinstance(raw, list) and raw:
        yield _listing(kind.item, raw)
    else:
        yield Paragraph(in_words(kind, raw, "zh"))


def _listing(record: RecordType, rows: "list[dict[str, object]]") -> PaperTable:
    fields = [field for field in record.fields if any(row.get(field.name) is not None for row in rows)]
    return PaperTable(
        tuple(field.label.zh for field in fields), tuple(tuple(_cell(field, row) for field in fields) for row in rows)
    )


def _cell(field: Field, row: dict[str, object]) -> str:
    raw = row.get(field.name)
    return "" if raw is None else in_words(field.type, raw, "zh")
