/**
 * Golden cases with one change of the program awake (`npm run mutants`). Arguments: the change's id, -1 for none; a file with
 * the names of the cases, one a line. Without a change: writes which changes each case comes past, as JSON. With one: stops at
 * the first case that comes out otherwise, and prints its name.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { expectedOf, goldenCases, type Outcome, runCase } from "./golden.ts";

const [id = "-1", list = "", report = ""] = process.argv.slice(2);
const awake = Number(id);
let met = new Set<number>();
const world = globalThis as { __antqMutant?: (id: number) => boolean };
world.__antqMutant = (site) => {
  met.add(site);
  return site === awake;
};

async function runAll(): Promise<void> {
  // After the change is awake: what runs when modules load is changed, too.
  const { runCli } = await import("./run-cli.ts");
  const named = new Set(list === "" ? [] : readFileSync(list, "utf8").split("\n"));
  const cases = goldenCases().filter(({ name }) => list === "" || named.has(name));
  const past: Record<string, number[]> = {};
  for (const golden of cases) {
    met = new Set();
    let isSame = true;
    for (const way of ["usual", "inPieces"] as const) {
      const outcome = await runCase(golden, { timeZone: "Asia/Ho_Chi_Minh", way }, runCli);
      isSame &&= equal(outcome, expectedOf(golden));
    }
    past[golden.name] = [...met];
    if (isSame) continue;
    console.log(golden.name);
    if (awake >= 0) return;
  }
  if (report !== "") writeFileSync(report, JSON.stringify(past));
}

function equal(a: Outcome, b: Outcome | null): boolean {
  if (b === null || a.exit !== b.exit || !a.stdout.equals(b.stdout) || !a.stderr.equals(b.stderr))
    return false;
  return (
    [...a.written].every(([file, bytes]) => b.written.get(file)?.equals(bytes) === true) &&
    a.written.size === b.written.size
  );
}

void runAll();
