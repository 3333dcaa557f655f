import { describe, expect, it } from "vitest";
import type { CellRange, RawCell, RawSheet } from "../../src/model/raw.ts";
import { importConversion } from "../../src/units/import/conversion.ts";
import { registryCsv } from "../../src/units/import/registry-csv.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { registryFrom } from "./helpers.ts";

type Cell = string | number | null;

const HEADINGS = [
  "Tỉnh, thành phố",
  "Tên Xã mới",
  "Mã Xã mới",
  "Tên Xã cũ",
  "Mã Xã cũ",
  "Ghi chú",
  "Quận/huyện",
  "Tỉnh cũ",
];
const TOP = [
  "Đơn vị hành chính từ ngày 01/7/2025",
  null,
  null,
  "Đơn vị hành chính trước ngày 01/7/2025",
];

function sheetOf(
  name: string,
  body: readonly (readonly Cell[])[],
  merges: readonly CellRange[] = [],
): RawSheet {
  const rows = [TOP, HEADINGS, ...body].map((cells, i) => ({
    row: i + 1,
    hidden: false,
    cells: cells.flatMap((value, at): RawCell[] => {
      if (value === null) return [];
      const column = at + 1;
      return [
        typeof value === "number"
          ? { column, kind: "number", value }
          : { column, kind: "text", value },
      ];
    }),
  }));
  return { name, hidden: false, rows, merges, hiddenColumns: [] };
}

function row(
  target: readonly [string, Cell],
  old: readonly [Cell, Cell],
  note: string,
  district = "Huyện Ba Tri (836)",
  oldProvince = "Tỉnh Bến Tre (83)",
): Cell[] {
  return ["Tỉnh Vĩnh Long (86)", target[0], target[1], old[0], old[1], note, district, oldProvince];
}

const BA_TRI = ["Xã Ba Tri", 29110] as const;
const TAN = ["Xã Tân Xuân", "29122"] as const;

/** Lines without heading, and notes as `code row`. */
function imported(
  sheets: readonly RawSheet[],
  known: Parameters<typeof importConversion>[1] = null,
) {
  const { spells, notes } = importConversion(sheets, known);
  return {
    lines: registryCsv(spells).split("\n").slice(1, -1),
    notes: notes.map((note) => `${note.code} ${note.row}`),
  };
}

describe("import of a conversion workbook", () => {
  it("gives both sides of the change, with parents and succession", () => {
    const { lines, notes } = imported([
      sheetOf("a", [
        ["VĨNH LONG"],
        row(BA_TRI, ["Thị trấn Ba Tri", "29110"], "Nhập toàn bộ"),
        row(BA_TRI, ["xã  Vĩnh\nHòa", 29164], "Nhập một phần"),
        row(TAN, ["Xã Vĩnh Hòa", "29164"], "Nhập một phần"),
        row(TAN, ["Xã Tân Mỹ", "29125"], "Nhập một phần diện tích"),
        row(BA_TRI, ["Xã Tân Mỹ", "29125"], "Nhập một phần diện tích, toàn bộ dân số"),
      ]),
    ]);
    expect(lines).toEqual([
      "83,Tỉnh Bến Tre,province,,,2025-07-01,86,",
      "86,Tỉnh Vĩnh Long,province,,2025-07-01,,,",
      "836,Huyện Ba Tri,district,83,,2025-07-01,,",
      "29110,Thị trấn Ba Tri,commune,836,,2025-07-01,29110,",
      "29110,Xã Ba Tri,commune,86,2025-07-01,,,",
      "29122,Xã Tân Xuân,commune,86,2025-07-01,,,",
      "29125,Xã Tân Mỹ,commune,836,,2025-07-01,29110:1;29122:0,",
      "29164,Xã Vĩnh Hòa,commune,836,,2025-07-01,29110;29122,",
    ]);
    expect(notes).toEqual([]);
    expect(
      parseRegistry(
        ["code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases", ...lines].join(
          "\n",
        ),
        "x",
      ).problems,
    ).toEqual([]);
  });
  it("puts lost zeros back, reads NFD, and lets a merged cell stand for its rows", () => {
    const { lines, notes } = imported([
      sheetOf(
        "a",
        [
          [
            "Thành phố Hà Nội (01)",
            "Phường Ba Đình".normalize("NFD"),
            4,
            "Phường Trúc Bạch",
            4,
            "Nhập toàn bộ",
            "Quận Ba Đình (001)",
            "Thành phố Hà Nội (01)",
          ],
          [null, null, null, "Phường Quán Thánh", "00013", "Nhập toàn bộ", null, null],
        ],
        [1, 2, 3, 7, 8].map((column) => ({ top: 3, left: column, bottom: 4, right: column })),
      ),
    ]);
    expect(lines).toEqual([
      "01,Thành phố Hà Nội,province,,,,,",
      "001,Quận Ba Đình,district,01,,2025-07-01,,",
      "00004,Phường Trúc Bạch,commune,001,,2025-07-01,00004,",
      "00004,Phường Ba Đình,commune,01,2025-07-01,,,",
      "00013,Phường Quán Thánh,commune,001,,2025-07-01,00004,",
    ]);
    expect(notes).toEqual(["import-zeros 0"]);
  });
  const misprint = sheetOf("a", [
    row(BA_TRI, ["Xã An Đức", "29173"], "Nhập toàn bộ"),
    row(TAN, ["Xã An Hòa", "29173"], "Nhập toàn bộ"),
  ]);
  it("a code with two names: the name decides where it can, else the row is left out, loudly", () => {
    const alone = imported([misprint]);
    expect(alone.notes).toEqual(["import-code-name 4"]);
    expect(alone.lines).toContain("29173,Xã An Đức,commune,836,,2025-07-01,29110,");
    const known = registryFrom(
      "83,Tỉnh Bến Tre,province,,,2025-07-01,86,",
      "836,Huyện Ba Tri,district,83,,2025-07-01,,",
      "29176,Xã An Hoà,commune,836,,2025-07-01,29122,",
    );
    const settled = imported([misprint], known);
    expect(settled.notes.slice(0, 1)).toEqual(["import-code-corrected 4"]);
    expect(settled.lines).toContain("29176,Xã An Hoà,commune,836,,2025-07-01,29122,");
  });
  it("an old province printed with another's code is the one that its name says", () => {
    const district = "Huyện Cầu Kè (845)";
    const [traVinh, misprinted] = ["Tỉnh Trà Vinh (84)", "Tỉnh Bến Tre (84)"];
    const { lines, notes } = imported([
      sheetOf("a", [
        row(BA_TRI, ["Xã An Đức", "29173"], "Nhập toàn bộ"),
        row(TAN, ["Xã An Hòa", "29176"], "Nhập toàn bộ", "Huyện Ba Tri (836)", misprinted),
        row(["Xã Cầu Kè", "29308"], ["Xã Hòa Ân", "29311"], "Nhập toàn bộ", district, traVinh),
        row(["Xã Cầu Kè", "29308"], ["Xã Châu Điền", "29314"], "Nhập toàn bộ", district, traVinh),
      ]),
    ]);
    expect(notes).toEqual(["import-code-corrected 4"]);
    expect(lines).toContain("836,Huyện Ba Tri,district,83,,2025-07-01,,");
    expect(lines).toContain("845,Huyện Cầu Kè,district,84,,2025-07-01,,");
    expect(lines).toContain("29176,Xã An Hòa,commune,836,,2025-07-01,29122,");
  });
  it("a registry given keeps its spelling; differences are told, the workbook is followed", () => {
    const known = registryFrom(
      "83,Tỉnh Bến Tre,province,,,2025-07-01,86,",
      "86,Tỉnh Vĩnh Long,province,,2025-07-01,,,",
      "836,Huyện Ba Tri,district,83,,2025-07-01,,",
      "29173,Xã An Đước,commune,836,,2025-07-01,29122,",
      "29179,Xã An Ngãi,commune,836,,2025-07-01,29110,",
      "29110,Xã Ba Tri,commune,86,2025-07-01,,,",
      "29122,Xã Tân Xuân,commune,86,2025-07-01,,,",
    );
    const { lines, notes } = imported(
      [sheetOf("a", [row(BA_TRI, ["Xã An Đức", "29173"], "Nhập toàn bộ")])],
      known,
    );
    expect(lines).toContain("29173,Xã An Đước,commune,836,,2025-07-01,29110,Xã An Đức");
    expect(notes).toEqual([
      "import-listed-name 0",
      "import-listed-successors 0",
      "import-only-listed 0",
    ]);
  });
  it("an island district goes whole; ground without a code is told; a strange parent is outvoted", () => {
    const { lines, notes } = imported([
      sheetOf("a", [
        row(
          ["Đặc khu Côn Đảo", 26732],
          [null, null],
          "Sắp xếp toàn bộ huyện",
          "Huyện Côn Đảo (755)",
        ),
        row(BA_TRI, ["Xã An Đức", "29173"], "Nhập toàn bộ"),
        row(BA_TRI, ["Khu vực bãi bồi", null], "Nhập toàn bộ"),
        row(
          TAN,
          ["Xã An Hòa", "29176"],
          "Nhập toàn bộ",
          "Huyện Ba Tri (836)",
          "Tỉnh Tiền Giang (82)",
        ),
        row(
          ["Xã Mới", "30000"],
          ["Xã Cũ", "30001"],
          "Nhập toàn bộ",
          "Huyện Cái Bè (819)",
          "Tỉnh Tiền Giang (82)",
        ),
      ]),
    ]);
    expect(lines).toContain("755,Huyện Côn Đảo,district,83,,2025-07-01,26732,");
    expect(notes).toEqual(["import-whole-district 3", "import-no-old-code 5", "import-parent 6"]);
  });
  it("takes the sheet that can be read best and says where another differs", () => {
    const good = row(BA_TRI, ["Xã An Đức", "29173"], "Nhập toàn bộ");
    const bad = ["Vĩnh Long", ...good.slice(1)];
    const { lines, notes } = imported([
      sheetOf("a", [bad]),
      sheetOf("b", [good]),
      sheetOf("c", [row(TAN, ["Xã An Đức", "29173"], "x")]),
    ]);
    expect(lines).toContain("29110,Xã Ba Tri,commune,86,2025-07-01,,,");
    expect(notes).toEqual(["import-sheets-differ 0"]);
  });
  it("says what is missing of a workbook that is none", () => {
    expect(imported([{ ...sheetOf("a", []), rows: [] }]).notes).toEqual(["import-no-table 0"]);
    const undated = sheetOf("a", [row(BA_TRI, ["Xã An Đức", "29173"], "Nhập toàn bộ")]);
    expect(imported([{ ...undated, rows: undated.rows.slice(1) }]).notes).toEqual([
      "import-no-date 0",
    ]);
  });
});
