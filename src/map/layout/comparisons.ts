/** What a table says of other stretches ("kỳ trước", "cùng kỳ", "lũy kế"): rows that are compared, never counted. */
import type { Catalogue } from "../../catalogue/index.ts";
import type { Comparison } from "../../model/form-sheet.ts";
import { blockOf } from "../../model/join-rows.ts";
import { formRows, type Placed } from "./form-rows.ts";

export type FormComparison = Comparison & { readonly form: string };

const ROLES = ["previous", "same-period", "cumulative"] as const;
type ComparedRole = Comparison["role"];

/** Faults of what is not counted are not told. */
const SILENT = {
  place: { file: "", sheet: "" },
  problem: () => undefined,
  fault: () => undefined,
};

function comparedRole(placed: Placed): ComparedRole | null {
  const { standing, axes } = placed.figure;
  const role = ROLES.find((own) => own === standing) ?? null;
  // "Lũy kế cùng kỳ" is of a stretch that two words make.
  return role !== null && role !== "cumulative" && axes.roles.has("cumulative") ? null : role;
}

/** `counted`: they decide which form the table is. */
export function comparisonsOf(
  compared: readonly Placed[],
  counted: readonly Placed[],
  catalogue: Catalogue,
): FormComparison[] {
  return ROLES.flatMap((role) => {
    // The fates of the figures are theirs: here only copies are looked at.
    const own = compared
      .filter((placed) => comparedRole(placed) === role)
      .map((placed): Placed => ({ ...placed, figure: { ...placed.figure } }));
    if (own.length === 0) return [];
    return formRows(own, catalogue, SILENT, { beside: counted }).map(({ form, rows }) => ({
      form,
      role,
      block: blockOf(rows),
    }));
  });
}
