"""What kind of file was given, found out by a process that can do no harm; refused with the reason and what to do."""

import json
import subprocess
import sys

from gongbao.engine.rules import Refused
from gongbao.engine.values import Bilingual
from gongbao.office.attachments.kinds.refusal import Word
from gongbao.office.attachments.names import ending

MOST_BYTES = 50 * 1024 * 1024
LONGEST_WAIT = 30  # seconds of the clock; the process itself is given fewer of the processor
SANDBOX = "gongbao.office.attachments.kinds.sandbox"
CSV = "text/csv"
_OFFICE = "application/vnd.openxmlformats-officedocument"
ENDINGS = {
    "application/pdf": ("pdf",),
    f"{_OFFICE}.wordprocessingml.document": ("docx",),
    f"{_OFFICE}.spreadsheetml.sheet": ("xlsx",),
    "application/ofd": ("ofd",),
    "image/png": ("png",),
    "image/jpeg": ("jpg", "jpeg"),
    "text/plain": ("txt", "csv"),
}
TAKEN = Bilingual("PDF、.docx、.xlsx、OFD、PNG、JPEG、.txt、.csv", "PDF, .docx, .xlsx, OFD, PNG, JPEG, .txt and .csv")
_REASONS = {
    Word.UNKNOWN: Bilingual(
        f"不能识别该文件。可接收的种类：{TAKEN.zh}。", f"This kind of file is not taken. Taken are {TAKEN.en}."
    ),
    Word.BROKEN: Bilingual("文件已损坏，未接收。", "The file is damaged; it was not taken."),
    Word.TOO_LARGE: Bilingual("文件解压后过大，未接收。", "The file is too large once unpacked; it was not taken."),
    Word.TWO_KINDS: Bilingual(
        "文件前后夹带了其他内容，可被当作另一种文件打开，未接收。请另存一份后再上传。",
        "Something else stands before or behind the file, so that it can be opened as another kind. Save it anew and upload that.",
    ),
    Word.MACROS: Bilingual(
        "文件含有宏，未接收。请另存为不含宏的文件。", "The file holds macros. Save it without them."
    ),
    Word.OLE: Bilingual(
        "文件中嵌有其他程序的对象，未接收。请把对象转为图片或作为单独附件上传。",
        "Objects of other programs are embedded. Turn them into pictures, or upload them as files of their own.",
    ),
    Word.OLD_OFFICE: Bilingual(
        "这是旧版（.doc、.xls）或加密的文件，未接收。请去除密码，另存为.docx或.xlsx。",
        "This is an old (.doc, .xls) or an encrypted file. Remove the password and save it as .docx or .xlsx.",
    ),
    Word.OUTSIDE: Bilingual(
        "文件打开时会读取外部内容（链接的模板、图片或工作簿），未接收。请断开链接后另存。",
        "The file fetches something from elsewhere when it is opened (a template, picture or workbook). Break the links and save it.",
    ),
    Word.LOCKED: Bilingual("文件设有密码，未接收。请去除密码。", "The file needs a password. Remove it."),
    Word.DOCUMENT_TYPE: Bilingual(
        "文件中有不应出现的文档类型声明，未接收。",
        "The file holds a document type declaration, which it has no need of.",
    ),
    Word.SCRIPT: Bilingual("文件打开时会运行程序，未接收。", "The file runs something when it is opened."),
    Word.EMBEDDED: Bilingual(
        "文件中夹带了其他文件，未接收。请单独上传。", "Other files are embedded in it. Upload them by themselves."
    ),
    Word.MARKUP: Bilingual("文本文件的内容是网页或程序，未接收。", "The text is a page or a program."),
}


def media_type(content: bytes, name: str) -> str:
    """The media type of a file that may be taken; Refused with the reason, also where its name's ending says something else than its content."""
    if not content:
        raise Refused("file", Bilingual("文件是空的。", "The file is empty."))
    if len(content) > MOST_BYTES:
        size = MOST_BYTES >> 20
        raise Refused("file", Bilingual(f"文件超过{size} MB。", f"The file is larger than {size} MB."))
    found = _found(content)
    if ending(name) not in ENDINGS[found]:
        raise Refused("file", _misnamed(name, ENDINGS[found][0]))
    return CSV if ending(name) == "csv" else found


def _found(content: bytes) -> str:
    try:
        done = subprocess.run(
            [sys.executable, "-I", "-m", SANDBOX], input=content, capture_output=True, timeout=LONGEST_WAIT, check=True
        )
        answer: dict[str, str] = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        raise Refused("file", _REASONS[Word.BROKEN]) from None
    if "refused" in answer:
        raise Refused("file", _REASONS[Word(answer["refused"])])
    return answer["media_type"]


def _misnamed(name: str, right: str) -> Bilingual:
    return Bilingual(
        f"文件名“{name}”与内容不符：内容是.{right}文件。请改正扩展名。",
        f"The name “{name}” does not fit the content, which is a .{right} file. Correct its ending.",
    )
