import { it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { validate } from "../../src/validate/index.ts";
import { readCount } from "../../src/model/readings/index.ts";
import { placed } from "./sheets.ts";
it("perf", () => {
  const scheme = { id: "civil", label: { vi: "", en: "" }, cutoffDay: null };
  const rows = Array.from({ length: 50_000 }, (_, i) => ({ unit: "Xã " + (i % 50), category: "kinh tế", counts: { tips_received: i + 5, valuable_tips: i % 97 } }));
  const sheet = placed({ fields: ["tips_received", "valuable_tips"], rows });
  const ctx = { ...makeCatalogue(), today: "2026-01-01", scheme };
  for (let k = 0; k < 3; k++) { const t = process.cpuUsage(); const n = validate([sheet], ctx).length; const u = process.cpuUsage(t); console.log(n, (u.user + u.system) / 50_000, "us/row"); }
  const c = { required: true, casesColumn: false, decimalsAllowed: false, workbook: true } as const;
  for (let k = 0; k < 3; k++) { const t = process.cpuUsage(); for (let i = 0; i < 1e6; i++) readCount({ column: 1, kind: "number", value: i }, c); const u = process.cpuUsage(t); console.log((u.user + u.system) / 1e6, "us/number"); }
  for (let k = 0; k < 3; k++) { const t = process.cpuUsage(); for (let i = 0; i < 3e5; i++) readCount({ column: 1, kind: "text", value: String(i) }, c); const u = process.cpuUsage(t); console.log((u.user + u.system) / 3e5, "us/text"); }
}, 100000);
