/** Files that the user writes (YAML or JSON): read, held against their schema, the first fault told at its line. */
import type { Document, LineCounter } from "yaml";
import type { z } from "zod";
import { type Said, UsageError } from "../errors.ts";
import { keysAt } from "./schema-keys.ts";
import { issueWords } from "./schema-words.ts";
import { YAML_WORDS } from "./yaml-words.ts";

export interface DataFile {
  /** As its user would write it. */
  readonly path: string;
  /** An empty file is an empty object. */
  readonly value: unknown;
  readonly places: Places | null;
}

type Path = readonly PropertyKey[];

/** Where the parts of a file stand. */
interface Places {
  /** Line from 1; `ofKey`: of the key itself, not of its value. */
  line(path: Path, ofKey: boolean): number | null;
  /** A scalar as it is written. */
  source(path: Path): string | null;
}

/** A fault of syntax is the user's to mend, at its line. */
export async function readYaml(text: string, path: string): Promise<DataFile> {
  refuseHuge(text, path);
  const { parseDocument, LineCounter: Counter } = await import("yaml");
  const lineCounter = new Counter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: "error" });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) {
    const { line } = lineCounter.linePos(fault.pos[0]);
    throw faultAt(path, line, "", YAML_WORDS[fault.code]);
  }
  return { path, value: valueOf(document, path) ?? {}, places: placesOf(document, lineCounter) };
}

/** Far more than people write: the library compares each key of a list of keys with all others. */
const MOST_LINES = 20_000;
const MOST_LETTERS = 2_000_000;

function refuseHuge(text: string, path: string): void {
  // Keys need no lines of their own: "{a: 1, b: 2}".
  const pieces = text.split(/[\n,]/u, MOST_LINES + 1).length;
  if (pieces <= MOST_LINES && text.length <= MOST_LETTERS) return;
  throw faultAt(path, null, "", {
    vi: `tệp quá lớn: nhiều nhất ${MOST_LINES} dòng và ${MOST_LETTERS} chữ; tách thành nhiều tệp.`,
    en: `the file is too large: at most ${MOST_LINES} lines and ${MOST_LETTERS} letters; split it.`,
  });
}

/** A value as a file of these, as people write YAML. */
export async function yamlText(value: unknown): Promise<string> {
  return (await import("yaml")).stringify(value);
}

/** References to parts that do not exist, or to too many, are met only here. */
function valueOf(document: Document.Parsed, path: string): unknown {
  try {
    return document.toJS();
  } catch {
    throw faultAt(path, null, "", YAML_WORDS.BAD_ALIAS);
  }
}

export async function readJson(text: string, path: string): Promise<DataFile> {
  try {
    return { path, value: JSON.parse(text), places: null };
  } catch {
    throw faultAt(path, await firstFault(text), "", {
      vi: "không phải JSON hợp lệ; xem lại dấu phẩy, dấu ngoặc và dấu nháy.",
      en: "not valid JSON; look at its commas, brackets and quotes.",
    });
  }
}

/** JSON is YAML of a stricter kind: where YAML does not read it either, that is the line. */
async function firstFault(text: string): Promise<number | null> {
  const { parseDocument, LineCounter: Counter } = await import("yaml");
  const lineCounter = new Counter();
  const [fault] = parseDocument(text, { lineCounter, prettyErrors: false }).errors;
  return fault === undefined ? null : lineCounter.linePos(fault.pos[0]).line;
}

/** The value as the schema gives it; the first fault is told at its key, and how many more there are. */
export function checked<S extends z.ZodType>(file: DataFile, schema: S): z.output<S> {
  const parsed = schema.safeParse(file.value);
  if (parsed.success) return parsed.data;
  const { path, value, places } = file;
  const [issue] = parsed.error.issues as [z.core.$ZodIssue];
  const key =
    issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  const isKey = issue.code === "unrecognized_keys" || issue.code === "invalid_key";
  const words = issueWords(issue, {
    value: isKey ? issue.path.at(-1) : at(value, issue.path),
    source: places?.source(issue.path) ?? null,
    keys: keysAt(schema, issue.path),
  });
  const more = parsed.error.issues.length - 1;
  throw faultAt(path, places?.line(key, isKey) ?? null, issue.path.map(String).join("."), {
    vi: words.vi + (more === 0 ? "" : ` (và ${more} chỗ khác)`),
    en: words.en + (more === 0 ? "" : ` (and ${more} more)`),
  });
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === "object" && found !== null
        ? (found as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

/** `antq.yaml, dòng 3 (reporting.sessions): ...` */
function faultAt(path: string, line: number | null, key: string, { vi, en }: Said): UsageError {
  const where = key === "" ? "" : ` (${key})`;
  return new UsageError({
    vi: `${path}${line === null ? "" : `, dòng ${line}`}${where}: ${vi}`,
    en: `${path}${line === null ? "" : `, line ${line}`}${where}: ${en}`,
  });
}

interface Ranged {
  readonly range?: readonly [number, number, number] | null;
  readonly source?: unknown;
  readonly items?: readonly { readonly key?: { readonly value?: unknown } & Ranged }[];
}

function placesOf(document: Document.Parsed, counter: LineCounter): Places {
  const node = (path: Path): Ranged | null => {
    const found = path.length === 0 ? document.contents : document.getIn(path, true);
    return typeof found === "object" && found !== null ? found : null;
  };
  const lineOf = (own: Ranged | null | undefined): number | null =>
    own?.range === undefined || own.range === null ? null : counter.linePos(own.range[0]).line;
  const keyOf = (path: Path): Ranged | undefined =>
    node(path.slice(0, -1))?.items?.find(({ key }) => String(key?.value) === String(path.at(-1)))
      ?.key;
  return {
    // A key that is missing is told at the nearest part around it.
    line: (path, ofKey) => {
      const own = lineOf(ofKey ? keyOf(path) : node(path));
      if (own !== null || path.length === 0) return own;
      return lineOf(keyOf(path)) ?? lineOf(node(path.slice(0, -1)));
    },
    source: (path) => {
      const source = node(path)?.source;
      return typeof source === "string" ? source : null;
    },
  };
}
