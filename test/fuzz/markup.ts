/** Text of XML, HTML or CSV changed where it hurts: numbers, attributes, tags, entities. */
import { changeBytes } from "./bytes.ts";
import type { Random } from "./random.ts";

const NUMBERS = [
  "0",
  "-1",
  "1e9",
  "1048577",
  "16385",
  "4294967296",
  "99999999999999999999",
  "1e400",
  "NaN",
  "0x10",
  "",
  " ",
  "1.5",
  "٣",
  "-0",
  "2147483648",
];
const TOKENS = [
  "<",
  ">",
  "&",
  '"',
  "'",
  "&#0;",
  "&#x110000;",
  "&#xD800;",
  "&nbsp;",
  "<!--",
  "-->",
  "]]>",
  "<![CDATA[",
  "<!DOCTYPE a>",
  "<?",
  "\0",
  "\ufffe",
  "\ufeff",
  "_x0000_",
  "_xD800_",
  "</row>",
  "<row>",
  "<c>",
  "<v>",
  "<t/>",
  "/>",
  " r=",
  ";",
  ",",
  "\t",
  "\r",
  "\n",
  '""',
  "ế",
  "x:",
];
const VALUES = [
  "",
  "0",
  "-1",
  "A0",
  "XFE1",
  "A1048577",
  "ZZZZ1",
  "A1:B2:C3",
  "XFD1048576",
  "inlineStr",
  "str",
  "s",
  "b",
  "e",
  "d",
  "zz",
  "hidden",
  "true",
  "999999999",
  "rId99",
  "../../x",
  "%00",
  "UTF-16",
  "windows-1258",
  "1 ",
  "1,5",
  "1e5",
  "9".repeat(400),
];
const MOST_CHARACTERS = 3_000_000;

type Change = (text: string, random: Random) => string;

const CHANGES: readonly Change[] = [
  (text, random) => replaceMatch(text, /-?\d+(?:\.\d+)?/g, random, () => random.pick(NUMBERS)),
  (text, random) => replaceMatch(text, /"[^"<>]*"/g, random, () => `"${random.pick(VALUES)}"`),
  (text, random) =>
    replaceMatch(text, /<[^<>]*>/g, random, (tag) => (random.oneIn(2) ? "" : tag + tag)),
  (text, random) =>
    replaceMatch(text, / [\w:]+="[^"]*"/g, random, (one) => (random.oneIn(2) ? "" : one + one)),
  (text, random) => insertAt(text, random.below(text.length + 1), random.pick(TOKENS)),
  function dropElement(text, random) {
    const [from, to] = span(text, random);
    return text.slice(0, from) + text.slice(to);
  },
  function repeatElement(text, random) {
    const [from, to] = span(text, random);
    const times = random.oneIn(10) ? random.length(3000) : random.length(3);
    return insertAt(text, to, text.slice(from, to).repeat(times)).slice(0, MOST_CHARACTERS);
  },
  function moveElement(text, random) {
    const [from, to] = span(text, random);
    const rest = text.slice(0, from) + text.slice(to);
    return insertAt(rest, random.below(rest.length + 1), text.slice(from, to));
  },
  (text, random) => text.slice(0, random.below(text.length)),
];

/** A changed copy, in UTF-8, or now and then in UTF-16 or with its bytes changed too. */
export function changeMarkup(original: Uint8Array, random: Random): Buffer {
  let text = Buffer.from(original).toString("utf8");
  const times = random.length(4);
  for (let i = 0; i < times && text.length > 0; i++) text = random.pick(CHANGES)(text, random);
  const bytes = random.oneIn(30)
    ? Buffer.from(`\ufeff${text}`, "utf16le")
    : Buffer.from(text, "utf8");
  return random.oneIn(10) ? changeBytes(bytes, random) : bytes;
}

function replaceMatch(
  text: string,
  pattern: RegExp,
  random: Random,
  change: (match: string) => string,
): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { 0: match, index } = random.pick(matches);
  return text.slice(0, index) + change(match) + text.slice(index + match.length);
}

function insertAt(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}

/** From one tag's start to a later one's. */
function span(text: string, random: Random): [number, number] {
  const from = Math.max(0, text.indexOf("<", random.below(text.length)));
  let to = from;
  for (let tags = random.length(6); tags > 0; tags--) {
    const next = text.indexOf("<", to + 1);
    if (next < 0) break;
    to = next;
  }
  return [from, to === from ? Math.min(text.length, from + random.length(40)) : to];
}
