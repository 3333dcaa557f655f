/** What antq needs of styles: hidden sheets, leading zeros, and fonts that name a pre-Unicode encoding. */
import { keyOf } from "../../../util/keys.ts";
import { encodingOfFont } from "../../encoding/legacy.ts";
import { paddedTo, type ShownDigits } from "../../shown-digits.ts";
import type { XmlReader } from "../../xml/reader.ts";

interface Style {
  readonly parent: string | undefined;
  readonly numbers: string | undefined;
  font: string | undefined;
}

/** Longest chain of parent styles that is followed. */
const MOST_PARENTS = 32;

export class OdsStyles {
  readonly #hiddenTables = new Set<string>();
  /** Font faces by the name that styles use. */
  readonly #faces = new Map<string, string>();
  readonly #styles = new Map<string, Style>();
  /** Number styles that pad with zeros, by name. */
  readonly #padding = new Map<string, ShownDigits>();
  #current = "";
  /** The number style that is being read. */
  #currentNumbers: string | null = null;

  /** Takes note of the element just opened, if it is one of a style. */
  read(xml: XmlReader): void {
    switch (xml.name) {
      case "font-face":
        this.#faces.set(xml.attribute("name") ?? "", unquoted(xml.attribute("font-family")) ?? "");
        break;
      case "style":
        this.#current = keyOf(xml.attribute("family"), xml.attribute("name"));
        this.#styles.set(this.#current, {
          parent: xml.attribute("parent-style-name"),
          numbers: xml.attribute("data-style-name"),
          font: undefined,
        });
        this.#currentNumbers = null;
        break;
      case "number-style":
        this.#currentNumbers = xml.attribute("name") ?? null;
        break;
      case "percentage-style":
      case "currency-style":
        this.#currentNumbers = null;
        break;
      case "number":
        this.#readNumber(xml);
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
    return this.#hiddenTables.has(keyOf("table", style));
  }

  /** The legacy font of a cell's style (`family` table-cell) or of a span's (text), if it is one. */
  legacyFont(family: "table-cell" | "text", style: string | undefined): string | undefined {
    const font = this.#inherited(family, style, (own) => own.font);
    return font === undefined || encodingOfFont(font) === null ? undefined : font;
  }

  /** How a cell's style shows whole numbers, where it pads them with zeros. */
  shownDigits(style: string | undefined): ShownDigits | undefined {
    if (this.#padding.size === 0) return undefined;
    return this.#padding.get(this.#inherited("table-cell", style, (own) => own.numbers) ?? "");
  }

  #inherited<T>(
    family: string,
    style: string | undefined,
    of: (style: Style) => T | undefined,
  ): T | undefined {
    let name = style;
    for (let i = 0; i < MOST_PARENTS && name !== undefined; i++) {
      const found = this.#styles.get(keyOf(family, name));
      const value = found === undefined ? undefined : of(found);
      if (value !== undefined) return value;
      name = found?.parent;
    }
    return undefined;
  }

  #readNumber(xml: XmlReader): void {
    if (this.#currentNumbers === null || Number(xml.attribute("decimal-places") ?? 0) > 0) return;
    const shown = paddedTo(Number(xml.attribute("min-integer-digits") ?? 0));
    if (shown !== null) this.#padding.set(this.#currentNumbers, shown);
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
