/** Text items (`si`, `is`): plain or in runs. Phonetic guides are not part of the text. */
import { OPEN, type XmlReader } from "../../xml/reader.ts";

export interface RichText {
  readonly text: string;
  /**
   * Where runs name fonts of their own: the first pre-Unicode one, or "" where
   * every run names another; null: the cell's font counts.
   */
  readonly font: string | null;
}

/** Reads the content of the text item just opened, its end included. */
export function readRichText(reader: XmlReader): RichText {
  const depth = reader.depth;
  let text = "";
  let font: string | null = null;
  let plainRun = false;
  for (;;) {
    const token = reader.next();
    if (reader.depth < depth) break;
    if (token !== OPEN) continue;
    if (reader.name === "t") {
      text += reader.innerText();
      plainRun = true;
    } else if (reader.name === "r") {
      const run = readRun(reader);
      text += run.text;
      if (run.text.trim() === "") continue;
      if (run.font === null) plainRun = true;
      else if (isLegacyFont(run.font)) font ||= run.font;
      else font ??= "";
    } else reader.skip();
  }
  return { text: unescape(text), font: font === "" && plainRun ? null : font };
}

function readRun(reader: XmlReader): RichText {
  const depth = reader.depth;
  let text = "";
  let font: string | null = null;
  for (;;) {
    const token = reader.next();
    if (reader.depth < depth) return { text, font };
    if (token !== OPEN) continue;
    if (reader.name === "t") text += reader.innerText();
    else if (reader.name === "rFont") font = reader.attribute("val") ?? null;
    else if (reader.name !== "rPr") reader.skip();
  }
}

/** Fonts of the pre-Unicode encodings TCVN3 (.VnTime, .VnArialH ...) and VNI (VNI-Times ...). */
export function isLegacyFont(name: string): boolean {
  return /^(?:\.vn|vni)/i.test(name);
}

/** Excel writes characters that XML cannot hold as `_x000D_`, and a literal one as `_x005F_x000D_`. */
export function unescape(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
