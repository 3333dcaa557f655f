/** The shared strings part: texts by their index. The counts it states are not believed. */
import { OPEN, type XmlReader } from "../../xml/reader.ts";
import { readRichText } from "./richtext.ts";

export interface SharedStrings {
  readonly texts: readonly string[];
  /** By index: the font that the text's runs name (see RichText.font). */
  readonly fonts: ReadonlyMap<number, string>;
}

export const NO_STRINGS: SharedStrings = { texts: [], fonts: new Map() };

export function readSharedStrings(reader: XmlReader): SharedStrings {
  const texts: string[] = [];
  const fonts = new Map<number, string>();
  if (reader.root() !== "sst") throw reader.corrupt("not a table of shared strings");
  for (let token = reader.next(); reader.depth > 0; token = reader.next()) {
    if (token !== OPEN) continue;
    if (reader.name !== "si") {
      reader.skip();
      continue;
    }
    const { text, font } = readRichText(reader);
    if (font !== null) fonts.set(texts.length, font);
    texts.push(text);
  }
  reader.next();
  return { texts, fonts };
}
