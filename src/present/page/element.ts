/** HTML made of elements: every text and attribute is escaped where it is written, and nowhere else. */
import { own } from "../../model/own.ts";
import { printable } from "../../util/display-width.ts";
import { inert } from "../../util/inert.ts";

/** HTML that is safe to write; outside this file only the page's own style and script are made of plain text. */
export interface Html {
  readonly html: string;
}

const SPECIAL: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const VOID = new Set(["meta", "input"]);

/** Text that shows as it is. */
function escaped(text: string): string {
  return printable(text).replace(/[&<>"]/gu, (sign) => own(SPECIAL, sign) ?? sign);
}

/** `null` and `false`: absent; `true`: without a value. */
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A text is what people may paste into a spreadsheet: none is run there. */
export type Child = Html | string | null;

export function el(tag: string, attributes: Attributes, ...children: readonly Child[]): Html {
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    open += value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
  }
  if (VOID.has(tag)) return { html: `${open}>` };
  return { html: `${open}>${joined(children)}</${tag}>` };
}

/** Several as one. */
export function all(children: readonly Child[]): Html {
  return { html: joined(children) };
}

function joined(children: readonly Child[]): string {
  let html = "";
  for (const child of children) {
    if (child === null) continue;
    html += typeof child === "string" ? escaped(inert(child)) : child.html;
  }
  return html;
}

/** A figure, which is never set off: `-2` and `+5,3 %` are numbers. */
export function figureHtml(text: string): Html {
  return { html: escaped(text) };
}

/** Data for the page's script: nothing in it can end the element. */
export function dataBlock(id: string, text: string, packed: string | null = null): Html {
  const safe = text.replace(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const way = packed === null ? "" : ` data-packed="${packed}"`;
  return { html: `<script type="application/json" id="${id}"${way}>${safe}</script>` };
}
