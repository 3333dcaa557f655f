import { test } from "vitest";
import { writeFileSync, mkdirSync } from "node:fs";
import { makeScenario } from "./scenario.ts";
import { judgeMutant } from "./judge-mutant.ts";
import { FAULTS } from "./faults/index.ts";
import { random } from "./random.ts";
import { bytesOf } from "./write/index.ts";
test("try", async () => {
  const n = Number(process.env["N"] ?? 100), from = Number(process.env["FROM"] ?? 1);
  let total = 0, bad = 0; const per = new Map<string, [number, number]>(); const shown = new Map<string, number>();
  const t = performance.now();
  for (let s = from; s < from + n; s++) {
    const sc = makeScenario(s); const rng = random(s * 7919);
    for (const fault of FAULTS) {
      if (process.env["KIND"] ? !fault.kind.includes(process.env["KIND"]) : rng.chance(0.8)) continue;
      const m = fault.apply(sc, rng); if (m === null) continue;
      total++; const p = per.get(fault.kind) ?? [0, 0]; p[0]++; per.set(fault.kind, p);
      const v = await judgeMutant(m, sc.world);
      if (v.missed.length > 0) { bad++; p[1]++; const k = (shown.get(fault.kind) ?? 0) + 1; shown.set(fault.kind, k);
        if (k <= Number(process.env["SHOW"] ?? 2)) { console.log("SEED", s, fault.kind, m.books.map(b=>b.writer).join(), "\n  " + v.missed[0].slice(0, 600));
          for (const b of m.books) { mkdirSync(`/tmp/mut2/${s}`, { recursive: true }); writeFileSync(`/tmp/mut2/${s}/${b.file.replaceAll("/", "__")}`, await bytesOf(b)); } } }
    }
  }
  console.log(total, bad, Math.round(performance.now() - t)); console.log([...per].map(([k, [a, b]]) => `${k}: ${a} ${b || ""}`).join("\n"));
}, 600_000);
