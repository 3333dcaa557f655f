/** Marks that stand for the cell above: which cell that is, where rows are sorted or taken out, nobody knows. */
import { remembered } from "../remembered.ts";
import { folded } from "./text.ts";

const MARKS: ReadonlySet<string> = new Set([
  "〃",
  "〞",
  "″",
  "''",
  '"',
  "”",
  "“",
  "nt",
  "như trên",
  "idem",
]);

/** "〃", "-nt-", "n.t", "Như trên". */
export const isDitto = remembered((text) =>
  MARKS.has(
    folded(text)
      .replace(/\./gu, "")
      .replace(/^[\s-]+|[\s-]+$/gu, ""),
  ),
);
