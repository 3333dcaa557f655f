import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import csv from "../../src/present/check-formats/csv.ts";
import github from "../../src/present/check-formats/github.ts";
import gitlab from "../../src/present/check-formats/gitlab.ts";
import json from "../../src/present/check-formats/json.ts";
import junit from "../../src/present/check-formats/junit.ts";
import sarif, { fileUri } from "../../src/present/check-formats/sarif.ts";
import xlsx from "../../src/present/check-formats/xlsx.ts";
import type { CheckReport } from "../../src/present/check-report.ts";
import type { Format } from "../../src/present/document.ts";
import { CHECK, CLEAN, FINDINGS } from "./checks.ts";
import { Gitlab, Sarif } from "./ci-schemas.ts";

async function render(format: Format<CheckReport>, report = CHECK): Promise<string> {
  return (await format.render(report, { lang: "vi" })) as string;
}

describe("check as json", () => {
  it("is the object of the contract", async () => {
    const object = JSON.parse(await render(json));
    expect(Object.keys(object)).toEqual(["schema", "summary", "findings"]);
    expect(object.schema).toBe("antq/check@1");
    expect(object.summary).toEqual(CHECK.summary);
    expect(object.findings[0]).toEqual({
      code: "not-an-integer",
      severity: "error",
      file: "submissions/29173.xlsx",
      sheet: "Tin có giá trị",
      cell: "D11",
      row: 11,
      field: "valuable_tips",
      value: 1.642,
      message: "Số tin có giá trị ghi 1,642: số tin phải là số nguyên.",
      suggestion: "1642",
      cure: "Có thể là 1642, gõ trên máy dùng dấu chấm thập phân. Sửa ô thành 1642.",
    });
    expect(object.findings[1].cell).toBe("AA9");
    expect(object.findings[2]).not.toHaveProperty("value");
    expect(object.findings[3]).toMatchObject({ sheet: null, cell: null, row: null, field: null });
    expect(object.findings[4]).toMatchObject({ cell: null, row: 7 });
  });
});

describe("check as csv and xlsx", () => {
  it("csv: a line each, every field back", async () => {
    const rows: Record<string, string>[] = parse(await render(csv), { columns: true });
    expect(rows).toHaveLength(FINDINGS.length);
    expect(rows[0]).toMatchObject({ cell: "D11", value: "1.642", suggestion: "1642" });
    expect(rows[4]?.["message"]).toContain(",\n");
  });

  it("xlsx: a worklist with filters", async () => {
    const bytes = (await xlsx.render(CHECK, { lang: "vi" })) as Uint8Array;
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const sheet = workbook.worksheets[0];
    expect(sheet?.autoFilter).toBe(`A4:I${4 + FINDINGS.length}`);
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 4 });
    expect(sheet?.getCell("C5").value).toBe("D11");
    expect(sheet?.getCell("D6").value).toBe("cảnh báo");
  });
});

describe("check for GitHub", () => {
  it("has a line for each finding with file, line and title, escaped", async () => {
    const lines = (await render(github)).trimEnd().split("\n");
    expect(lines).toHaveLength(FINDINGS.length);
    for (const line of lines) {
      expect(line).toMatch(/^::(error|warning|notice) file=[^,:]+,line=\d+,title=[a-z-]+::.+$/);
    }
    expect(lines[2]).toContain("file=submissions/xã%2C an đức%3A 100%25.csv,line=3,");
    expect(lines[4]).toContain("::A & B <1>, dòng 7: Dòng 7 trùng với dòng 6,%0Acả hai");
    expect(await render(github, CLEAN)).toBe("");
  });
});

describe("check for GitLab", () => {
  it("is a code quality report with stable, distinct fingerprints", async () => {
    const issues = Gitlab.parse(JSON.parse(await render(gitlab)));
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(FINDINGS.length);
    const twice = { ...CHECK, findings: [...FINDINGS, ...FINDINGS] };
    const more = Gitlab.parse(JSON.parse(await render(gitlab, twice)));
    expect(new Set(more.map(({ fingerprint }) => fingerprint)).size).toBe(2 * FINDINGS.length);
    const reworded = { ...CHECK, messageOf: () => ({ message: "other words" }) };
    const again = Gitlab.parse(JSON.parse(await render(gitlab, reworded)));
    expect(again.map(({ fingerprint }) => fingerprint)).toEqual(
      issues.map(({ fingerprint }) => fingerprint),
    );
  });
});

describe("check as JUnit", () => {
  it("has a suite a file, clean ones too; only errors fail; counts add up", async () => {
    const xml = await render(junit);
    expect(xml).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="antq check" tests="6" failures="3" errors="0">
        <testsuite name="submissions/29173.xlsx" tests="2" failures="1" errors="0" skipped="0">
          <testcase classname="submissions/29173.xlsx" name="Tin có giá trị!D11 not-an-integer">
            <failure message="Số tin có giá trị ghi 1,642: số tin phải là số nguyên." type="not-an-integer">Số tin có giá trị ghi 1,642: số tin phải là số nguyên. Có thể là 1642, gõ trên máy dùng dấu chấm thập phân. Sửa ô thành 1642.</failure>
          </testcase>
          <testcase classname="submissions/29173.xlsx" name="Vụ việc!AA9 approximate-value">
            <system-out>warning: Giá trị &quot;hơn 1.300&quot; là số gần đúng, tính là &gt; 1.300.</system-out>
          </testcase>
        </testsuite>
        <testsuite name="submissions/sạch.xlsx" tests="1" failures="0" errors="0" skipped="0">
          <testcase classname="submissions/sạch.xlsx" name="antq check"/>
        </testsuite>
        <testsuite name="submissions/xã, an đức: 100%.csv" tests="1" failures="1" errors="0" skipped="0">
          <testcase classname="submissions/xã, an đức: 100%.csv" name="dữ liệu!B3 personal-data">
            <failure message="Ô có dạng số định danh cá nhân." type="personal-data">Ô có dạng số định danh cá nhân. Xóa cột này.</failure>
          </testcase>
        </testsuite>
        <testsuite name="submissions/trống.xlsx" tests="2" failures="1" errors="0" skipped="0">
          <testcase classname="submissions/trống.xlsx" name="(cả tệp) file-empty">
            <failure message="Tệp không có dòng số liệu nào." type="file-empty">Tệp không có dòng số liệu nào. Nộp lại tệp có số liệu.</failure>
          </testcase>
          <testcase classname="submissions/trống.xlsx" name="A &amp; B &lt;1&gt;, dòng 7 duplicate-row">
            <system-out>information: Dòng 7 trùng với dòng 6,&#10;cả hai đều được tính.</system-out>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
    const suites = [...xml.matchAll(/<testsuite name="[^"]*" tests="(\d+)" failures="(\d+)"/g)];
    const sum = (i: number): number => suites.reduce((n, suite) => n + Number(suite[i]), 0);
    expect(xml).toContain(`<testsuites name="antq check" tests="${sum(1)}" failures="${sum(2)}"`);
    expect(sum(2)).toBe(CHECK.summary.error);
  });

  it("holds no character that XML cannot", async () => {
    const nasty = {
      ...CHECK,
      messageOf: () => ({ message: 'a\u0000\u000b"]]>\ud800 &amp; \ufffe' }),
    };
    const xml = await render(junit, nasty);
    // oxlint-disable-next-line no-control-regex -- the very characters that must not be there
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(xml).not.toMatch(/\p{Surrogate}/u);
    expect(xml).toContain("&amp;amp;");
  });
});

describe("check as SARIF", () => {
  it("has rules, results, lines of text files and cells of workbooks", async () => {
    const [run] = Sarif.parse(JSON.parse(await render(sarif))).runs;
    expect(run?.tool.driver.rules).toHaveLength(2);
    const [cell, , line, file] = run?.results ?? [];
    expect(cell).toMatchObject({ ruleIndex: 0, level: "error" });
    expect(cell?.locations[0]).toEqual({
      physicalLocation: { artifactLocation: { uri: "submissions/29173.xlsx" } },
      logicalLocations: [{ name: "D11", fullyQualifiedName: "Tin có giá trị!D11", kind: "cell" }],
    });
    expect(line?.locations[0]?.physicalLocation.region).toEqual({ startLine: 3 });
    expect(file?.ruleIndex).toBe(1);
    expect(file?.locations[0]).not.toHaveProperty("logicalLocations");
    expect(Sarif.parse(JSON.parse(await render(sarif, CLEAN))).runs[0]?.results).toEqual([]);
  });

  it("writes paths as URI references", () => {
    expect(fileUri("a b/xã.csv")).toBe("a%20b/x%C3%A3.csv");
    expect(fileUri("/tmp/a:b.csv")).toBe("file:///tmp/a%3Ab.csv");
    expect(fileUri("C:/Nộp bài/a.csv")).toBe("file:///C:/N%E1%BB%99p%20b%C3%A0i/a.csv");
  });
});
