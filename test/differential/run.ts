/** How many sheets are generated and from which seed; `npm run differential` asks for many. */
import { KNOWN } from "./known/index.ts";
import type { Tally } from "./compare.ts";

const asked = process.env["ANTQ_DIFFERENTIAL"];

/** Sheets of each kind; few in the suite. */
export const SHEETS = Number(asked ?? 150);
export const SEED = Number(process.env["ANTQ_SEED"] ?? 20_240_601);

/** A guard against hangs, in milliseconds: nothing here is timed. */
export const TIMEOUT = 3_600_000;

/** Says what was compared, where many were asked for. */
export function report(what: string, count: number, tally: Tally): void {
  if (asked === undefined) return;
  const lines = [...tally]
    .toSorted((a, b) => b[1] - a[1])
    .map(([id, times]) => {
      const known = KNOWN.find((entry) => entry.id === id);
      return `  ${String(times).padStart(7)}  ${id} (right: ${known?.right}): ${known?.why}`;
    });
  console.log(
    `${what}: ${count} compared, seed ${SEED}; known differences:\n${lines.join("\n") || "  none"}`,
  );
}
