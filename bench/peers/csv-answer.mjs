// What is in the CSV that a converter made of a workbook. Outside of the measured time.
import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Found } from "./found.mjs";

/** Fields of a line; no field of the loads has a line break in it. */
function fieldsOf(/** @type {string} */ line) {
  if (!line.includes('"')) return line.split(",");
  const fields = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return Array.from(fields, ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}

/** Dates come out as text here, and are counted in `letters`. @param {readonly string[]} files @param {number} texts */
export async function foundInCsv(files, texts) {
  const found = new Found();
  found.dates = null;
  for (const file of files) {
    const lines = createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity });
    for await (const line of lines) found.addFields(fieldsOf(line), texts);
  }
  return found;
}

export const filesIn = (/** @type {string} */ folder) =>
  readdirSync(folder).map((file) => join(folder, file));
