"""Types into workbooks as a person does, through LibreOffice: one order a line on standard input, as JSON, and one answer
a line on standard output. Run by typist.ts with a Python that has `uno`: typist.py <soffice> <profile folder>.

{"do": "look", "path", "rows"}           what the first sheet lets be typed where, its page, and the lists behind its drop-downs
{"do": "fill", "path", "to", "cells"}    types each [address, text], stores an .xlsx, tells what each cell holds then, and
                                         whether LibreOffice marks any of them as against its rule
{"do": "pdf", "path", "to"}              prints
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue

PIPE = f"antq-typist-{os.getpid()}"


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def desktop_of(process):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            return context, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            if process.poll() is not None:
                raise
            time.sleep(0.1)
    raise RuntimeError("LibreOffice does not answer")


def opened(path):
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (setting("Hidden", True),))


def store(document, path, kind):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    document.storeToURL(uno.systemPathToFileUrl(path), (setting("FilterName", kind),))


def held(cell):
    return {"shown": cell.String, "kind": cell.Type.value, "value": cell.Value}


def list_of(document, rule):
    """What a drop-down offers, read where its formula points."""
    formula = rule.getFormula1().replace("$", "")
    if rule.Type.value != "LIST" or "." not in formula:
        return None
    sheet, area = formula.rsplit(".", 1) if formula.count(".") == 1 else (formula.split(".", 1)[0], formula.split(".", 1)[1])
    found = document.Sheets.getByName(sheet.strip("'")).getCellRangeByName(area.split(":")[0] + ":" + area.split(":")[-1].split(".")[-1])
    return [row[0] for row in found.getDataArray()]


def look(document, rows):
    sheet = document.Sheets.getByIndex(0)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    last = cursor.RangeAddress
    heading = sheet.getTitleRows().EndRow
    cells = []
    # Blank rows are no part of what is used.
    for row in range((last.EndRow if last.EndRow > heading else heading + rows) + 1):
        for column in range(last.EndColumn + 1):
            cell = sheet.getCellByPosition(column, row)
            if cell.CellProtection.IsLocked:
                if cell.String != "":
                    cells.append({"at": address(cell), "row": row, "column": column, "text": cell.String})
                continue
            rule = cell.Validation
            cells.append({
                "at": address(cell), "row": row, "column": column, "text": None,
                "rule": rule.Type.value, "dropdown": rule.ShowList > 0, "stops": rule.ErrorAlertStyle.value,
                "title": rule.InputTitle, "prompt": rule.InputMessage, "error": rule.ErrorMessage,
                "asks": rule.ShowInputMessage, "tells": rule.ShowErrorMessage,
                "from": rule.getFormula1(), "to": rule.getFormula2(), "values": list_of(document, rule),
                "format": document.NumberFormats.getByKey(cell.NumberFormat).FormatString,
            })
    page = document.StyleFamilies.getByName("PageStyles").getByName(sheet.PageStyle)
    return {
        "heading": heading,
        "last": last.EndRow,
        "cells": cells,
        "protected": sheet.isProtected(),
        "hidden": [name for name in document.Sheets.ElementNames if not document.Sheets.getByName(name).IsVisible],
        "page": {
            "wide": page.ScaleToPagesX, "tall": page.ScaleToPagesY, "landscape": page.IsLandscape,
            "repeats": sheet.PrintTitleRows and [sheet.TitleRows.StartRow, sheet.TitleRows.EndRow],
        },
    }


def address(cell):
    return cell.AbsoluteName.rsplit(".", 1)[1].replace("$", "")


def fill(document, cells):
    """As the keyboard does: LibreOffice itself makes a number, a date or a text of what is typed."""
    sheet = document.Sheets.getByIndex(0)
    told = []
    for at, text in cells:
        cell = sheet.getCellRangeByName(at)
        cell.FormulaLocal = text
        told.append({"at": at, "typed": text, **held(cell)})
    return {"cells": told, "against": sheet.showInvalid()}


def obey(order):
    document = opened(order["path"])
    try:
        if order["do"] == "look":
            return look(document, order["rows"])
        if order["do"] == "fill":
            told = fill(document, order["cells"])
            document.Sheets.getByIndex(0).clearArrows()
            store(document, order["to"], "Calc MS Excel 2007 XML")
            return told
        return store(document, order["to"], "calc_pdf_Export")
    finally:
        document.close(True)


office, profile = sys.argv[1:]
process = subprocess.Popen(
    [office, "--headless", "--norestore", "--nologo", f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
     f"--accept=pipe,name={PIPE};urp;"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
context, desktop = desktop_of(process)
try:
    for line in sys.stdin:
        print(json.dumps(obey(json.loads(line)), ensure_ascii=False), flush=True)
finally:
    try:
        desktop.terminate()
    except Exception:
        pass
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
