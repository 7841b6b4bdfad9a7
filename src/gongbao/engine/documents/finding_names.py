"""What each sort of finding says, for people; a finding's own message holds only the particulars."""

from gongbao.engine.values import Bilingual

FINDING_NAMES = {
    "annex-missing": Bilingual("列明的附件未刊登", "annexes are named and not printed"),
    "annex-order": Bilingual(
        "附件目录次序错乱，按下列次序读取", "the list of annexes is printed out of order and read as follows"
    ),
    "body-missing": Bilingual("目录列出而正文没有", "stands in the contents only"),
    "broken-characters": Bilingual(
        "有字节无法解码，以替代符表示", "some bytes cannot be decoded; a sign stands in their place"
    ),
    "broken-docx": Bilingual("Word文件损坏或加密", "the Word file is broken or locked"),
    "broken-html": Bilingual("网页无法解析", "the page cannot be parsed"),
    "broken-page": Bilingual("PDF中有一页无法读取", "a page of the PDF cannot be read"),
    "broken-pdf": Bilingual("PDF文件损坏或加密", "the PDF is broken or locked"),
    "contents-missing": Bilingual("正文有而目录未列", "does not stand in the contents"),
    "empty-file": Bilingual("文件为空", "the file holds nothing"),
    "empty-provision": Bilingual("条文没有内容", "a provision has no words"),
    "entity-decoded": Bilingual("转义字符已读作原字符", "signs written as entities are read as the signs"),
    "latin-in-text": Bilingual("正文夹有外文单词", "a Latin word stands in the text"),
    "list-mark": Bilingual(
        "序号前的列表符号属于版面，不属于正文", "list marks before the numbers are the page's, not the text's"
    ),
    "mark-differs": Bilingual("目录与正文的试行、暂行标记不同", "contents and body differ in a mark of trial"),
    "no-text-layer": Bilingual("PDF没有文字层，页面是图片", "the PDF has no text layer, its pages are pictures"),
    "not-a-gazette": Bilingual(
        "没有文号、公文标题或条文，不是公报或公文", "no number, no title of an official text, no articles: no gazette"
    ),
    "not-a-word-file": Bilingual("压缩包不是Word文件", "a packed file that is no Word file"),
    "not-text": Bilingual("不是可识别编码的文本", "no text in an encoding that is known"),
    "number-differs": Bilingual("目录与正文的文号不同", "contents and body print different numbers"),
    "numbering-gap": Bilingual("序号跳号", "numbers skip"),
    "numbering-repeated": Bilingual("序号重复", "a number stands more than once"),
    "old-word-file": Bilingual("旧版Word文件，请另存为新格式", "an old Word file: save it in a newer form"),
    "oversized-file": Bilingual(
        "文件超过读取上限，其余原样保留或未读",
        "the file is beyond the limit: the rest is kept as it stands, or not read",
    ),
    "page-furniture": Bilingual("页眉页码，不属于正文", "a running head or page number, not part of the text"),
    "title-differs": Bilingual("目录与正文的标题不同", "contents and body print different titles"),
    "title-missing": Bilingual("文件没有标题", "a document has no title"),
    "undecidable-joining": Bilingual(
        "两段是否相连，仅凭文字无法判定", "whether two paragraphs are one cannot be decided from the words"
    ),
}
