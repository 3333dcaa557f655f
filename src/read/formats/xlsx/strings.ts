/** The shared strings part: texts by their index. The counts it states are not believed. */
import type { TextTable } from "../../../model/text-table.ts";
import { OPEN, type XmlReader } from "../../xml/reader.ts";
import { readPlainStrings } from "../../kernel/strings.ts";
import { readRichText } from "./richtext.ts";

export interface SharedStrings {
  readonly texts: readonly string[];
  /** By index: the text's number in the run's table. */
  readonly ids: readonly number[];
  /** By index: the font that the text's runs name (see RichText.font). */
  readonly fonts: ReadonlyMap<number, string>;
}

export const NO_STRINGS: SharedStrings = { texts: [], ids: [], fonts: new Map() };

export function readSharedStrings(reader: XmlReader, table: TextTable): SharedStrings {
  const ids: number[] = [];
  const fonts = new Map<number, string>();
  if (reader.root() !== "sst") throw reader.corrupt("not a table of shared strings");
  if (reader.empty) reader.next();
  while (reader.depth > 0) {
    readPlainStrings(reader, table, ids);
    const token = reader.next();
    if (token !== OPEN) continue;
    if (reader.name !== "si") {
      reader.skip();
      continue;
    }
    const { text, font } = readRichText(reader);
    if (font !== null) fonts.set(ids.length, font);
    ids.push(table.idOf(text));
  }
  reader.next();
  return { texts: ids.map((id) => table.texts[id] as string), ids, fonts };
}
