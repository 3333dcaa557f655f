#!/usr/bin/env node
// Mutation testing: changes of the program, one awake at a time, which the golden cases and the tests of its part should meet.
//   npm run mutants -- --count 200 --seed 1 [--only src/units] [--quick]
// All changes are built in at once, asleep, so that nothing is compiled twice: first the golden cases that come past a change,
// in a process of their own, then (without --quick) the tests of the part. What survives both is listed.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { rolldown } from "rolldown";
import { globSync } from "tinyglobby";
import { apart, sitesOf, withSites } from "./mutants/sites.mjs";
import { isPackage, ROOT, vitest } from "./tools.mjs";

/** @typedef {import("./mutants/sites.mjs").Site} Site */

/** What is changed, and the tests of it beside the golden cases. */
const PARTS = [
  {
    from: "src/observe/**/*.ts",
    tests: ["test/observe", "test/properties", "test/fast-paths"],
  },
  {
    from: "src/aggregate/**/*.ts",
    tests: ["test/aggregate", "test/properties", "test/cli/disclosure.test.ts"],
  },
  {
    from: "src/units/**/*.ts",
    tests: ["test/units", "test/pipeline/places.test.ts", "test/observe/succession.test.ts"],
  },
  {
    from: "src/model/{calendar,period*}.ts",
    tests: ["test/model", "test/properties/periods.test.ts"],
  },
  {
    from: "src/model/readings/period*.ts",
    tests: ["test/model", "test/properties/period-texts.test.ts"],
  },
  {
    from: "src/validate/**/*.ts",
    tests: ["test/validate", "test/conformance", "test/messages", "test/pipeline/judge.test.ts"],
  },
  { from: "src/map/label/**/*.ts", tests: ["test/map/label", "test/text"] },
];
const FOLDER = join(ROOT, "node_modules/.antq-mutants");
/** The bundle lies two folders deep, as what it looks for fixtures with. */
const BUNDLE = join(FOLDER, "child.js");
const SITES = join(FOLDER, "sites.json");
/** A loop without end takes so much of the processor; on a busy machine the clock says little. */
const CPU_SECONDS = 90;
const NO_END_MS = 1_800_000;

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "" },
    quick: { type: "boolean", default: false },
  },
});

/** mulberry32. @param {number} seed */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A part's share is as large as its number of changes. @returns {{ all: number, chosen: Site[], testsOf: Map<string, string[]> }} */
function choose() {
  const testsOf = new Map();
  const all = PARTS.flatMap(({ from, tests }) =>
    globSync(from, { cwd: ROOT })
      .filter((file) => !file.endsWith(".gen.ts") && file.startsWith(values.only))
      .sort()
      .flatMap((file) => {
        testsOf.set(file, tests);
        return sitesOf(readFileSync(join(ROOT, file), "utf8"), file);
      }),
  );
  const next = random(Number(values.seed));
  const shuffled = all.map((site) => ({ site, at: next() })).sort((a, b) => a.at - b.at);
  return {
    all: all.length,
    chosen: apart(shuffled.map(({ site }) => site)).slice(0, Number(values.count)),
    testsOf,
  };
}

/** @param {readonly Site[]} chosen */
async function build(chosen) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(SITES, JSON.stringify(chosen));
  const plugin = {
    name: "mutants",
    transform: (/** @type {string} */ code, /** @type {string} */ id) => {
      const file = relative(ROOT, id).replaceAll("\\", "/");
      const own = chosen.flatMap((site, i) =>
        site.file === file ? [/** @type {const} */ ([i, site])] : [],
      );
      return own.length === 0 ? null : { code: withSites(code, own) };
    },
  };
  const bundle = await rolldown({
    input: join(ROOT, "test/support/mutants-child.ts"),
    platform: "node",
    logLevel: "silent",
    plugins: [plugin],
    external: isPackage,
  });
  await bundle.write({ dir: FOLDER, entryFileNames: "child.js", chunkFileNames: "[name].js" });
  await bundle.close();
}

/** @param {string} script @param {string[]} args @param {Record<string, string>} [env] @returns {Promise<{ code: number | null, out: string }>} null: it did not end */
function run(script, args, env = {}) {
  return new Promise((resolve) => {
    const options = {
      cwd: ROOT,
      env: { ...process.env, ANTQ_LANG: "", NO_COLOR: "1", TZ: "Asia/Ho_Chi_Minh", ...env },
    };
    const limited = `ulimit -t ${CPU_SECONDS}; exec "$0" "$@"`;
    const child = spawn("sh", ["-c", limited, process.execPath, script, ...args], {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", () => undefined);
    const timer = setTimeout(() => child.kill("SIGKILL"), NO_END_MS);
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, out });
    });
  });
}

const { all, chosen, testsOf } = choose();
await build(chosen);
console.error(`${chosen.length} of ${all} changes`);
const past = join(FOLDER, "past.json");
const usual = await run(BUNDLE, ["-1", "", past]);
if (usual.code !== 0 || usual.out !== "")
  throw new Error(`golden cases fail without a change: ${usual.out}`);
const cases = Object.entries(
  /** @type {Record<string, number[]>} */ (JSON.parse(readFileSync(past, "utf8"))),
);

/** @type {Map<string, { killed: number, survived: Site[] }>} */
const told = new Map();
for (const [id, site] of chosen.entries()) {
  const by = await killer(id, site);
  const part = site.file
    .split("/")
    .slice(0, 3)
    .filter((name) => !name.endsWith(".ts"))
    .join("/");
  const own = told.get(part) ?? { killed: 0, survived: [] };
  if (by === null) own.survived.push(site);
  else own.killed += 1;
  told.set(part, own);
  const what = `${site.file}:${site.line} ${site.kind}: ${site.was.slice(0, 100).replaceAll(/\s+/g, " ")}`;
  console.log(by === null ? `SURVIVED ${what}` : `killed ${what} (${by})`);
}
let [killed, survived] = [0, 0];
for (const [part, own] of [...told].sort(([a], [b]) => (a < b ? -1 : 1))) {
  killed += own.killed;
  survived += own.survived.length;
  console.log(`${part.padEnd(24)}${own.killed} killed, ${own.survived.length} survived`);
}
console.log(
  `seed ${values.seed}: ${killed} of ${killed + survived} killed, ${((100 * killed) / (killed + survived)).toFixed(1)} %`,
);

/** What met the change; null: nothing did. @param {number} id @param {Site} site */
async function killer(id, site) {
  const named = cases.filter(([, ids]) => ids.includes(id)).map(([name]) => name);
  if (named.length > 0) {
    const list = join(FOLDER, "cases");
    writeFileSync(list, named.join("\n"));
    const { code, out } = await run(BUNDLE, [String(id), list]);
    if (out.trim() !== "") return out.trim();
    if (code !== 0) return code === null ? "no end" : `exit ${code}`;
  }
  if (values.quick) return null;
  const tests = testsOf.get(site.file) ?? [];
  const args = [
    "run",
    "--config",
    "scripts/mutants/vitest.config.mjs",
    "--bail",
    "1",
    "--reporter",
    "dot",
    ...tests,
  ];
  const { code } = await run(vitest, args, {
    ANTQ_MUTANT: String(id),
    ANTQ_MUTANTS: SITES,
  });
  return code === 0 ? null : code === null ? "no end" : tests.join(" ");
}
