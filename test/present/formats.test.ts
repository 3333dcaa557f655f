import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { exact } from "../../src/model/value.ts";
import { aggregateDocument } from "../../src/present/aggregate-document.ts";
import { csvText } from "../../src/present/csv-text.ts";
import type { Format, RenderOptions } from "../../src/present/document.ts";
import csv from "../../src/present/formats/csv.ts";
import json from "../../src/present/formats/json.ts";
import md, { escapeMarkdown } from "../../src/present/formats/md.ts";
import ndjson from "../../src/present/formats/ndjson.ts";
import { BA_TRI, BY_PARTNER, report, row, TWO_UNITS } from "./reports.ts";

async function render(
  format: Format,
  of: typeof TWO_UNITS,
  options: Partial<RenderOptions> = {},
): Promise<string> {
  return (await format.render(aggregateDocument(of, "vi"), { lang: "vi", ...options })) as string;
}

describe("json", () => {
  it("is the object of the contract", async () => {
    const text = await render(json, TWO_UNITS);
    expect(text.endsWith("}\n")).toBe(true);
    const object = JSON.parse(text);
    expect(Object.keys(object).join(" ")).toBe(
      "schema period boundaries indicators rows findings sources balance notes provisional",
    );
    expect(object.schema).toBe("antq/aggregate@1");
    expect(object.period).toEqual({
      code: "2019-06-12..2020-06-11",
      start: "2019-06-12",
      end: "2020-06-11",
      scheme: "civil",
    });
    expect(object.indicators[0]).toEqual({
      id: "outreach_sessions",
      label: "Số buổi tuyên truyền",
      measure: "buổi",
      kind: "flow",
    });
    const [, district] = object.rows;
    expect(district.unit).toEqual({ ...BA_TRI });
    expect(district.reporting).toEqual({ expected: 23, actual: 22, rate: 0.9565 });
    expect(district.by).toEqual({});
  });

  it("has values, ratios and what is missing as the contract says, in table order", async () => {
    const { values } = JSON.parse(await render(json, TWO_UNITS)).rows[0];
    expect(Object.keys(values)).toEqual(TWO_UNITS.indicators.map(({ id }) => id));
    expect(values.outreach_sessions).toEqual({
      value: 1128,
      status: "A",
      qualifier: "=",
      lower: 1128,
      upper: 1128,
    });
    expect(values.clearance_rate).toEqual({
      value: 84.31,
      numerator: 43,
      denominator: 51,
      status: "A",
      qualifier: "=",
    });
    expect(values.training_classes.actual).toBe(18);
    expect(values.models_total).toEqual({
      value: null,
      status: "O",
      qualifier: "=",
      lower: null,
      upper: null,
    });
    expect(values.outreach_attendees).toMatchObject({ qualifier: ">", lower: 358001, upper: null });
  });

  it("carries notes with their words and facts, and the unallocated line", async () => {
    const note = { code: "missing-units", facts: { units: ["Xã A"], count: 1 } };
    const unit = {
      code: null,
      name: "Chưa phân bổ",
      level: "commune",
      parent: "86",
      unallocated: true,
      targets: ["Xã X"],
    } as const;
    const object = JSON.parse(await render(json, report([row(unit, {})], { notes: [note] })));
    expect(object.notes).toEqual([
      { code: "missing-units", text: "1 đơn vị chưa báo cáo: Xã A.", units: ["Xã A"], count: 1 },
    ]);
    expect(object.rows[0].unit).toEqual(unit);
  });

  it("keeps a blank breakdown null", async () => {
    const rows = JSON.parse(await render(json, BY_PARTNER)).rows;
    expect(rows.map(({ by }: { by: object }) => by)).toEqual([
      {},
      { partner: "Hội Nông dân" },
      { partner: null },
    ]);
  });
});

describe("ndjson", () => {
  it("is a row a line, each complete", async () => {
    const lines = (await render(ndjson, BY_PARTNER)).trimEnd().split("\n");
    expect(lines).toHaveLength(3);
    expect(Object.keys(JSON.parse(lines[2] ?? ""))).toEqual([
      "period",
      "boundaries",
      "unit",
      "by",
      "reporting",
      "values",
    ]);
  });
});

describe("csv", () => {
  it("long: the contract's columns, a line for each value, nothing formatted", async () => {
    const text = await render(csv, TWO_UNITS, { shape: "long" });
    expect(text.split("\r\n")[0]).toBe(
      "unit_code,unit_name,level,parent,period,by,indicator,value,status,qualifier,lower,upper,expected,actual",
    );
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows).toHaveLength(14);
    const of = (indicator: string): object => rows.find((r) => r["indicator"] === indicator) ?? {};
    expect(of("valuable_tips")).toMatchObject({ value: "", lower: "100000", upper: "999999" });
    expect(of("law_training_classes")).toMatchObject({ value: "", status: "L" });
    expect(of("training_classes")).toMatchObject({ value: "0", status: "A", actual: "18" });
    expect(of("clearance_rate")).toMatchObject({ value: "84.31", status: "A", expected: "23" });
  });

  it("long: a unit's own total, a breakdown and a blank breakdown are told apart", async () => {
    const rows: Record<string, string>[] = parse(await render(csv, BY_PARTNER, { shape: "long" }), {
      columns: true,
    });
    expect(rows.map(({ by }) => by)).toEqual(["", "", "partner=Hội Nông dân", "partner="]);
    expect(rows[0]?.["expected"]).toBe("");
  });

  it("wide: a column an indicator; what is hedged is text, what is missing is not 0", async () => {
    const [heading, first] = parse(await render(csv, TWO_UNITS));
    const cell = (label: string): string | undefined => first?.[heading?.indexOf(label) ?? -1];
    expect(cell("Số buổi tuyên truyền (buổi)")).toBe("1128");
    expect(cell("Lượt người tham dự tuyên truyền (lượt người)")).toBe("> 358000");
    expect(cell("Số tin có giá trị (tin)")).toBe("100000 – 999999");
    expect(cell("Số lớp bồi dưỡng kiến thức pháp luật (lớp)")).toBe("...");
    expect(cell("Tổng số mô hình hiện có (mô hình)")).toBe("");
    expect(cell("Tỷ lệ làm rõ (%)")).toBe("84.31");
    expect(cell("Ghi chú")).toBe("chỉ một phần đơn vị có số liệu (18): Số lớp tập huấn, bồi dưỡng");
  });

  it("wide: remarks say what every figure of a row shares", async () => {
    const value = { ...exact(3), status: "P" } as const;
    const of = report([row(BA_TRI, { valuable_tips: value, models_total: value })]);
    expect(await render(csv, of)).toMatch(/,tạm tính: mọi chỉ tiêu\r\n$/);
  });

  it("excel-vi: BOM, semicolons, CRLF, decimal comma, no formulas", async () => {
    const unit = { ...BA_TRI, name: "=HYPERLINK(1)" };
    const of = report([
      row(unit, { clearance_rate: { ...exact(84.31) }, valuable_tips: exact(-5) }),
    ]);
    const text = await render(csv, of, { csvDialect: "excel-vi" });
    expect(text.startsWith("\ufeffMã đơn vị;Đơn vị;")).toBe(true);
    expect(text).toContain(";84,31;");
    expect(text).toContain(";'=HYPERLINK(1);");
    expect(text).toContain(";-5;");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("quotes what needs quotes and gives every field back", async () => {
    const fields = ['a"b', "a,b", "a;b", "a\nb", " a ", "", "+84", "@x", "\tx", "-x"];
    const plain = parse(await csvText([fields], "rfc4180"));
    expect(plain).toEqual([[...fields.slice(0, 6), "+84", "'@x", "'\tx", "'-x"]]);
    const back = parse(await csvText([fields], "excel-vi"), { delimiter: ";", bom: true });
    expect(back).toEqual([[...fields.slice(0, 6), "+84", "'@x", "'\tx", "'-x"]]);
  });
});

describe("md", () => {
  it("has one cell where the text has a bar, and nothing of the text is markup", () => {
    expect(escapeMarkdown("a|b")).toBe("a\\|b");
    expect(escapeMarkdown("<script>*x*_y_`z`")).toBe("\\<script\\>\\*x\\*\\_y\\_\\`z\\`");
    expect(escapeMarkdown("a\nb & c")).toBe("a b &amp; c");
  });

  it("has as many cells in every row", async () => {
    const unit = { ...BA_TRI, name: "Huyện | Ba\nTri" };
    const text = await render(md, report([row(unit, { valuable_tips: exact(1642) })]));
    const lines = text.split("\n").filter((line) => line.startsWith("|"));
    const bars = lines.map((line) => line.replaceAll("\\|", "").split("|").length);
    expect(new Set(bars).size).toBe(1);
    expect(text).toContain("1.642");
  });
});
