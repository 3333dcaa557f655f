/** What the page shows of dropped files: the engine's own answer, in its bundle. */
import { describe, expect, it } from "vitest";
import type { PageOffice } from "../../src/page/office.ts";
import type { View } from "../../src/page/request.ts";
import { BA_TRI } from "../support/run-files.ts";
import { PageWorld } from "../support/page-world.ts";

const OFFICE: PageOffice = {
  catalogue: null,
  units: BA_TRI,
  within: null,
  province: null,
  period: null,
  scheme: "civil",
  severities: {},
  baseline: null,
  reporting: [],
  ownUnits: [],
  coincidences: [],
  disclosure: 0,
  limits: {},
  lang: "vi",
  version: "0.1.0",
  made: "2026-01-01",
};
const HEADS = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị";

async function viewOf(
  files: Readonly<Record<string, string>>,
  own: Partial<PageOffice> = {},
): Promise<View> {
  const world = await PageWorld.open({ ...OFFICE, ...own });
  const named = Object.entries(files).map(
    ([name, text]) => [name, new Uint8Array(Buffer.from(text))] as const,
  );
  const inputs = [...new Set(Object.keys(files).map((name) => name.split("/")[0] ?? name))];
  const asked = { files: named, inputs, lang: "vi" as const, today: "2026-01-01" };
  return (await world.ask("view", asked)) as View;
}

describe("a view", () => {
  it("of a sound file: no finding, its cells, its totals and those above it only", async () => {
    const view = await viewOf({ "a.csv": `${HEADS}\nXã An Đức;2020;ma túy;5\n` });
    expect(view.summary).toMatchObject({ files: 1, rows: 1, error: 0 });
    expect(view.files[0]?.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 2]);
    const names = view.totals?.rows.map(({ cells }) => cells[0]);
    expect(names).toEqual(["Tỉnh Bến Tre", "Huyện Ba Tri", "Xã An Đức"]);
    expect(view.unitNames).toEqual([]);
  });

  it("of a faulty file: errors first, a blank row that is wrong is drawn too", async () => {
    const text = `${HEADS}\nXã An Đức;2020;giao thông;5\nXã An Đức;2021;ma túy;nhiều\n`;
    const { findings, files } = await viewOf({ "a.csv": text });
    const rank = { error: 0, warning: 1, information: 2 };
    const ranks = findings.map(({ severity }) => rank[severity]);
    expect(new Set(ranks).size).toBeGreaterThan(1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const drawn = new Set(files[0]?.sheets[0]?.rows.map(({ row }) => row));
    for (const { row } of findings) if (row !== null) expect(drawn.has(row)).toBe(true);
  });

  it("of a sheet that is wrong throughout: every fault is told, some rows are drawn", async () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `Xã Không Có ${i};2020;ma túy;5`);
    const view = await viewOf({ "a.csv": [HEADS, ...rows].join("\n") });
    const faults = view.findings.filter(({ severity }) => severity === "error");
    expect(faults.length).toBeGreaterThanOrEqual(1000);
    const drawn = view.files[0]?.sheets[0]?.rows ?? [];
    expect(drawn.length).toBeLessThan(600);
    for (const { row } of faults.slice(0, 100))
      expect(drawn.some((own) => own.row === row)).toBe(true);
  });

  it("of one file tells nobody else's absence, and names no command", async () => {
    const text = `${HEADS}\nXã An Đức;2020;ma túy;5\nXã An Đức;2021;ma túy;nhiều\n`;
    const own = { within: "836", period: "2020" };
    const two = { "t/a.csv": text, "t/b.csv": text.replaceAll("An Đức", "Tân Mỹ") };
    const [one, both] = [await viewOf({ "a.csv": text }, own), await viewOf(two, own)];
    expect(one.status).toBeNull();
    const absent = (view: View) =>
      view.totals?.notes.filter((note) => note.includes("chưa báo cáo"));
    expect([absent(one)?.length, absent(both)?.length]).toEqual([0, 1]);
    for (const { totals, status } of [one, both])
      for (const note of [...(totals?.notes ?? []), ...(status?.notes ?? [])])
        expect(note).not.toMatch(/antq (?:check|status|aggregate|inspect)/);
  });

  it("draws some blank lines, and leaves many out", async () => {
    const text = `\n\n${HEADS}\n\nXã An Đức;2020;ma túy;5\n${"\n".repeat(9)}Ghi chú\n`;
    const view = await viewOf({ "a.csv": text });
    const drawn = view.files[0]?.sheets[0]?.rows.map(({ row }) => row);
    expect(drawn).toEqual([1, 2, 3, 4, 5, 15]);
  });

  it("echoes nobody's number: not in cells, findings, names of files or sheets", async () => {
    const number = "079012345678";
    const text = `Báo cáo của ông A, số ${number}\n${HEADS};Ghi chú\nXã An Đức;2020;ma túy;5;${number}\n${number};2020;${number};x ${number};\n`;
    const view = await viewOf({ [`bao cao ${number}.csv`]: text });
    expect(view.findings.some(({ code }) => code === "personal-data")).toBe(true);
    expect(JSON.stringify(view)).not.toContain(number);
  });

  it("tells a file beyond the page's limits, and that the command reads it", async () => {
    const view = await viewOf(
      { "a.csv": `${HEADS}\nXã An Đức;2020;ma túy;5\n` },
      { limits: { fileBytes: 20 } },
    );
    expect(view.findings.map(({ code, beyondPage }) => [code, beyondPage])).toEqual([
      ["file-unreadable", true],
    ]);
    expect(view.totals).toBeNull();
    // Which the command would not read either.
    const broken = await viewOf({ "a.csv": `${HEADS}\nXã "An` });
    expect(broken.findings.map(({ beyondPage }) => beyondPage)).not.toContain(true);
  });

  it("asks whose report it is where nothing says it, of the units within only", async () => {
    const text = "Kỳ;Lĩnh vực;Số tin có giá trị\n2020;ma túy;5\n";
    const { unitNames } = await viewOf({ "a.csv": text }, { within: "836", period: "2020" });
    expect(unitNames).toContain("Xã An Đức");
    expect(unitNames).not.toContain("Huyện Ba Tri");
    const answered = await viewOf({ "Xã An Đức/a.csv": text });
    expect([answered.unitNames, answered.summary.error]).toEqual([[], 0]);
  });

  it("of many files: no cells, who has reported and who has not", async () => {
    const own = (unit: string) => `${HEADS}\n${unit};2020;ma túy;5\n`;
    const files = { "t/a.csv": own("Xã An Đức"), "t/b.csv": own("Xã Không Có") };
    const view = await viewOf(files, { within: "836", period: "2020" });
    expect(view.files.map(({ errors }) => errors)).toEqual([0, 1]);
    expect(view.files.flatMap(({ sheets }) => sheets.flatMap(({ rows }) => rows))).toEqual([]);
    expect(view.status?.rows.length).toBeGreaterThan(10);
  });

  it("what the office has accepted is no fault", async () => {
    const text = `${HEADS}\nXã An Đức;2020;giao thông;5\n`;
    const before = await viewOf({ "a.csv": text });
    const off = await viewOf({ "a.csv": text }, { severities: { "unknown-code": "off" } });
    expect(before.findings.map(({ code }) => code)).toEqual(["unknown-code"]);
    expect(off.findings).toEqual([]);
  });
});
