/** What is sent to hang antq, to fill its memory or to make it crash: a table of items, each with its files and its command. */
import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BA_TRI } from "../support/run-files.ts";
import { writeZip } from "../support/zip-writer.ts";
import { ods, overlapping, repeated, ROWS, sheetXml, xlsx } from "./packages.ts";

export interface Item {
  readonly name: string;
  /** Puts its files into the working folder. */
  readonly make: (cwd: string) => void;
  /** Words of the command; absent: `check in`. */
  readonly line?: string;
  /** Too slow for every run of the tests, or not measured often enough. */
  readonly byHand?: true;
}

const MB = 1024 ** 2;
const TIPS = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\nXã An Đức;2020;ma túy;5\n";
const AGGREGATE = "aggregate in --units units.csv --period 2020";

/** Files by path; folders are made. */
function files(of: () => Readonly<Record<string, string | Uint8Array>>): Item["make"] {
  return (cwd) => {
    for (const [path, content] of Object.entries(of())) {
      mkdirSync(join(cwd, path, ".."), { recursive: true });
      writeFileSync(join(cwd, path), content);
    }
  };
}
const times = (count: number, piece: (i: number) => string): string => {
  let text = "";
  for (let i = 0; i < count; i++) text += piece(i);
  return text;
};
/** a is ten b, b is ten c ... */
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${times(9, (i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`)}]>`;

const CONTAINERS: readonly Item[] = [
  {
    name: "a small zip that inflates to 400 MB of blanks",
    make: files(() => ({
      "in/a.xlsx": repeated(
        sheetXml(ROWS).replace("</worksheet>", ""),
        " ".repeat(MB),
        400,
        "</worksheet>",
      ),
    })),
  },
  {
    name: "20,000 entries over the same bytes",
    make: files(() => ({ "in/a.zip": overlapping(20_000) })),
  },
  {
    name: "a zip in a zip, twenty deep",
    make: files(() => {
      let inner = writeZip([{ name: "a.csv", data: TIPS }]);
      for (let i = 0; i < 20; i++) inner = writeZip([{ name: "a.zip", data: inner, stored: true }]);
      return { "in/a.zip": inner };
    }),
  },
  {
    name: "20,000 entries, and a size that is a lie",
    make: files(() => ({
      "in/a.zip": writeZip(
        Array.from({ length: 20_000 }, (_, i) => ({ name: `${i}.txt`, data: "", stored: true })),
      ),
      "in/b.zip": writeZip([{ name: "a.csv", data: Buffer.alloc(64 * MB, "a;"), size: 10 }]),
    })),
  },
  {
    name: "names that lead elsewhere",
    make: files(() => ({
      "in/a.zip": writeZip(
        ["../../a.csv", "/etc/a.csv", "C:\\a.csv", "a\0.csv", "..\\b.csv"].map((name) => ({
          name,
          data: TIPS,
        })),
      ),
    })),
  },
  {
    name: "an old workbook whose sectors go round",
    make: files(() => {
      const bytes = Buffer.alloc(8 * 512, 0);
      Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
      for (const [at, value] of [
        [24, 0x3e],
        [26, 3],
        [28, 0xfffe],
        [30, 9],
        [32, 6],
      ] as const)
        bytes.writeUInt16LE(value, at);
      bytes.writeUInt32LE(1, 44);
      bytes.writeUInt32LE(1, 48);
      bytes.fill(0xff, 76, 512);
      bytes.writeUInt32LE(0, 76);
      for (let i = 0; i < 128; i++) bytes.writeUInt32LE((i + 1) % 7, 512 + 4 * i);
      return { "in/a.xls": bytes };
    }),
  },
];

const SHEETS: readonly Item[] = [
  {
    name: "two cells at the corners of the largest sheet, and its dimension",
    make: files(() => ({
      "in/a.xlsx": xlsx(
        sheetXml(
          `${ROWS}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
          '<dimension ref="A1:XFD1048576"/>',
        ),
      ),
    })),
  },
  {
    name: "a million empty rows",
    make: files(() => ({
      "in/a.xlsx": repeated(
        sheetXml(ROWS).replace("</sheetData></worksheet>", ""),
        "<row/>",
        1_000_000,
        "</sheetData></worksheet>",
      ),
    })),
  },
  {
    name: "elements a million deep",
    make: files(() => ({ "in/a.xlsx": xlsx(sheetXml(ROWS + "<a>".repeat(1_000_000))) })),
  },
  {
    name: "an element with 200,000 attributes",
    make: files(() => ({
      "in/a.xlsx": xlsx(sheetXml(`<row ${times(200_000, (i) => `a${i}="1" `)}/>${ROWS}`)),
    })),
  },
  {
    name: "entities of entities",
    make: files(() => ({
      "in/a.xlsx": xlsx(
        sheetXml(ROWS).replace("<worksheet", `${LAUGHS}<worksheet`).replace("Xã An Đức", "&j;"),
      ),
    })),
  },
  {
    name: "a cell of 50 million letters",
    make: files(() => ({
      "in/a.xlsx": xlsx(sheetXml(ROWS.replace("Xã An Đức", "a".repeat(50 * MB)))),
    })),
  },
  {
    name: "100,000 merged ranges, all over one another",
    make: files(() => ({
      "in/a.xlsx": xlsx(
        sheetXml(
          ROWS,
          "",
          `<mergeCells>${times(100_000, (i) => `<mergeCell ref="A${(i % 9) + 1}:XFD1048576"/>`)}</mergeCells>`,
        ),
      ),
    })),
  },
  {
    name: "rows that go backwards, columns beyond the last",
    make: files(() => ({
      "in/a.xlsx": xlsx(
        sheetXml(
          times(
            50_000,
            (i) =>
              `<row r="${50_000 - i}"><c r="${i % 2 === 0 ? "A" : "ZZZZZ"}${50_000 - i}"><v>${i}</v></c></row>`,
          ),
        ),
      ),
    })),
  },
  {
    name: "an OpenDocument row a billion times",
    make: files(() => ({
      "in/a.ods": ods(
        `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000" office:value-type="float" office:value="1"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
      ),
    })),
  },
  {
    name: "a million sheets",
    byHand: true,
    make: files(() => ({
      "in/a.ods": ods(
        `<office:document-content xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet>${'<table:table table:name="a"/>'.repeat(1_000_000)}</office:spreadsheet></office:body></office:document-content>`,
      ),
    })),
  },
  {
    name: "200,000 tables in a web page, in one another",
    make: files(() => ({ "in/a.xls": "<html><body>" + "<table><tr><td>".repeat(200_000) })),
  },
  {
    name: "one line of 40 MB",
    make: files(() => ({ "in/a.csv": `${TIPS}${"a".repeat(40 * MB)}` })),
  },
  {
    name: "a quote that never ends",
    make: files(() => ({ "in/a.csv": `${TIPS}"${"a;\n".repeat(5 * MB)}` })),
  },
  {
    name: "a line of a million separators",
    make: files(() => ({ "in/a.csv": `${";".repeat(1_000_000)}\n${TIPS}` })),
  },
  {
    name: "20,000 headings that nearly fit",
    make: files(() => ({
      "in/a.csv": `${times(16_000, (i) => `Số tin có giá tr${i};`)}\n${times(16_000, () => "1;")}\n`,
    })),
  },
  {
    name: "a label of 30,000 marks, in each row",
    make: files(() => ({
      "in/a.csv": `Đơn vị;Kỳ;Số vụ\n${times(60, (i) => `"${"(a ".repeat(9000)}${i}";2020;5\n`)}`,
    })),
  },
  {
    name: "20,000 units that nobody knows",
    byHand: true,
    line: AGGREGATE,
    make: files(() => ({
      "units.csv": BA_TRI,
      "in/a.csv": `Đơn vị;Kỳ;Số vụ\n${times(20_000, (i) => `Xã Vô Danh ${i};2020;5\n`)}`,
    })),
  },
];

const CONFIGS: readonly Item[] = [
  {
    name: "100,000 keys in antq.yaml",
    byHand: true,
    make: files(() => ({ "in/a.csv": TIPS, "antq.yaml": times(100_000, (i) => `k${i}: 1\n`) })),
  },
  {
    name: "aliases of aliases in antq.yaml",
    byHand: true,
    make: files(() => ({
      "in/a.csv": TIPS,
      "antq.yaml": `a: &a [x]\n${times(9, (i) => `${"bcdefghij"[i]}: &${"bcdefghij"[i]} [${`*${"abcdefghi"[i]},`.repeat(10)}]\n`)}`,
    })),
  },
  {
    name: "brackets 100,000 deep in a catalogue",
    byHand: true,
    make: files(() => ({
      "in/a.csv": TIPS,
      "antq.yaml": "catalogue: [own.yaml]\n",
      "own.yaml": `forms: ${"[".repeat(100_000)}`,
    })),
  },
  {
    name: "a baseline 100,000 brackets deep",
    byHand: true,
    line: "check in --baseline base.json",
    make: files(() => ({
      "in/a.csv": TIPS,
      "base.json": `{"schema":"antq/baseline@1","entries":${"[".repeat(100_000)}`,
    })),
  },
  {
    name: "a district that is its own parent",
    byHand: true,
    line: AGGREGATE,
    make: files(() => ({
      "in/a.csv": TIPS,
      "units.csv":
        "code,name,level,parent_code\n1,Tỉnh A,province,\n2,Huyện B,district,2\n3,Xã An Đức,commune,2\n",
    })),
  },
  {
    name: "5,000 districts in one another",
    byHand: true,
    line: `${AGGREGATE} --boundaries current`,
    make: files(() => ({
      "in/a.csv": TIPS,
      "units.csv": `code,name,level,parent_code\n${times(5000, (i) => `${i + 1},Huyện ${i},district,${i === 0 ? "" : i}\n`)}9999,Xã An Đức,commune,5000\n`,
    })),
  },
  {
    name: "a registry of 300,000 lines",
    line: AGGREGATE,
    byHand: true,
    make: files(() => ({
      "in/a.csv": TIPS,
      "units.csv": `code,name,level,parent_code\n1,Tỉnh A,province,\n${times(300_000, (i) => `${i + 2},Xã ${i % 1000},commune,1\n`)}`,
    })),
  },
  {
    name: "a draft that inflates to 400 MB",
    byHand: true,
    line: "verify draft.docx --against in",
    make: files(() => ({
      "in/a.csv": TIPS,
      "draft.docx": writeZip([{ name: "word/document.xml", data: Buffer.alloc(400 * MB, " ") }]),
    })),
  },
  {
    name: "a form that inflates to 400 MB",
    byHand: true,
    line: "aggregate in --template form.xlsx -o x.xlsx",
    make: files(() => ({
      "in/a.csv": TIPS,
      "form.xlsx": repeated(
        sheetXml(ROWS).replace("</worksheet>", ""),
        " ".repeat(MB),
        400,
        "</worksheet>",
      ),
    })),
  },
];

const FOLDERS: readonly Item[] = [
  {
    name: "folders in one another, and links that lead back",
    byHand: true,
    make: (cwd) => {
      const deep = join(cwd, "in", ...Array.from({ length: 300 }, () => "a"));
      mkdirSync(deep, { recursive: true });
      writeFileSync(join(cwd, "in/a.csv"), TIPS);
      for (const name of ["b", "a/a/b"]) symlinkSync(join(cwd, "in"), join(cwd, "in", name));
    },
  },
  {
    name: "a pipe among the files, and a link to /dev/zero",
    byHand: true,
    make: (cwd) => {
      mkdirSync(join(cwd, "in"));
      writeFileSync(join(cwd, "in/a.csv"), TIPS);
      execFileSync("sh", ["-c", "mkfifo in/b.csv"], { cwd });
      symlinkSync("/dev/zero", join(cwd, "in/c.csv"));
    },
  },
  {
    name: "5,000 files that are none",
    byHand: true,
    make: files(() =>
      Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`in/${i}.xlsx`, "PK"])),
    ),
  },
];

export const ITEMS: readonly Item[] = [...CONTAINERS, ...SHEETS, ...CONFIGS, ...FOLDERS];
