/** An example's files through the whole of `antq check`. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import exceljs from "exceljs";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import type { Finding } from "../../src/model/finding.ts";
import { DEFAULT_LIMITS } from "../../src/model/raw.ts";
import { runCheck } from "../../src/pipeline/check.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import type { Example, ExampleCell } from "../../src/validate/index.ts";

const catalogue = makeCatalogue();
const scheme = { id: "civil", label: { vi: "", en: "" }, cutoffDay: null };

/** All findings, their files named as in the example. */
export async function runExample(example: Example): Promise<readonly Finding[]> {
  const cwd = await mkdtemp(join(tmpdir(), "antq-example-"));
  try {
    const inputs: string[] = [];
    for (const [file, bytes] of await filesOf(example)) {
      await writeFile(join(cwd, file), bytes);
      inputs.push(file);
    }
    const { findings } = await runCheck({
      inputs,
      catalogue,
      registry:
        example.units === undefined ? null : parseRegistry(example.units, "units.csv").registry,
      scheme,
      scope: [],
      today: String(example.options?.["today"] ?? "2020-12-31"),
      onDuplicate: "error",
      severities: {},
      jobs: 1,
      limits: DEFAULT_LIMITS,
      columns: true,
      stdin: () => Promise.resolve(new Uint8Array()),
      cwd,
      onProgress: () => {},
    });
    return findings;
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

/** The example's files as bytes: CSV in UTF-8, workbooks by exceljs. */
async function filesOf(example: Example): Promise<[string, Uint8Array][]> {
  const files: [string, Uint8Array][] = [];
  for (const [file, text] of Object.entries(example.files)) files.push([file, Buffer.from(text)]);
  for (const [file, sheets] of Object.entries(example.workbooks ?? {})) {
    const workbook = new exceljs.Workbook();
    for (const [name, rows] of Object.entries(sheets)) {
      const sheet = workbook.addWorksheet(name);
      for (const cells of rows) {
        const added = sheet.addRow(cells.map(cellOf));
        for (const [i, cell] of cells.entries())
          if (isPercent(cell)) added.getCell(i + 1).numFmt = "0%";
      }
      for (const row of example.hiddenRows?.[name] ?? []) sheet.getRow(row).hidden = true;
    }
    files.push([file, new Uint8Array(await workbook.xlsx.writeBuffer())]);
  }
  return files;
}

function isPercent(cell: ExampleCell): cell is { readonly percent: number } {
  return cell !== null && typeof cell === "object" && "percent" in cell;
}

function cellOf(cell: ExampleCell): exceljs.CellValue {
  if (cell === null || typeof cell !== "object") return cell;
  if ("date" in cell) return new Date(`${cell.date}T00:00:00Z`);
  if (isPercent(cell)) return cell.percent;
  if ("error" in cell) return { error: cell.error } as exceljs.CellErrorValue;
  return cell;
}
