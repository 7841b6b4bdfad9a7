"""A document is one folder: one added in a temporary directory passes the whole conformance suite, and a wrong one does not."""

import os
import subprocess
import sys

import pytest

from tests.house.tracked import HOUSE

FACE = '''"""新政发〔2021〕1号: street trees, invented."""

from gongbao.engine.jurisdiction import Enactment
from gongbao.engine.values import Bilingual

ENACTMENT = Enactment(__name__, Bilingual("新市行道树补助办法", "Grants for street trees"))
'''
LAW = """# 新政发〔2021〕1号

## 标题

新市人民政府关于印发新市行道树补助办法的通知

## 文号

新政发〔2021〕1号

## 正文

现将《新市行道树补助办法》印发给你们,自2021年1月1日起施行,有效期至2023年12月31日。

## 落款

新市人民政府

## 成文日期

2020年12月1日

## 附文标题

新市行道树补助办法

## 第一条 `第一条`

每新植一棵行道树,补助100元,单个项目最高不超过5000元。
"""
RULES = '''"""The grant of 第一条."""

from typing import Annotated

from gongbao.engine.documents.law import Law
from gongbao.engine.rules import Between, rule
from gongbao.engine.values import Bilingual, Yuan

law = Law(__name__)

EACH = law.yuan("第一条", "补助100元")
MOST = law.yuan("第一条", "最高不超过5000元")


@rule("第一条", title=Bilingual("行道树补助", "Street-tree grant"))
def grant(*, trees: Annotated[int, Between(0, 1000), Bilingual("新植株数", "Trees planted")]) -> Yuan:
    """「每新植一棵行道树,补助100元,单个项目最高不超过5000元」"""
    return min(EACH * trees, MOST)
'''
EXAMPLES = """
- {name: Three trees get three times 100 yuan, rule: grant, as_of: 2021-06-01, given: {trees: 3}, value: "300.00"}
- {name: Fifty-one trees get what fifty get, rule: grant, as_of: 2021-06-01, given: {trees: 51}, value: "5000.00"}
"""


@pytest.fixture
def city(tmp_path):
    """A city of one document, written into an empty folder."""
    folder = tmp_path / "new_city" / "documents" / "street_trees"
    (folder / "tests").mkdir(parents=True)
    for package in (folder.parent, folder.parent.parent):
        (package / "__init__.py").touch()
    for name, content in {"__init__.py": FACE, "law.md": LAW, "rules.py": RULES, "tests/rules.yaml": EXAMPLES}.items():
        (folder / name).write_text(content, encoding="utf-8")
    return tmp_path


def test_a_new_folder_is_a_new_document(city):
    """Four files in a folder of their own are a document that the whole conformance suite accepts."""
    status, said = _conformance(city)

    assert status == 0, said


def test_an_amended_text_turns_its_rule_red(city):
    """Where the law comes to say 80 yuan, the folder that was built on 100 yuan no longer passes."""
    law = city / "new_city" / "documents" / "street_trees" / "law.md"
    law.write_text(LAW.replace("补助100元", "补助80元"), encoding="utf-8")
    status, said = _conformance(city)

    assert status != 0
    assert "补助100元" in said


def _conformance(place) -> tuple[int, str]:
    options = ["--document-package", "new_city.documents", "-q", "-p", "no:cacheprovider"]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "tests/conformance", *options],
        cwd=HOUSE,
        env=os.environ | {"PYTHONPATH": str(place), "CI": ""},  # it has no properties, which pytest counts as skipped
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout + ran.stderr
