/** Broken files that the page and the command are held to each other by: fuzz's own, and reports of the seeds, each kind of .xls too. */
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { read, write, type BookType } from "@e965/xlsx";
import { changeBytes } from "../fuzz/bytes.ts";
import { mutantOf, type Mutant } from "../fuzz/mutant.ts";
import { Random } from "../fuzz/random.ts";
import { ROOT } from "./run-cli.ts";

export interface BrokenFile {
  /** With its ending; where it comes from. */
  readonly name: string;
  readonly bytes: Buffer;
}

const SEED = 21;
const ENDINGS: Readonly<Record<Mutant["format"], string>> = {
  xlsx: ".xlsx",
  ods: ".ods",
  xls: ".xls",
  csv: ".csv",
  html: ".xls",
  xml: ".xls",
};

export function* brokenFiles(count: number): Generator<BrokenFile> {
  const folder = join(ROOT, "fixtures/seeds");
  const reports = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /submissions.*\.(?:xlsx|xls|ods|csv|txt)$/i.test(path))
    .sort();
  for (let at = 0; at < count; at++) {
    const random = new Random(SEED, at);
    if (at % 3 === 0) {
      const { format, bytes } = mutantOf(SEED, at);
      yield { name: `fuzz-${at}${ENDINGS[format]}`, bytes };
      continue;
    }
    const source = random.pick(reports);
    const sound = readFileSync(join(folder, source));
    if (at % 3 === 1) yield { name: `${at} of ${source}`, bytes: changeBytes(sound, random) };
    else {
      const bookType = random.pick(["biff8", "biff5"] as const);
      const old = extname(source) === ".xlsx" ? asXls(sound, bookType) : sound;
      yield { name: `${at} of ${source} as ${bookType}.xls`, bytes: changeBytes(old, random) };
    }
  }
}

function asXls(workbook: Buffer, bookType: BookType): Buffer {
  const book = read(workbook, { cellNF: true });
  return Buffer.from(write(book, { type: "buffer", bookType }) as Uint8Array);
}
