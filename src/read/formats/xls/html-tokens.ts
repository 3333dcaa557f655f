/** HTML to tags and texts, as far as tables need it; entities resolved. Linear in the text. */
import { UnreadableFile } from "../../../model/raw.ts";

export interface HtmlTag {
  readonly kind: "open" | "close";
  /** In lower case. */
  readonly name: string;
  /** By name in lower case, entities resolved; "" where one has no value. */
  readonly attributes: ReadonlyMap<string, string>;
}

export interface HtmlText {
  readonly kind: "text";
  readonly text: string;
}

/** The content of a `style` element. */
export interface HtmlCss {
  readonly kind: "css";
  readonly text: string;
}

/** Elements whose content is never shown in a table. */
const SKIPPED = new Set(["script", "style", "title", "xml"]);
const TAG = /^<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/i;
const MOST_TAG = 65_536;

const LATIN1 =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 " +
  "sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc " +
  "Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve " +
  "Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute " +
  "acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde " +
  "ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN1.split(" ").map((name, i): [string, string] => [name, String.fromCharCode(160 + i)]),
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["hellip", "…"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
]);

/** Throws UnreadableFile `truncated` or `corrupt` where a tag or comment does not end. */
export function* htmlTokens(html: string): Generator<HtmlTag | HtmlText | HtmlCss> {
  for (let at = 0; at < html.length;) {
    const next = html.indexOf("<", at);
    const end = next === -1 ? html.length : next;
    if (end > at) yield { kind: "text", text: resolveEntities(html.slice(at, end)) };
    if (next === -1) return;
    const follower = html[next + 1] ?? "";
    if (html.startsWith("<!--", next)) at = past(html, "-->", next + 4);
    else if (follower === "!" || follower === "?") at = past(html, ">", next + 2);
    else if (!/[a-z/]/i.test(follower)) {
      yield { kind: "text", text: "<" };
      at = next + 1;
    } else {
      const tag = TAG.exec(html.slice(next, next + MOST_TAG));
      if (tag === null) throw new UnreadableFile("corrupt", "HTML: a tag does not end");
      const name = (tag[2] as string).toLowerCase();
      at = next + tag[0].length;
      if (tag[1] === "/") yield { kind: "close", name, attributes: NONE };
      else if (SKIPPED.has(name)) {
        const from = at;
        at = pastElement(html, name, at);
        if (name === "style")
          yield { kind: "css", text: html.slice(from, html.lastIndexOf("<", at - 1)) };
      } else yield { kind: "open", name, attributes: attributesOf(tag[3] as string) };
    }
  }
}

const NONE: ReadonlyMap<string, string> = new Map();
const ATTRIBUTE = /([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;

function attributesOf(written: string): ReadonlyMap<string, string> {
  if (written === "" || written === "/") return NONE;
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of written.matchAll(ATTRIBUTE)) {
    const key = (name as string).toLowerCase();
    if (!attributes.has(key)) attributes.set(key, resolveEntities(double ?? single ?? bare ?? ""));
  }
  return attributes;
}

function past(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  if (at === -1) throw new UnreadableFile("truncated", `HTML: no ${mark}`);
  return at + mark.length;
}

function pastElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, "gi");
  close.lastIndex = from;
  if (close.exec(html) === null) throw new UnreadableFile("truncated", `HTML: no end of ${name}`);
  return close.lastIndex;
}

function resolveEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+\d*));?/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
