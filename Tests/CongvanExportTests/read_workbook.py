"""What openpyxl reads in a workbook: one line of JSON with its cells, the types of their values, and what is set about its columns."""
import datetime
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
sheet = book.active
rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
print(json.dumps({
    "sheet": sheet.title, "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
    "rows": [[value.date().isoformat() if isinstance(value, datetime.datetime) else "" if value is None else str(value) for value in row] for row in rows],
    "types": [[type(value).__name__ for value in row] for row in rows],
    "widths": [round(sheet.column_dimensions[openpyxl.utils.get_column_letter(at + 1)].width) for at in range(len(rows[0]))],
    "created": book.properties.created.strftime("%Y-%m-%dT%H:%M:%SZ"),
}, ensure_ascii=False))
