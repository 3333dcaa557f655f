/** What the outgoing door covers: nothing of a sheet that holds nobody's number. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { outgoing, printable } from "../../src/model/readings/mask.ts";
import { UnreadableFile } from "../../src/model/unreadable.ts";
import { readBytes } from "../../src/read/index.ts";
import { filesOf } from "./judge-clean.ts";
import { makeScenario } from "./scenario.ts";
import { CLEAN_WORKBOOKS, SEEDS, TIMEOUT } from "./size.ts";

const FIXTURES = new URL("../../fixtures/", import.meta.url).pathname;

/** Numbers of persons that are planted where a sheet may have them. */
const PLANTED =
  /02753\.850\.128|0275\.3850\.128|0912 ?345 ?67[89]|0987654321|079203001234|^123456789$/u;

/** The texts of a workbook that its way out would change. */
async function coveredIn(name: string, bytes: Uint8Array): Promise<string[]> {
  let sheets;
  try {
    ({ sheets } = await readBytes(bytes, undefined, name));
  } catch (error) {
    if (error instanceof UnreadableFile) return [];
    throw error;
  }
  const texts = sheets.flatMap((sheet) => [
    sheet.name,
    ...sheet.rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === "text" ? [cell.value] : [])),
    ),
  ]);
  return [name, ...texts].filter(
    (text) => outgoing(text) !== printable(text) && !PLANTED.test(text),
  );
}

it(
  "covers nothing in clean workbooks",
  async () => {
    let workbooks = 0;
    for (let seed = SEEDS.clean; workbooks < CLEAN_WORKBOOKS; seed++) {
      for (const [file, bytes] of await filesOf(makeScenario(seed))) {
        expect(await coveredIn(file, bytes), `seed ${seed} ${file}`).toEqual([]);
        workbooks++;
      }
    }
    process.stdout.write(`mutation: ${workbooks} clean workbooks, no text covered\n`);
  },
  TIMEOUT,
);

it(
  "covers nothing in the fixtures but what is somebody's number",
  async () => {
    const files = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods)$/u.test(name),
    );
    expect(files.length).toBeGreaterThan(500);
    const covered: string[] = [];
    for (const file of files) {
      for (const text of await coveredIn(file, readFileSync(join(FIXTURES, file))))
        covered.push(`${file}: ${text}`);
    }
    expect(covered).toEqual([]);
  },
  TIMEOUT,
);
