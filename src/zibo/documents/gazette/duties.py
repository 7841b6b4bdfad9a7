"""What the note about the gazette obliges its editors to do; it sets no target."""

from gongbao.engine.duties import Duty
from gongbao.engine.values import Bilingual

_EDITOR = "淄博市人民政府办公室"

publish_issues = Duty(
    name="publish-issues",
    provision="简介第一段",
    title=Bilingual("编辑出版公报", "Edit and publish the gazette"),
    who=(_EDITOR,),
    words="淄博市人民政府办公室编辑出版面向全市的政府出版物",
    recurs=Bilingual("本期未载明出版周期", "The issue states no frequency"),
    measure=Bilingual("出版期数", "Issues published"),
)

carry_documents = Duty(
    name="carry-documents",
    provision="简介第二段",
    title=Bilingual("集中刊载规定范围的文件", "Carry the documents of the list"),
    who=(_EDITOR,),
    words="《淄博市人民政府公报》集中刊载",
    recurs=Bilingual("每期", "Every issue"),
    measure=Bilingual("当期应刊文件中已刊载的件数", "Documents of the period carried, out of documents issued"),
)
