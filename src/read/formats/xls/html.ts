/**
 * HTML tables saved as `.xls`, as many office programs export them. (SheetJS leaves numeric
 * entities as they are or reads `1.642` as a fraction, and loses cells beside nested tables.)
 */
import { beyond, keepTime, type ReadLimits } from "../../../model/limits.ts";
import { UnreadableFile, type RawSheet } from "../../../model/raw.ts";
import { decodeText, legacyName } from "../../encoding/decode.ts";
import { detectEncoding } from "../../encoding/detect.ts";
import { SerialDates } from "../xlsx/serial.ts";
import { StyleSheet } from "./html-style.ts";
import { HtmlTable, type HtmlContext } from "./html-table.ts";
import { htmlTokens, type HtmlTag } from "./html-tokens.ts";

export interface MarkupTables {
  readonly sheets: readonly RawSheet[];
  readonly legacyEncoding: string | null;
}

const MOST_BYTES = 256 * 1024 * 1024;

/**
 * One sheet a table, nested ones apart. A cell is the text that is shown, or the value that a
 * program has stored beside it. Throws UnreadableFile `unsupported-format` where no table holds
 * a cell; `truncated`, `too-large`.
 */
export function readHtml(bytes: Uint8Array, limits: ReadLimits): MarkupTables {
  if (bytes.length > MOST_BYTES)
    throw new UnreadableFile("too-large", `${bytes.length} bytes of HTML`);
  const encoding = detectEncoding(bytes);
  const html = [...decodeText(bytes, encoding)].join("");
  const styles = new StyleSheet();
  const dates = new SerialDates(/<x:Date1904\b/i.test(html));
  const tables = tablesOf(html, { styles, dates, limits });
  const sheets = tables
    .filter((table) => !table.isEmpty)
    .map((table, i) => table.sheet(`Sheet${i + 1}`));
  if (sheets.length === 0)
    throw new UnreadableFile("unsupported-format", "HTML without table cells");
  return { sheets, legacyEncoding: legacyName(encoding) };
}

/** Tokens between two looks at the clock, less one. */
const SOME = 0x3ff;

function tablesOf(html: string, context: HtmlContext): HtmlTable[] {
  const tables: HtmlTable[] = [];
  const open: HtmlTable[] = [];
  let tokens = 0;
  const around = new HiddenAround(context.styles);
  for (const token of htmlTokens(html)) {
    const table = open.at(-1);
    if ((++tokens & SOME) === 0) keepTime(context.limits);
    if (token.kind === "css") context.styles.add(token.text);
    else if (token.kind === "text") table?.addText(token.text);
    else if (token.name !== "table") {
      if (table === undefined) around.addTag(token);
      else table.addTag(token);
    } else if (token.kind === "open") {
      const hides = table?.hidesContent ?? around.hides;
      const begun = new HtmlTable(context, hides || context.styles.of(token.attributes).hidden);
      tables.push(begun);
      open.push(begun);
      if (open.length > context.limits.nesting) throw beyond("nesting", context.limits);
    } else open.pop()?.endRow();
  }
  if (open.length > 0) throw new UnreadableFile("truncated", "HTML ends inside a table");
  return tables;
}

/** Hidden elements around the tables, and those of the same name inside them. */
class HiddenAround {
  readonly #styles: StyleSheet;
  readonly #open: string[] = [];

  constructor(styles: StyleSheet) {
    this.#styles = styles;
  }

  get hides(): boolean {
    return this.#open.length > 0;
  }

  addTag({ kind, name, attributes }: HtmlTag): void {
    if (kind === "close") {
      if (this.#open.at(-1) === name) this.#open.pop();
    } else if (this.#open.at(-1) === name || this.#styles.of(attributes).hidden)
      this.#open.push(name);
  }
}
