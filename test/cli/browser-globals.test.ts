/** Nothing that antq loads asks for what only a browser has: Node 26 warns of it on standard error, before the clerk. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { LAUNCHER, ROOT } from "../support/run-cli.ts";

const SEED = join(ROOT, "fixtures/seeds/ba-tri-2020");
const DATA = [join(SEED, "submissions"), "--units", join(SEED, "units.csv")];
/** As Node 26 has them, on every line of Node. */
const TRAP = `for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() { console.error("asked for " + name); return undefined; },
  });
process.on("exit", () => globalThis.localStorage);
`;

let cwd = "";
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), "antq-globals-"));
  writeFileSync(join(cwd, "trap.cjs"), TRAP);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

it.each(
  [
    ...["xlsx", "docx", "html", "csv", "json", "md"].map((ending) => [
      "aggregate",
      ...DATA,
      "-o",
      `x.${ending}`,
    ]),
    ["check", ...DATA, "-o", "tasks.xlsx", "--annotate", "marked"],
    ["template", "tips", ...DATA.slice(1), "-o", "form.xlsx"],
    ["export", ...DATA, "--period", "2020", "-o", "data"],
  ].map((args) => [`${args[0]} ${args.at(-1)}`, args] as const),
)("%s", (_, args) => {
  const words = ["--require", join(cwd, "trap.cjs"), LAUNCHER, ...args];
  const { status, stderr } = spawnSync(process.execPath, words, { cwd, encoding: "utf8" });
  const asked = stderr.split("\n").filter((line) => line.startsWith("asked for"));
  // The trap is asked once at the end: it works, and what hid it has put it back.
  expect([status, asked], stderr).toEqual([0, ["asked for localStorage"]]);
});
