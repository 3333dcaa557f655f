/** What antq needs of styles: hidden sheets, and fonts that name a pre-Unicode encoding. */
import { encodingOfFont } from "../../encoding/legacy.ts";
import type { XmlReader } from "../../xml/reader.ts";

interface Style {
  readonly parent: string | undefined;
  font: string | undefined;
}

/** Longest chain of parent styles that is followed. */
const MOST_PARENTS = 32;

export class OdsStyles {
  readonly #hiddenTables = new Set<string>();
  /** Font faces by the name that styles use. */
  readonly #faces = new Map<string, string>();
  readonly #styles = new Map<string, Style>();
  #current = "";

  /** Takes note of the element just opened, if it is one of a style. */
  read(xml: XmlReader): void {
    switch (xml.name) {
      case "font-face":
        this.#faces.set(xml.attribute("name") ?? "", unquoted(xml.attribute("font-family")) ?? "");
        break;
      case "style":
        this.#current = `${xml.attribute("family")}/${xml.attribute("name")}`;
        this.#styles.set(this.#current, {
          parent: xml.attribute("parent-style-name"),
          font: undefined,
        });
        break;
      case "default-style":
        this.#current = "";
        break;
      case "table-properties":
        if (xml.attribute("display") === "false") this.#hiddenTables.add(this.#current);
        break;
      case "text-properties":
        this.#readFont(xml);
        break;
    }
  }

  isHiddenTable(style: string | undefined): boolean {
    return this.#hiddenTables.has(`table/${style}`);
  }

  /** The legacy font of a cell's style (`family` table-cell) or of a span's (text), if it is one. */
  legacyFont(family: "table-cell" | "text", style: string | undefined): string | undefined {
    let name = style;
    for (let i = 0; i < MOST_PARENTS && name !== undefined; i++) {
      const found = this.#styles.get(`${family}/${name}`);
      if (found?.font !== undefined) {
        return encodingOfFont(found.font) === null ? undefined : found.font;
      }
      name = found?.parent;
    }
    return undefined;
  }

  #readFont(xml: XmlReader): void {
    const style = this.#styles.get(this.#current);
    if (style === undefined) return;
    const face = xml.attribute("font-name");
    const family = unquoted(xml.attribute("font-family"));
    const font = family ?? (face === undefined ? undefined : (this.#faces.get(face) ?? face));
    if (font !== undefined) style.font = font;
  }
}

function unquoted(family: string | undefined): string | undefined {
  return family?.replace(/^'(.*)'$/, "$1");
}
