"""Invented texts that show what the citations of real ones need."""

from gongbao.engine.documents.citation import ProvisionIndex, Register
from gongbao.engine.documents.law_text import load_law
from gongbao.engine.documents.tree import Document

STATUTE = """# 某政发〔2021〕1号

## 标题

关于印发某市甲办法的通知

## 文号

某政发〔2021〕1号

## 正文

《某市甲办法》已经同意,现印发给你们。请认真执行。

## 落款

某市人民政府

## 附文标题

某市甲办法

## 第一编 `第一编`

通  则

### 第一章 `第一章`

总 则

#### 第一节 `第一节`

一般规定

##### 第一条 `第一条`

为规范甲事项(以下简称“甲事”),制定本办法。

##### 第二条 `第二条`

###### 第二条第一款

甲事包括下列情形:

####### 第二条第一款第（一）项 `(一)`

第一种情形;

####### 第二条第一款第（二）项 `(二)`

第二种情形,分为:

######## 第二条第一款第（二）项第1目 `1. `

大的;

######## 第二条第一款第（二）项第2目 `2. `

小的。

###### 第二条第二款

前款规定的情形不包括乙事。

###### 第二条第三款

甲事有下列后果之一的,另行处理:

####### 第二条第三款第（一）项 `(一)`

严重的。

##### 第二条之一 `第二条之一`

插入的一条。依照前条执行。

#### 第二节 `第二节`

特别规定

##### 第三条 `第三条`

依照《某市乙措施》第二条和某政字〔2021〕2号第一条、第二条处理甲事。
"""

MEASURES = """# 某政字〔2021〕2号

## 标题

某市人民政府
关于印发某市乙措施的通知

## 文号

某政字〔2021〕2号

## 正文

现印发给你们。

## 成文日期

2021年1月1日

## 附文标题

某市乙措施

## 一、 `一、`

基础
先打基础。再谈其他。

### 一、1 `1. `

建设基础。建得好的,给予补贴。每年一次。(责任单位:某局(某处))

### 一、2 `2. `

对建得不好的,不补贴。

### 一、——讲求实效

——讲求实效。不走过场。

## 二、 `二、`

提高

### 二、3 `3. `

提高水平。参照建设基础建设。
"""


def statute() -> ProvisionIndex:
    """A notice with a statute of 编, 章, 节, 条, 款, 项, 目 annexed to it."""
    return ProvisionIndex(_document(STATUTE))


def measures() -> ProvisionIndex:
    """A notice with numbered measures, which run on from one section to the next."""
    return ProvisionIndex(_document(MEASURES))


def library() -> Register:
    """Both."""
    return Register([_document(STATUTE), _document(MEASURES)])


def document(*paragraphs: str) -> Document:
    """A document with one article of these 款."""
    law = "# 某政发〔2021〕3号\n\n## 文号\n\n某政发〔2021〕3号\n\n## 第一条 `第一条`\n"
    return _document(
        law + "".join(f"\n### 第一条第{'一二三四五'[at]}款\n\n{words}\n" for at, words in enumerate(paragraphs))
    )


def _document(law: str) -> Document:
    return load_law(law)[0]
