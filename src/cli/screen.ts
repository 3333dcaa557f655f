/** Prose on a terminal: broken between words, not within them, and indented like its first line. */
import { outgoingLines } from "../model/readings/mask.ts";
import { displayWidth, wrap } from "../util/display-width.ts";
import { columnsOf, type Io } from "./io.ts";

/** Names that stand in a column of their own, up to the gap before what is said of them. */
const NAME = /^ *\S+(?: \S+)*? {2,}(?=\S)/;
/** A command is copied as it stands; so is a row of an example. */
const COPIED = /^ +(?:antq |[^ ]*;)/;

/** For standard output. In a pipe, and where the width is not known, lines stay as they are. */
export function onScreen(text: string, io: Io): string {
  return io.isTTY ? fitted(text, columnsOf(io)) : text;
}

/** For standard error; texts of sheets and names of files stand in it. */
export function onErrorScreen(text: string, io: Io): string {
  const covered = outgoingLines(text);
  return io.isErrorTTY ? fitted(covered, columnsOf(io)) : covered;
}

function fitted(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return text
    .split("\n")
    .flatMap((line) => fittedLine(line, width))
    .join("\n");
}

function fittedLine(line: string, width: number): string[] {
  if (displayWidth(line) <= width || COPIED.test(line)) return [line];
  const name = NAME.exec(line)?.[0] ?? "";
  const lead = /^ */.exec(line)?.[0] ?? "";
  if (name === "")
    return hung(line.slice(lead.length), lead, lead === "" ? "" : `${lead}  `, width);
  const rest = line.slice(name.length);
  if (displayWidth(name) <= width / 2) {
    return hung(rest, name, " ".repeat(displayWidth(name)), width);
  }
  // Too long a name for a column of its own: what is said of it stands under it.
  const under = `${lead}    `;
  return [name.trimEnd(), ...hung(rest, under, under, width)];
}

/** Lines of a text behind `first`, and below it behind `hanging`. */
function hung(text: string, first: string, hanging: string, width: number): string[] {
  const room = Math.max(8, width - displayWidth(hanging));
  return wrap(text, room).map((part, i) => `${i === 0 ? first : hanging}${part}`);
}
