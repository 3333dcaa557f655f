/** The boxhead and the row of numbers under it, written. */
import { all } from "./figures.ts";
import type { Frame } from "./frame.ts";
import type { Value } from "./grid.ts";
import { coveredBy, depthOf, type HeadNode, type Leaf, leavesOf } from "./head.ts";
import type { RoleId } from "./words.ts";
import type { Plan } from "./plan.ts";

export function putHead(frame: Frame): void {
  const { grid, plan, stub, nodes, from, leaves } = frame;
  const depth = depthOf(nodes);
  const top = grid.row;
  const alone = (column: number, text: string): void => {
    grid.put(top, column, headText(plan, text));
    if (plan.format === "xlsx") grid.merge(top, column, top + depth - 1, column);
  };
  for (const [i, { heading }] of stub.entries()) alone(plan.dress.left + i, heading);
  if (plan.dress.remark) alone(from + leaves.length, "Ghi chú");
  putNodes(frame, nodes, top, from, top + depth - 1);
  grid.row = top + depth;
}

function putNodes(
  frame: Frame,
  nodes: readonly HeadNode[],
  row: number,
  column: number,
  bottom: number,
): void {
  const { grid, plan } = frame;
  let at = column;
  for (const { text, children, leaf } of nodes) {
    const width = leaf === null ? leavesOf(children).length : 1;
    grid.put(row, at, headText(plan, text));
    if (plan.format === "xlsx") grid.merge(row, at, leaf === null ? row : bottom, at + width - 1);
    putNodes(frame, children, row + 1, at, bottom);
    at += width;
  }
}

/** A B C 1 2 3, (1) (2), or with the formula of each total. */
export function putNumbering({ grid, plan, stub, leaves, from }: Frame): void {
  const { numbering, left } = plan.dress;
  if (numbering === "none") return;
  const row = grid.row++;
  const wrap = (n: number): Value => (numbering === "parentheses" ? `(${n})` : n);
  const lettered = numbering === "letters" || numbering === "formulas";
  for (const i of all(stub))
    grid.put(row, left + i, lettered ? String.fromCharCode(65 + i) : wrap(i + 1), {
      kind: "order",
    });
  const base = lettered ? 1 : stub.length + 1;
  for (const [i, leaf] of leaves.entries()) {
    const formula = numbering === "formulas" ? formulaOf(leaves, leaf, base) : null;
    grid.put(row, from + i, formula === null ? wrap(i + base) : `${i + base}=${formula}`, {
      kind: "order",
    });
  }
}

/** "3+4" of a total, "4-3" of a change, "4/5" of a rate, by the numbers of the columns. */
function formulaOf(leaves: readonly Leaf[], leaf: Leaf, base: number): string | null {
  const covers = coveredBy(leaves, leaf);
  if (covers.length > 1) return covers.map((n) => n + base).join("+");
  const against = leaf.role === "change" ? "previous" : leaf.role === "rate" ? "same" : null;
  if (against === null) return null;
  const beside = (role: RoleId): number =>
    leaves.findIndex(
      (own) => own.role === role && JSON.stringify(own.coords) === JSON.stringify(leaf.coords),
    );
  const [own, other] = [beside("this"), beside(against)];
  if (own < 0 || other < 0) return null;
  return `${own + base}${leaf.role === "change" ? "-" : "/"}${other + base}`;
}

/** In capitals, broken into lines, or with its marks apart. */
function headText({ dress }: Plan, text: string): string {
  const broken = dress.headText === "broken" ? text.replace(" ", "\n") : text;
  const cased =
    dress.headText === "upper" && !/^[a-z_]+$/.test(text) ? broken.toUpperCase() : broken;
  return dress.nfd ? cased.normalize("NFD") : cased;
}
