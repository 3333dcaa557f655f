/** The matrix of due periods says of each report what the list says, and its sums are the metrics. */
import { describe, expect, it } from "vitest";
import { metricsOf } from "../../src/aggregate/reporting-rates.ts";
import type { ReportState, StatusLine, StatusReport } from "../../src/model/status.ts";
import { statusDocument } from "../../src/present/status-document.ts";
import { registry as formats } from "../../src/present/formats/registry.gen.ts";
import { randomOf } from "../lattice/truth.ts";

const SAID: Readonly<Record<ReportState, string>> = {
  reported: "có",
  late: "muộn",
  missing: "thiếu",
  "not-expected": "",
};

function reportOf(seed: number): StatusReport {
  const random = randomOf(seed);
  const months = 2 + random(11);
  const states = ["reported", "late", "missing"] as const;
  const units = Array.from({ length: 1 + random(6) }, (_, u) => {
    const reports = Array.from({ length: months }, (__, m): StatusLine => {
      const month = String(m + 1).padStart(2, "0");
      const state = states[random(3)] ?? "missing";
      return {
        form: "tips",
        period: `2024-${month}`,
        start: `2024-${month}-01`,
        end: `2024-${month}-28`,
        due: `2024-${month}-28`,
        state,
        overdue: state === "missing",
        files: state === "missing" ? [] : [`${u}-${m}.csv`],
        refused: [],
        submitted: null,
      };
    }).filter(() => random(7) > 0);
    const unit = { code: String(u), name: `Xã ${u}`, level: "commune" as const, parent: null };
    return { unit, state: "missing" as const, files: [], submitted: null, reports };
  });
  const lines = units.flatMap(({ reports }) => reports);
  const metrics = metricsOf(lines, true);
  const period = { code: "2024", start: "2024-01-01", end: "2024-12-31", scheme: "civil" };
  return {
    period: { ...period, type: "year" },
    periodFromData: false,
    today: "2025-01-01",
    metrics,
    forms: [{ form: "tips", label: null, level: "commune", frequency: "month", metrics }],
    units,
    findings: { error: 0, warning: 0, information: 0 },
    sources: [],
    sheets: 0,
    balance: { read: 0, observed: 0, missing: 0, refused: 0, superseded: 0, unassigned: 0 },
    notes: [],
  } as unknown as StatusReport;
}

const texts = (cells: readonly { kind: string }[]) =>
  cells.map((cell) => ("text" in cell ? String(cell.text) : ""));

describe("the matrix of due periods", () => {
  it("agrees with the reports and their metrics, in the table, the page and in JSON", async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const report = reportOf(seed);
      const codes = [
        ...new Set(report.units.flatMap((u) => u.reports.map((r) => r.period ?? ""))),
      ].sort((a, b) => (a < b ? -1 : 1));
      const document = statusDocument(report, "vi");
      const matrix = document.before?.() ?? null;
      if (codes.length < 2) {
        expect(matrix).toBeNull();
        continue;
      }
      const rows = matrix?.rows ?? [];
      const owing = report.units.filter(({ reports }) => reports.length > 0);
      expect(rows).toHaveLength(owing.length + 1);
      for (const [i, { unit, reports }] of owing.entries()) {
        const states = codes.map((code) => reports.find((own) => own.period === code)?.state);
        const said = states.map((state) => (state === undefined ? "" : SAID[state]));
        const sent = reports.filter(({ state }) => state !== "missing").length;
        expect(texts(rows[i]?.cells ?? [])).toEqual([
          unit.name,
          ...said,
          `${sent}/${reports.length}`,
        ]);
      }
      const { ACTUAL_REPORTS: actual, EXPECTED_REPORTS: expected } = report.metrics;
      expect(texts(rows.at(-1)?.cells ?? []).at(-1)).toBe(`${actual}/${expected}`);
      const html = await formats.html.render(document, { lang: "vi" });
      const shown = [...String(html).matchAll(/>(có|muộn|thiếu)</gu)].map(([, word]) => word);
      expect(shown).toHaveLength(expected ?? 0);
      const json = document.json() as unknown as { units: { cells: (string | null)[] }[] };
      for (const [i, { reports }] of report.units.entries()) {
        const states = codes.map(
          (code) => reports.find((own) => own.period === code)?.state ?? null,
        );
        expect(json.units[i]?.cells).toEqual(states);
      }
    }
  });
});
