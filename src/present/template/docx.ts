/** A Word document of the office, its marks filled: in paragraphs, cells, text boxes, headers, footers and notes. */
import { packed } from "../official/package.ts";
import { isTorn, marksIn } from "./mark.ts";
import {
  applied,
  editsOf,
  joined,
  type Replacement,
  spaceKept,
  type TextNode,
  unescapedXml,
} from "./runs.ts";
import { placeFault } from "../../model/form-place.ts";
import type { Filling, MarkFault } from "./totals.ts";
import type { Filled, FilledForm, PlacedFault } from "./form.ts";

const PARTS = /^word\/(?:document\d*|header\d*|footer\d*|footnotes|endnotes)\.xml$/u;

export async function filledDocx(
  parts: ReadonlyMap<string, Uint8Array>,
  { fillingOf, textOf }: Filled,
): Promise<FilledForm> {
  const faults: PlacedFault[] = [];
  const filled = new Map(parts);
  let marks = 0;
  for (const [name, bytes] of parts) {
    if (!PARTS.test(name)) continue;
    const xml = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    if (!xml.includes("{")) continue;
    const paragraphs = paragraphsOf(xml);
    const edits = paragraphs.flatMap((nodes, i) => {
      const text = joined(nodes);
      const at = `${name.replace(/^word\/|\.xml$/gu, "")}, ¶ ${i + 1}`;
      if (isTorn(text))
        faults.push({ at, written: shortened(text), fault: placeFault("torn-mark") });
      const alone = (written: string) => text.trim() === written;
      const found = marksIn(text).flatMap(({ from, to, mark }): Replacement[] => {
        marks++;
        const filling: Filling | MarkFault = fillingOf(mark);
        if (filling.kind !== "fault")
          return [{ from, to, text: textOf(filling, alone(mark.written)) }];
        faults.push({ at, written: mark.written, fault: filling });
        return [];
      });
      const own = editsOf(nodes, found, '</w:t><w:br/><w:t xml:space="preserve">');
      return [...own, ...spaceKept(xml, nodes, own)];
    });
    if (edits.length > 0) filled.set(name, new TextEncoder().encode(applied(xml, edits)));
  }
  return { marks, faults, problems: [], bytes: faults.length > 0 ? null : await packed(filled) };
}

const shortened = (text: string): string => {
  const at = Math.max(0, text.search(/\{\{|\}\}/u));
  return text.slice(at, at + 40);
};

const TOKEN = /<(\/?)w:(p|t|del|moveFrom)((?:\s(?:[^<>"']|"[^"]*"|'[^']*')*?)?)(\/?)>/gu;

/** The text elements of each paragraph, in the order in which paragraphs end; text that was deleted is none. */
function paragraphsOf(xml: string): TextNode[][] {
  const open: TextNode[][] = [];
  const done: TextNode[][] = [];
  let deleted = 0;
  for (const { 0: whole, 1: close, 2: name, 4: empty, index } of xml.matchAll(TOKEN)) {
    if (empty === "/") continue;
    if (name === "p" && close === "") open.push([]);
    else if (name === "p") done.push(open.pop() ?? []);
    else if (name !== "t") deleted += close === "" ? 1 : -1;
    else if (close === "" && deleted === 0) {
      const from = index + whole.length;
      const to = xml.indexOf("</w:t>", from);
      if (to >= 0)
        open.at(-1)?.push({ tag: index, from, to, text: unescapedXml(xml.slice(from, to)) });
    }
  }
  return done.filter((nodes) => nodes.length > 0);
}
