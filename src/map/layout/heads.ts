/** Centre heads: rows without figures that speak for the rows below them, until another takes their place. */
import { type Axes, isSilent } from "./axes.ts";
import type { OpenHead } from "./figure.ts";
import type { BodyRow } from "./rows.ts";

const STYLES: readonly string[] = ["upper", "roman", "digit", "lower", "dash", "plus", "bullet"];

/** The storey of a mark of order: lower is farther out; null without a mark. */
export function storeyOf({ order }: BodyRow): number | null {
  if (order === null) return null;
  const style = STYLES.indexOf(order.style);
  return style * 10 + Math.max(order.numbers.length - 1, 0);
}

export class Heads {
  #open: OpenHead[] = [];

  get open(): readonly OpenHead[] {
    return this.#open;
  }

  add(row: BodyRow): void {
    const head = { axes: row.axes, label: row.label, row };
    const storey = storeyOf(row);
    // A head ends those that speak of the same axis, and those of its own storey or lower.
    const keeps = (own: OpenHead) => {
      const other = storeyOf(own.row);
      if (storey !== null && other !== null) return other < storey;
      return !sameAxis(own.axes, row.axes);
    };
    const at = this.#open.findIndex((own) => !keeps(own));
    if (at >= 0) this.#open = this.#open.slice(0, at);
    this.#open = [...this.#open, head];
  }

  /** A row with figures, marked as of a storey as high as a head's or higher, ends it. */
  endBy(row: BodyRow): void {
    const storey = storeyOf(row);
    if (storey === null) return;
    this.#open = this.#open.filter((own) => {
      const other = storeyOf(own.row);
      return other === null || other < storey || !isSilent(own.axes);
    });
  }
}

function sameAxis(a: Axes, b: Axes): boolean {
  if (isSilent(a) || isSilent(b)) return isSilent(a) && isSilent(b);
  if (a.units.length > 0 && b.units.length > 0) {
    const [first, second] = [a.units[0]?.rank ?? null, b.units[0]?.rank ?? null];
    return first === null || second === null || first >= second;
  }
  return (
    (a.periods.length > 0 && b.periods.length > 0) ||
    (a.fields.length > 0 && b.fields.length > 0) ||
    (a.members.length > 0 && b.members.length > 0) ||
    (a.roles.size > 0 && b.roles.size > 0) ||
    (a.part !== "none" && b.part !== "none")
  );
}
