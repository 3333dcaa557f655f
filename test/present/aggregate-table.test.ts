import { describe, expect, it } from "vitest";
import { noteText, NOTE_CODES } from "../../src/messages/notes.ts";
import type { ReportUnit } from "../../src/model/report.ts";
import { exact } from "../../src/model/value.ts";
import { cellText } from "../../src/present/cell-text.ts";
import { aggregateTable } from "../../src/present/tables/aggregate.ts";
import { balanceLine } from "../../src/present/tables/aggregate-footnotes.ts";
import { aggregateSubtitle } from "../../src/present/tables/aggregate-subtitle.ts";
import { groupByUnit } from "../../src/present/tables/unit-groups.ts";
import { BA_TRI, BEN_TRE, BY_PARTNER, manyUnits, report, row, TWO_UNITS } from "./reports.ts";

const VI = { lang: "vi" } as const;
const firstCells = (of: ReturnType<typeof report>): string[] =>
  aggregateTable(of, VI).rows.map(({ cells, depth }) => {
    const cell = cells[0];
    return "  ".repeat(depth) + (cell === undefined ? "" : cellText(cell, "vi"));
  });

describe("the aggregate table", () => {
  it("has indicators down for few units, parts under their whole", () => {
    expect(aggregateTable(TWO_UNITS, VI).columns.map(({ label }) => label)).toEqual([
      "Chỉ tiêu",
      "Đơn vị tính",
      "Tỉnh Bến Tre",
      "Huyện Ba Tri",
    ]);
    expect(firstCells(TWO_UNITS).slice(0, 4)).toEqual([
      "Đơn vị đã báo cáo",
      "Số buổi tuyên truyền",
      "Số lớp tập huấn, bồi dưỡng",
      "  Số lớp bồi dưỡng kiến thức pháp luật",
    ]);
  });

  it("has units down for many, each under its parent, same names told apart", () => {
    expect(firstCells(manyUnits(3))).toEqual([
      "Tỉnh Bến Tre",
      "  Huyện Ba Tri",
      "    Xã Tân Lập (29000)",
      "    Xã Tân Lập (29001)",
      "    Xã An Đức 2",
    ]);
  });

  it("puts each commune under its own district though rows come level by level", () => {
    const unit = (code: string, level: ReportUnit["level"], parent: string | null): ReportUnit => ({
      code,
      name: `U${code}`,
      level,
      parent,
    });
    const units = [
      unit("1", "province", null),
      unit("2", "district", "1"),
      unit("3", "district", "1"),
      unit("4", "commune", "2"),
      unit("5", "commune", "3"),
    ];
    expect(firstCells(report(units.map((u) => row(u, {}))))).toEqual([
      "U1",
      "  U2",
      "    U4",
      "  U3",
      "    U5",
    ]);
  });

  it("does not pretend a tree where parents are unknown: a column for the level", () => {
    const unit = (name: string, level: ReportUnit["level"]): ReportUnit => {
      return { code: null, name, level, parent: null };
    };
    const units = [unit("Tỉnh A", "province"), ...["B", "C", "D"].map((n) => unit(n, "district"))];
    const rows = [...units, unit("E", "commune")].map((u) => row(u, {}));
    const table = aggregateTable(report(rows), VI);
    expect(table.columns[1]?.label).toBe("Cấp");
    expect(table.rows.every(({ depth }) => depth === 0)).toBe(true);
  });

  it("keeps two units that look alike apart", () => {
    const unit: ReportUnit = { code: null, name: "Xã Tân Lập", level: "commune", parent: null };
    const rows = [row(unit, { valuable_tips: exact(1) }), row(unit, { valuable_tips: exact(2) })];
    expect(groupByUnit(rows).map(({ total }) => total?.values["valuable_tips"]?.value)).toEqual([
      1, 2,
    ]);
  });

  it("prints the unallocated line under its parent, with its targets", () => {
    const line = {
      code: null,
      name: "Chưa phân bổ",
      level: "commune",
      parent: "83",
      unallocated: true,
      targets: ["Xã X", "Xã Y"],
    } as const;
    const table = aggregateTable(report([...manyUnits(3).rows, row(line, {}, {}, null, 0)]), VI);
    expect(table.rows.map(({ depth }) => depth)).toEqual([0, 1, 2, 2, 2, 1]);
    expect(table.footnotes.join("\n")).toContain("không biết tỷ lệ chia cho Xã X, Xã Y");
  });

  it("never dresses an incomplete total as complete", () => {
    const complete = report([row(BEN_TRE, {}, {}, 23, 23)]);
    expect(firstCells(complete)).not.toContain("Đơn vị đã báo cáo");
    expect(aggregateTable(complete, VI).subtitle[0]).toContain("23/23 đơn vị đã báo cáo");
    expect(firstCells(TWO_UNITS)).toContain("Đơn vị đã báo cáo");
    const line = { ...BA_TRI, code: null, name: "Chưa phân bổ", unallocated: true } as const;
    const withLine = report([row(BEN_TRE, {}, {}, 23, 23), row(line, {}, {}, null, 0)]);
    expect(firstCells(withLine)).not.toContain("Đơn vị đã báo cáo");
    expect(aggregateTable(BY_PARTNER, VI).subtitle[0]).toContain(
      "22 đơn vị đã báo cáo, chưa biết độ phủ: không có danh mục đơn vị",
    );
  });

  it("names coverage by province where there are several", () => {
    const other: ReportUnit = { ...BEN_TRE, code: "86", name: "Tỉnh Vĩnh Long" };
    const of = report([row(BEN_TRE, {}), row(other, {}, {}, 10, 10)]);
    const [first] = aggregateSubtitle(of, groupByUnit(of.rows), "vi");
    expect(first).toContain("Tỉnh Bến Tre 22/23, Tỉnh Vĩnh Long 10/10 đơn vị đã báo cáo");
  });

  it("prints window, scheme and basis", () => {
    const period = {
      code: "2024",
      type: "year",
      scheme: "decree-09",
      start: "2023-12-15",
      end: "2024-12-14",
    } as const;
    const of = report([row(BA_TRI, {})], { period, boundaries: "2025-06-30" });
    expect(aggregateSubtitle(of, groupByUnit(of.rows), "vi")[0]).toBe(
      "Từ 15/12/2023 đến 14/12/2024 (năm 2024, kỳ tính decree-09) · " +
        "quy đổi theo địa giới ngày 30/06/2025 · 22/23 đơn vị đã báo cáo",
    );
  });

  it("shouts where the balance does not add up", () => {
    expect(balanceLine(TWO_UNITS.balance, "vi")).toBe(
      "Ô số liệu: đọc 412 = tính 400 + không có số 5 + có lỗi 0 + đã có nơi khác 4 + ngoài chỉ tiêu 3",
    );
    expect(balanceLine({ ...TWO_UNITS.balance, read: 413 }, "vi")).toContain("đọc 413 ≠ tính");
  });
});

describe("notes", () => {
  it.each(NOTE_CODES)("%s has words in both languages, also without its facts", (code) => {
    const facts = { count: 2, units: ["Xã A", "Xã B"], date: "2025-07-01", start: "2024-01-01" };
    for (const lang of ["vi", "en"] as const) {
      for (const note of [
        { code, facts },
        { code, facts: {} },
      ]) {
        expect(noteText(note, lang).length).toBeGreaterThan(12);
        expect(noteText(note, lang)).not.toMatch(/undefined|null|NaN/);
      }
    }
  });

  it("shortens a long list and says by how many; tells an unknown code by its facts", () => {
    const units = Array.from({ length: 98 }, (_, i) => `Xã ${i}`);
    expect(noteText({ code: "missing-units", facts: { units, count: 98 } }, "vi")).toMatch(
      /^98 đơn vị chưa báo cáo: .* và 86 nữa\.$/,
    );
    expect(noteText({ code: "new-code", facts: { n: 1200 } }, "vi")).toBe("new-code (n: 1.200)");
  });
});
