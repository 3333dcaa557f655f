import { test } from "vitest";
import { writeFileSync, mkdirSync } from "node:fs";
import { makeScenario } from "./scenario.ts";
import { judgeClean, filesOf } from "./judge-clean.ts";
test("try", async () => {
  const n = Number(process.env["N"] ?? 100), from = Number(process.env["FROM"] ?? 1);
  let books = 0, values = 0, bad = 0; const codes = new Map<string, number>();
  const t = performance.now();
  for (let s = from; s < from + n; s++) {
    const sc = makeScenario(s);
    let v; try { v = await judgeClean(sc); } catch (e) { console.log("SEED", s, "THROWS", e); bad++; continue; }
    books += v.workbooks; values += v.values;
    for (const w of v.warnings) codes.set(w.code, (codes.get(w.code) ?? 0) + 1);
    if (v.faults.length > 0) { bad++;
      if (bad < Number(process.env["SHOW"] ?? 12)) { console.log("SEED", s, sc.books.map(b=>b.file+" "+b.writer).join(" | "), "\n  " + v.faults.slice(0, 4).join("\n  "));
       if (process.env["SAVE"]) for (const [f, b] of await filesOf(sc)) { mkdirSync(`/tmp/mut/${s}`, { recursive: true }); writeFileSync(`/tmp/mut/${s}/${f.replaceAll("/", "__")}`, b); } }
    }
  }
  console.log({ scenarios: n, books, values, bad, ms: Math.round(performance.now() - t), codes: Object.fromEntries(codes) });
}, 600_000);
