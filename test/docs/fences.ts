/** Blocks of a document that no test would run or read. */
import { parse } from "yaml";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import { configSchema } from "../../src/cli/config.ts";

/** Where shell blocks are run: commands.test.ts and guides.test.ts (docs/ci has a test of its own). */
const SHELL = /^(?:README(?:\.vi)?\.md|docs\/(?:[^/]+|ci\/README)\.md)$/u;
/** Whose programs library.test.ts runs. */
const PROGRAMS = /^(?:README|docs\/library)(?:\.vi)?\.md$/u;
/** Made of the program and checked by `npm run docs`. */
const GENERATED = /^docs\/(?:findings|reading-traps|formats)(?:\.vi)?\.md$/u;

/** `line: language` of each, from 1. */
export function unrun(file: string, text: string): string[] {
  const lines = text.split("\n");
  const found: string[] = [];
  let open: { at: number; indent: string; language: string } | null = null;
  lines.forEach((line, i) => {
    const [, indent = "", rest] = /^(\s*)```(.*)$/u.exec(line) ?? [];
    if (rest === undefined) return;
    if (open === null) {
      open = { at: i, indent, language: rest.trim() };
      return;
    }
    const { at, language } = open;
    const block = { file, language, indented: open.indent !== "", before: lines[at - 1] ?? "" };
    if (!isRun(block, lines.slice(at + 1, i).join("\n")))
      found.push(`${at + 1}: ${language === "" ? "(none)" : language}`);
    open = null;
  });
  return found;
}

interface Fence {
  readonly file: string;
  readonly language: string;
  readonly indented: boolean;
  /** The line above it. */
  readonly before: string;
}

function isRun({ file, language, indented, before }: Fence, body: string): boolean {
  if (indented) return false;
  switch (language) {
    case "sh":
      return SHELL.test(file);
    case "js":
      return PROGRAMS.test(file);
    case "console":
      return before.startsWith("<!-- example:start");
    case "yaml":
      return before.startsWith("<!-- file:start") || isTaken(body);
    case "csv":
      return before.startsWith("<!-- file:start") || GENERATED.test(file);
    case "text":
      return SHELL.test(file) || !/^\s*(?:\$ |antq |npm )/mu.test(body);
    default:
      return false;
  }
}

/** A configuration or a catalogue, as antq takes it. */
function isTaken(body: string): boolean {
  try {
    const value: unknown = parse(body);
    return configSchema.safeParse(value).success || userCatalogueSchema.safeParse(value).success;
  } catch {
    return false;
  }
}
