/** How a sheet looks: drawn at random, then held to what its content allows. */
import type { Random } from "./random.ts";
import type { Grain } from "./times.ts";

export interface Style {
  readonly header: boolean;
  readonly heading: 1 | 2 | 3;
  readonly numberRow: "none" | "parentheses" | "letters";
  readonly serial: boolean;
  readonly remark: boolean;
  readonly totals: "none" | "end" | "top" | "groups";
  readonly groupFigures: boolean;
  readonly blanks: boolean;
  readonly signature: boolean;
  readonly numbers: "number" | "dots" | "text" | "spaces" | "formula";
  readonly dates: "cell" | "iso" | "dmy" | "d/m/y";
  readonly merge: "none" | "unit" | "time" | "count";
  readonly nfd: boolean;
  readonly upper: boolean;
  readonly parts: boolean;
  readonly hidden: "none" | "row" | "sheet";
  readonly repeatHeading: boolean;
  readonly left: number;
  /** Signs in place of numbers: "-", "...", "x", "hơn 100". */
  readonly signs: boolean;
  /** A line of remark under the table. */
  readonly footnote: boolean;
  /** Issuing bodies as lines of one cell. */
  readonly oneCellTitle: boolean;
}

export function drawStyle(rng: Random, csv: boolean, grain: Grain): Style {
  const header = rng.chance(0.6);
  const merges = csv ? ["none"] : ["none", "none", "none", "unit", "time", "count"];
  return {
    header,
    heading: rng.chance(0.6) ? 1 : rng.chance(0.8) || csv ? 2 : 3,
    numberRow: rng.pick(["none", "none", "parentheses", "letters"] as const),
    serial: rng.chance(0.7),
    remark: rng.chance(0.3),
    totals: rng.pick(["none", "end", "end", "top", "groups"] as const),
    groupFigures: rng.chance(0.5),
    blanks: rng.chance(0.25),
    signature: rng.chance(header ? 0.7 : 0.1),
    numbers: csv
      ? rng.pick(["number", "dots"] as const)
      : rng.pick(["number", "number", "dots", "text", "spaces", "formula"] as const),
    dates: csv
      ? rng.pick(["iso", "dmy", "d/m/y"] as const)
      : rng.pick(["cell", "cell", "cell", "dmy", "iso", "d/m/y"] as const),
    merge:
      rng.pick(merges) === "time" && grain === "date"
        ? "time"
        : (rng.pick(merges) as Style["merge"]),
    nfd: rng.chance(0.1),
    upper: rng.chance(0.15),
    parts: rng.chance(0.12),
    hidden: csv
      ? "none"
      : rng.pick(["none", "none", "none", "none", "none", "none", "row", "sheet"] as const),
    repeatHeading: rng.chance(0.06),
    left: !csv && rng.chance(0.1) ? 2 : 1,
    signs: rng.chance(0.25),
    footnote: rng.chance(0.1),
    oneCellTitle: !csv && rng.chance(0.15),
  };
}
