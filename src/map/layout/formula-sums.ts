/** A whole that counts itself, since its parts are no members of a breakdown: the row that numbers the columns says its sum. */
import { plus } from "../../model/decimal.ts";
import type { CrossTable } from "./cross-table.ts";
import { numberOf } from "./figure.ts";
import { tellImbalance } from "./imbalance.ts";

/** A column that is a total is compared where totals are; a part that is blank, hedged or refused leaves the sum open. */
export function checkSums(table: CrossTable): void {
  for (const [column, parts] of table.sums) {
    for (const row of table.figures.values()) {
      const own = row.get(column);
      if (own?.fate !== "counted") continue;
      const stated = numberOf(own);
      const numbers = parts.map((part) => {
        const figure = row.get(part);
        return figure === undefined ? null : numberOf(figure);
      });
      if (stated === null || numbers.includes(null)) continue;
      const sum = numbers.reduce<number>((all, number) => plus(all, number ?? 0), 0);
      if (sum !== stated)
        tellImbalance(table, "total-column-mismatch", own, sum, { columns: parts.length });
    }
  }
}
