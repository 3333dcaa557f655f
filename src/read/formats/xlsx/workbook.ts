/** The workbook part: the sheets in order, and the date system. */
import { UnreadableFile } from "../../../model/raw.ts";
import { CLOSE, OPEN, type XmlReader } from "../../xml/reader.ts";

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Relationship id; "" where the sheet has no content (macro modules of old files). */
  readonly relation: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

/** Throws UnreadableFile: "not-a-spreadsheet" where the root is another document's. */
export function readWorkbookPart(reader: XmlReader): WorkbookPart {
  if (reader.root() !== "workbook") throw new UnreadableFile("not-a-spreadsheet", "not a workbook");
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  for (let token = reader.next(); reader.depth > 0; token = reader.next()) {
    if (token !== OPEN) continue;
    if (reader.name === "workbookPr") date1904 = reader.flag("date1904");
    if (reader.name === "sheets") readSheets(reader, sheets);
    else reader.skip();
  }
  reader.next();
  return { sheets, date1904 };
}

function readSheets(reader: XmlReader, sheets: SheetEntry[]): void {
  const depth = reader.depth;
  for (;;) {
    const token = reader.next();
    if (token === CLOSE && reader.depth < depth) return;
    if (token !== OPEN || reader.name !== "sheet") continue;
    const relation = reader.attribute("id");
    if (relation === undefined) throw reader.corrupt("a sheet without its relationship");
    const state = reader.attribute("state") ?? "visible";
    sheets.push({ name: reader.attribute("name") ?? "", hidden: state !== "visible", relation });
  }
}
