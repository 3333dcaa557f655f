/** `aggregate` and `summary` as Parquet, read back by another library: the rows of the long CSV's document, each column of one type. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { inFolder } from "../support/run-files.ts";

const FILES = {
  "units.csv": `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
83,Tỉnh Bến Tre,province,,,,,
836,Huyện Ba Tri,district,83,,,,
29173,Xã An Đức,commune,836,,,,
29174,Xã An Hiệp,commune,836,,,,
`,
  "a.csv": `Mã xã;Đơn vị;Kỳ;Số tin có giá trị;Số vụ xảy ra;Số vụ làm rõ
29173;Xã An Đức;2024;12;30;20
29174;Xã An Hiệp;2024;> 9;21;20
29173;Xã An Đức;2023;10;36;20
`,
};
const LINES: Readonly<Record<string, string>> = {
  aggregate: "aggregate a.csv --units units.csv --period 2024 --level district,commune",
  compared: "aggregate a.csv --units units.csv --period 2024 --compare same-period-last-year",
  summary: "summary a.csv --units units.csv --from 2023 --to 2024",
};
const NUMBERS =
  /^(?:value|lower|upper|expected|actual|compare_value|difference|percent|points|like_(?:units|difference))$/;

describe.each(Object.entries(LINES))("%s", (name, line) => {
  it("has the long table's rows, its numbers as numbers", () =>
    inFolder(FILES, async (cwd) => {
      const run = async (more: string) => {
        const { code, stderr } = await runCli([...line.split(" "), ...more.split(" ")], { cwd });
        expect([code, stderr.toString()]).toEqual([0, ""]);
      };
      await run("-o x.parquet");
      await run(name === "summary" ? "-o y.csv --shape long" : "-o y.csv --shape long");
      const bytes = await readFile(join(cwd, "x.parquet"));
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
      const columns = parquetSchema(parquetMetadata(file)).children.map(({ element }) => element);
      const [head = "", ...lines] = (await readFile(join(cwd, "y.csv"), "utf8"))
        .trim()
        .split(/\r?\n/);
      expect(columns.map((own) => own.name)).toEqual(head.split(","));
      for (const { name: own, type } of columns)
        expect([own, NUMBERS.test(own) ? type !== "BYTE_ARRAY" : type === "BYTE_ARRAY"]).toEqual([own, true]); // prettier-ignore
      const rows = await parquetReadObjects({ file });
      const texts = rows.map((row) =>
        Object.values(row as Record<string, string | number | null>)
          .map((value) => String(value ?? ""))
          .join(","),
      );
      expect(texts).toEqual(lines);
      expect(rows.length).toBeGreaterThan(2);
    }));
});
