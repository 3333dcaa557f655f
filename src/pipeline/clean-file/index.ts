/**
 * Mapped files in which nothing was found: with what they share with others of their template kept once,
 * and as bytes for another thread or a later run. Their rows are plain, without free text; so nothing
 * personal can stand in the bytes: of each sheet its template, its names, its figures.
 */
import type { FormSheet } from "../../model/form-sheet.ts";
import type { MappedFile } from "../mapped-file.ts";
import { makePart, type Part, partsOf } from "./parts.ts";
import { Recent } from "./recent.ts";
import { type OwnWords, readTemplate, type Template, templateOf } from "./template.ts";

/** To be raised with every change of what the bytes mean. */
export const CODEC = 2;

/** Of the files of a run, of which neighbours are most alike. */
const TEMPLATES = new Recent<Template>(16);

export class CleanFile {
  readonly sha256: string;
  readonly #sheets: readonly FormSheet[];
  readonly #templates: readonly Template[];

  constructor(sha256: string, sheets: readonly FormSheet[], templates: readonly Template[]) {
    this.sha256 = sha256;
    this.#sheets = sheets;
    this.#templates = templates;
  }

  /** The file with what it shares. */
  mapped(): MappedFile {
    const sheets = this.#sheets.map((sheet, i) =>
      (this.#templates[i] as Template).sheet(wordsOf(sheet), figuresOf(sheet), sheet),
    );
    return { sha256: this.sha256, sheets, legacyEncoding: null };
  }

  bytes(): Uint8Array {
    return Buffer.concat([
      ...this.#templates.map(({ bytes }) => bytes),
      makePart(this.#sheets.map(wordsOf), this.#sheets.flatMap(figuresOf)),
    ]);
  }
}

/** null: something was found in the file, or a row of it needs a closer look. */
export function cleanFile({ sha256, sheets, legacyEncoding }: MappedFile): CleanFile | null {
  if (legacyEncoding !== null) return null;
  const templates: Template[] = [];
  for (const sheet of sheets) {
    const own = templateOf(sheet);
    if (own === null) return null;
    templates.push(TEMPLATES.find((other) => other.equals(own)) ?? TEMPLATES.add(own));
  }
  return new CleanFile(sha256, sheets, templates);
}

/** The file again, wherever it lies now. `bytes` are lent: nothing of them is kept. */
export function unpackFile(
  bytes: Uint8Array,
  sha256: string,
  file: string,
  folders: readonly string[],
): MappedFile {
  const parts = partsOf(bytes);
  const last = parts[parts.length - 1] as Part;
  const words = last.json() as readonly OwnWords[];
  const numbers = last.numbers();
  let at = 0;
  const sheets = words.map((own, i) => {
    const template = templateIn(parts[i] as Part);
    const figures = template.sizes.map((size) => numbers.subarray(at, (at += size)));
    return template.sheet(own, figures, { file, folders });
  });
  return { sha256, sheets, legacyEncoding: null };
}

function templateIn(part: Part): Template {
  const isSame = ({ bytes }: Template) => Buffer.compare(bytes, part.bytes) === 0;
  return TEMPLATES.find(isSame) ?? TEMPLATES.add(readTemplate(part));
}

function wordsOf({ sheet, title, plain }: FormSheet): OwnWords {
  return { sheet, title, whos: plain?.whos ?? [] };
}

/** Those of its totals, then those of its rows. */
function figuresOf({ totals, plain }: FormSheet): Int32Array[] {
  const figures = totals.flatMap(({ exact }) => (exact === undefined ? [] : [exact.values]));
  return plain === undefined ? figures : [...figures, plain.values as Int32Array];
}
