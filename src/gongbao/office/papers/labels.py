"""The fixed words of a worksheet, in both languages."""

from gongbao.engine.values import Bilingual, Language

LABELS = {
    "as_of": Bilingual("计算基准日", "As of"),
    "sums": Bilingual("一、结果", "1. Outcome"),
    "entries": Bilingual("二、逐项计算", "2. Each decision"),
    "notes": Bilingual("三、说明", "3. Notes"),
    "words": Bilingual("原文", "Words of the text (in Chinese)"),
    "facts": Bilingual("依据的事实", "Facts it rests on"),
    "steps": Bilingual("条件与计算", "Conditions and computation"),
    "result": Bilingual("结果", "Result"),
    "readings": Bilingual("释义取向", "Readings taken"),
    "why": Bilingual("理由：", "Why: "),
    "alternatives": Bilingual("其他可能：", "Also possible: "),
    "fact": Bilingual("事实", "Fact"),
    "value": Bilingual("内容", "Value"),
    "digest": Bilingual("SHA-256 校验值", "SHA-256"),
    "check": Bilingual(
        "校验值按本计算书全部内容的规范 JSON（UTF-8、键排序、无空格）计算；内容改动一字，校验值即不同。",
        "Computed over the canonical JSON of everything above (UTF-8, sorted keys, no spaces); a change of one character changes it.",
    ),
}
PAGE = {"zh": ("第 ", " 页 共 ", " 页"), "en": ("Page ", " of ", "")}


def labels(language: Language) -> dict[str, str]:
    """The fixed words by name."""
    return {name: words.in_(language) for name, words in LABELS.items()}
