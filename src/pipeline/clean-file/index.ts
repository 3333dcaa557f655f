/**
 * Mapped files in which nothing was found: with what they share with others of their template kept once,
 * and as bytes for another thread or a later run. Their rows are plain, without free text: a file's names and
 * figures, and apart from them its templates. What may be somebody's number in a name or a heading is found.
 */
import type { FormSheet } from "../../model/form-sheet.ts";
import type { MappedFile } from "../mapped-file.ts";
import { makePart, Part } from "./parts.ts";
import {
  type FilePlace,
  type OwnWords,
  readTemplate,
  type Template,
  templateOf,
} from "./template.ts";
import { Templates } from "./templates.ts";

export { readTemplate, type Template } from "./template.ts";

/** To be raised with every change of what the bytes mean. */
export const CODEC = 2;

/** Of this thread. */
export const TEMPLATES = new Templates();

export class CleanFile {
  readonly sha256: string;
  /** Of its sheets, one by one. */
  readonly templates: readonly Template[];
  readonly #sheets: readonly FormSheet[];

  constructor(sha256: string, sheets: readonly FormSheet[], templates: readonly Template[]) {
    this.sha256 = sha256;
    this.templates = templates;
    this.#sheets = sheets;
  }

  /** The file with what it shares. */
  mapped(): MappedFile {
    const sheets = this.#sheets.map((sheet, i) =>
      (this.templates[i] as Template).sheet(wordsOf(sheet), figuresOf(sheet), sheet),
    );
    return { sha256: this.sha256, sheets, legacyEncoding: null };
  }

  /** What {@link readOwn} reads: all but the templates, which it names by their digests. */
  ownBytes(): Uint8Array {
    const templates = this.templates.map(({ digest }) => digest);
    const written: Written = { templates, sheets: this.#sheets.map(wordsOf) };
    return makePart(written, this.#sheets.flatMap(figuresOf));
  }
}

/** null: something was found in the file, or a row of it needs a closer look. */
export function cleanFile({ sha256, sheets, legacyEncoding }: MappedFile): CleanFile | null {
  if (legacyEncoding !== null) return null;
  const templates: Template[] = [];
  for (const sheet of sheets) {
    const own = sheet.comparisons === undefined ? templateOf(sheet) : null;
    if (own === null) return null;
    templates.push(TEMPLATES.like(own));
  }
  return new CleanFile(sha256, sheets, templates);
}

interface Written {
  /** Digests, sheet by sheet. */
  readonly templates: readonly string[];
  readonly sheets: readonly OwnWords[];
}

/** What is a file's own. */
export interface OwnPart extends Written {
  readonly figures: Int32Array;
}

/** Nothing of the bytes, which are lent, is kept. */
export function readOwn(bytes: Uint8Array): OwnPart {
  const part = new Part(bytes);
  const { templates, sheets } = part.json() as Written;
  return { templates, sheets, figures: part.numbers() };
}

/** Whether a file's own part, or a template, holds what may be somebody's number: it is not remembered. */
export function isPersonal(bytes: Uint8Array): boolean {
  return new Part(bytes).isPersonal();
}

/** A template from its bytes, known from now on by its digest. */
export function meetTemplate(bytes: Uint8Array): Template {
  return TEMPLATES.add(readTemplate(bytes));
}

/** The templates that a file's own part names: this thread's, or what `elsewhere` finds; null: one is missing. */
export function templatesOf(
  { templates }: OwnPart,
  elsewhere: (digest: string) => Template | null = () => null,
): readonly Template[] | null {
  const found = templates.map((digest) => TEMPLATES.get(digest) ?? elsewhere(digest));
  return found.every((template) => template !== null) ? found : null;
}

/** The file again, wherever it lies now. `templates`: those that its own part names. */
export function assembleFile(
  { sheets: words, figures }: OwnPart,
  templates: readonly Template[],
  sha256: string,
  place: FilePlace,
): MappedFile {
  let at = 0;
  const sheets = words.map((own, i) => {
    const template = templates[i] as Template;
    const pieces = template.sizes.map((size) => figures.subarray(at, (at += size)));
    return template.sheet(own, pieces, place);
  });
  return { sha256, sheets, legacyEncoding: null };
}

function wordsOf({ sheet, title, blocks }: FormSheet): OwnWords {
  return { sheet, title, whos: blocks[0]?.whos ?? [] };
}

/** Those of its totals, then those of its rows. */
function figuresOf({ totals, blocks }: FormSheet): Int32Array[] {
  const figures = totals.flatMap(({ exact }) => (exact === undefined ? [] : [exact.values]));
  return [...figures, ...blocks.map(({ values }) => values as Int32Array)];
}
