// One reader of npm in a process of its own: node bench/peer.mjs <name> <file or folder> [--look]
// --look: into every text, for broken characters.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { CSV_READERS } from "./peers/csv.mjs";
import { Examined, Found } from "./peers/found.mjs";
import { WORKBOOK_READERS } from "./peers/workbooks.mjs";

const [name = "", path = "", look] = process.argv.slice(2);
const read = await { ...WORKBOOK_READERS, ...CSV_READERS }[name]?.open();
const files = statSync(path).isDirectory()
  ? readdirSync(path).map((file) => join(path, file))
  : [path];
const found = look === undefined ? new Found() : new Examined();
for (const file of files) await read?.(file, found);
console.log(JSON.stringify(found));
