/** Styles of a form's cells: whether one shows per cent, and the same style with the marks of a status behind its number. */
import { escapeXml } from "../official/package.ts";
import { unescapedXml } from "./runs.ts";
import { attribute } from "./xlsx-book.ts";

/** Number formats that a workbook has without saying so. */
const BUILT_IN: Readonly<Record<number, string>> = { 0: "#,##0.######", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%" }; // prettier-ignore
const PLAIN = "#,##0.######";
/** Ids below it are the program's. */
const FIRST_OWN = 164;

export class Styles {
  #xml: string;
  readonly #made = new Map<string, string>();

  constructor(xml: string) {
    this.#xml = xml;
  }

  get xml(): string {
    return this.#xml;
  }

  get changed(): boolean {
    return this.#made.size > 0;
  }

  showsPercent(style: string | null): boolean {
    return this.#code(style)
      .replace(/"[^"]*"/gu, "")
      .includes("%");
  }

  /** The number of a style that looks the same and shows `marks` behind the number. */
  withMarks(style: string | null, marks: string): string {
    const key = `${style ?? "0"} ${marks}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const id = this.#addFormat(marked(this.#code(style), marks));
    const xf = this.#xfs()[Number(style ?? 0)] ?? '<xf numFmtId="0"/>';
    const own = xf
      .replace(/\snumFmtId="\d+"|\sapplyNumberFormat="\w+"/gu, "")
      .replace(/^<xf/u, `<xf numFmtId="${id}" applyNumberFormat="1"`);
    const index = String(this.#xfs().length);
    this.#xml = this.#xml
      .replace("</cellXfs>", `${own}</cellXfs>`)
      .replace(
        /(<cellXfs\b[^>]*\bcount=")\d+"/u,
        (_, head: string) => `${head}${Number(index) + 1}"`,
      );
    this.#made.set(key, index);
    return index;
  }

  #xfs(): string[] {
    const [, inside = ""] = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/u.exec(this.#xml) ?? [];
    return [...inside.matchAll(/<xf\b[^>]*?\/>|<xf\b[^>]*>[\s\S]*?<\/xf>/gu)].map(([xf]) => xf);
  }

  #code(style: string | null): string {
    const id = Number(attribute(this.#xfs()[Number(style ?? 0)] ?? "", "numFmtId") ?? 0);
    const own = [...this.#xml.matchAll(/<numFmt\b[^>]*>/gu)].find(([tag]) => attribute(tag, "numFmtId") === String(id)); // prettier-ignore
    const code = own === undefined ? BUILT_IN[id] : unescapedXml(attribute(own[0], "formatCode") ?? ""); // prettier-ignore
    return code === undefined || code === "General" || code === "@" ? PLAIN : code;
  }

  #addFormat(code: string): number {
    const ids = [...this.#xml.matchAll(/<numFmt\b[^>]*>/gu)].map(([tag]) => Number(attribute(tag, "numFmtId"))); // prettier-ignore
    const id = Math.max(FIRST_OWN - 1, ...ids) + 1;
    const format = `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`;
    if (this.#xml.includes("</numFmts>")) {
      this.#xml = this.#xml
        .replace("</numFmts>", `${format}</numFmts>`)
        .replace(/(<numFmts\b[^>]*\bcount=")(\d+)"/u, (_, head: string, count: string) => `${head}${Number(count) + 1}"`); // prettier-ignore
    } else {
      // It stands first in a style sheet.
      this.#xml = this.#xml.replace(/(<styleSheet\b[^>]*>)/u, `$1<numFmts count="1">${format}</numFmts>`); // prettier-ignore
    }
    return id;
  }
}

/** In every section of the code, for zero and below too. */
function marked(code: string, marks: string): string {
  return code
    .split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
    .map((section) => (section === "" ? section : `${section}"${marks.replaceAll('"', "")}"`))
    .join(";");
}
