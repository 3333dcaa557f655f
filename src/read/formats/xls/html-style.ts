/** What antq needs of CSS in HTML: what is hidden, and the number format that Office writes. */

export interface HtmlStyle {
  readonly hidden: boolean;
  /** `mso-number-format`, unescaped; null where none is stated. */
  readonly format: string | null;
  /** Its spans are of a text that runs over, no merge. */
  readonly ignoresSpans: boolean;
}

type Stated = { -readonly [K in keyof HtmlStyle]?: HtmlStyle[K] };

const DECLARATION = /([\w-]+)\s*:\s*((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^;"'\\])*)/gsu;
const MOST_SELECTORS = 10_000;

export class StyleSheet {
  readonly #classes = new Map<string, Stated>();

  /** Reads the content of a `style` element: rules of single classes; others decide nothing here. */
  add(css: string): void {
    // By its marks, not by one expression: each rule is looked at once, however broken the text is.
    for (const rule of withoutRemarks(css.replace(/<!--|-->/g, "")).split("}")) {
      const begin = rule.lastIndexOf("{");
      if (begin < 0) continue;
      const stated = declared(rule.slice(begin + 1));
      if (Object.keys(stated).length === 0) continue;
      for (const selector of rule.slice(rule.lastIndexOf("{", begin - 1) + 1, begin).split(",")) {
        const name = /^\s*[a-z]*\.([\w-]+)\s*$/i.exec(selector)?.[1];
        if (name === undefined || this.#classes.size >= MOST_SELECTORS) continue;
        this.#classes.set(name, { ...this.#classes.get(name), ...stated });
      }
    }
  }

  /** Of an element: its own style, then its classes'. */
  of(attributes: ReadonlyMap<string, string>): HtmlStyle {
    if (attributes.size === 0) return PLAIN;
    const stated: Stated = {};
    for (const name of (attributes.get("class") ?? "").split(/\s+/))
      Object.assign(stated, this.#classes.get(name));
    Object.assign(stated, declared(attributes.get("style") ?? ""));
    return {
      hidden: attributes.has("hidden") || stated.hidden === true,
      format: stated.format ?? null,
      ignoresSpans: stated.ignoresSpans === true,
    };
  }
}

const PLAIN: HtmlStyle = { hidden: false, format: null, ignoresSpans: false };

function withoutRemarks(css: string): string {
  const [first = "", ...others] = css.split("/*");
  return first + others.map((text) => afterRemark(text)).join("");
}

function afterRemark(text: string): string {
  const end = text.indexOf("*/");
  return end < 0 ? "" : text.slice(end + 2);
}

function declared(css: string): Stated {
  const stated: Stated = {};
  for (const [, name, value] of css.matchAll(DECLARATION)) {
    const text = (value ?? "").replace(/!\s*important/i, "").trim();
    const hides = hidesBy((name ?? "").toLowerCase(), text.toLowerCase());
    // What shows again overrules a class that hides.
    if (hides !== null) stated.hidden = hides;
    else if (name?.toLowerCase() === "mso-number-format") stated.format = unescaped(text);
    else if (name?.toLowerCase() === "mso-ignore")
      stated.ignoresSpans = /(?:col|row)span/i.test(text);
  }
  return stated;
}

/** null: the declaration says nothing of it. */
function hidesBy(name: string, value: string): boolean | null {
  if (name === "display") return value === "none";
  if (name === "visibility") return value === "collapse" || value === "hidden";
  return name === "mso-hide" ? value === "all" : null;
}

/** `"\#\,\#\#0"` is `#,##0`; `\0022` is a quotation mark. */
function unescaped(text: string): string {
  return text
    .replace(/^(["'])(.*)\1$/su, "$2")
    .replace(/\\(?:([0-9a-f]{4,6}) ?|(.))/gisu, (_, code: string | undefined, one: string) =>
      code === undefined ? one : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0xffff)),
    );
}
