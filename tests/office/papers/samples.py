"""A worksheet with everything in it that a printer could trip over."""

from gongbao.engine.values import Language
from gongbao.office.papers import Entry, Fact, Table, Worksheet
from gongbao.office.papers.worksheet import ReadingTaken, Step

NAME = "槃喆堃 A<B & C>（#strong）公司"
FORMULA = "=SUM(A1:A9)"


def sample(
    language: Language = "zh", sums: tuple[Fact, ...] = (Fact("合计", "9,007,199,254,740,993.01元"),)
) -> Worksheet:
    entry = Entry(
        rule="x/y",
        given={"z": "0.10"},
        value="0.10",
        title="补贴",
        provisions=("某政发〔2021〕3号 一、1",),
        words=("按照投资额的 6%进行补贴",),
        facts=(Fact("单位", NAME), Fact("备注", FORMULA)),
        steps=(
            Step("等级（3）≥ 3：成立", "某政发〔2021〕3号 一、1", True),
            Step("{{ 7 * 7 }} ＝ 0.10元", "二、3", None),
        ),
        result="0.10元",
        readings=(ReadingTaken("有上限吗？", "没有", "没写", ("有",)),),
        schedule=Table("逐年", ("年", "减免"), (("1", "0.05元"), ("2", "0.05元"))),
    )
    tables = (Table("择优", ("项", "理由"), (("甲", "*不如*所选项优惠"),), note="注：_一_"),)
    return Worksheet(language, "计算书", "2021-03-01", (Fact("申请单位", NAME),), sums, tables, (entry,), ("说明",))


def texts(worksheet: Worksheet) -> list[str]:
    """Every text that must stand on the paper."""
    entry = worksheet.entries[0]
    facts = (*worksheet.particulars, *worksheet.sums, *entry.facts)
    cells = [
        cell for table in (*worksheet.tables, entry.schedule) for row in (table.headings, *table.rows) for cell in row
    ]
    said = [
        text
        for reading in entry.readings
        for text in (reading.question, reading.chosen, reading.why, *reading.alternatives)
    ]
    return [
        *(text for fact in facts for text in (fact.label, fact.value)),
        *(step.text for step in entry.steps),
        *(entry.words + entry.provisions + worksheet.notes + (worksheet.tables[0].note, "二、3")),
        *(cells + said),
        *(worksheet.title, worksheet.as_of, worksheet.digest, entry.title, entry.result),
    ]
