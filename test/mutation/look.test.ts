import { test } from "vitest";
import { makeScenario } from "./scenario.ts";
import { FAULTS } from "./faults/index.ts";
import { random } from "./random.ts";
import { bytesOf } from "./write/index.ts";
import { check, inFolder } from "./run.ts";
import { tell } from "./judge-clean.ts";
import { writeFileSync, mkdirSync } from "node:fs";
test("look", async () => {
  const seed = Number(process.env["SEED"]); const kind = process.env["KIND"];
  const sc = makeScenario(seed);
  const rng = random(seed * 31 + 7);
  const f = FAULTS.find((x) => x.kind === kind)!;
  for (let i = 0; i < 40; i++) { const m = f.apply(sc, rng); if (!m) { console.log("null"); continue; }
    const files = new Map(); for (const b of m.books) files.set(b.file, await bytesOf(b));
    const r = await inFolder(files, sc.world, check);
    const ok = r.findings.some((x) => m.expected[0]!.codes.includes(x.code));
    if (!ok) { console.log(r.findings.filter(x=>x.severity==="error").slice(0,5).map(tell), m.expected); mkdirSync("/tmp/look", { recursive: true }); for (const [n, b] of files) writeFileSync("/tmp/look/" + n.replaceAll("/", "__"), b); break; } }
});
