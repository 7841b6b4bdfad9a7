"""Excel in and out: a template for the records of one kind, and what comes back in it, every fault with its cell.

Out of `Sheet(title, fields)`: `template` and `returned` write workbooks, `read_filled` reads one. Nothing here touches the database.
"""

from gongbao.office.sheets.opening import Unreadable
from gongbao.office.sheets.sheet import Fault, Filled, Record, Row, Sheet, read_filled, with_faults
from gongbao.office.sheets.writing import returned, template

__all__ = [
    "Fault",
    "Filled",
    "Record",
    "Row",
    "Sheet",
    "Unreadable",
    "read_filled",
    "returned",
    "template",
    "with_faults",
]
