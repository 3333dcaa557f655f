/** The source files and what each imports, by a small scanner: no dependency tool knows TypeScript 7. */
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export interface Source {
  /** From the root, with `/`: `src/read/index.ts`. */
  readonly path: string;
  /** The folder under src: `read`; a file right under src is its own room. */
  readonly room: string;
  readonly lines: number;
  readonly text: string;
  /** What it imports: paths from the root for own files, bare names for packages. */
  readonly imports: readonly string[];
  /** Those of `imports` that are erased when the program runs (`import type`). */
  readonly typeOnly: ReadonlySet<string>;
}

const STATEMENT =
  /(?:^|[;}\s])(import|export)(\s+type\b)?\s*(?:[\w$*{},\s]*?\sfrom\s*|[{*][^"'`;]*?from\s*)?["']([^"'\n]+)["']/g;
const DYNAMIC = /\bimport\(\s*["']([^"'\n]+)["']/g;

/** Import specifiers of a source text, comments left out; `typeOnly` where the statement is erased. */
export function importsOf(text: string): { specifier: string; typeOnly: boolean }[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/[^\n]*/g, "$1");
  const fixed = [...code.matchAll(STATEMENT)].map((m) => ({
    specifier: m[3] as string,
    typeOnly: m[2] !== undefined,
  }));
  const lazy = [...code.matchAll(DYNAMIC)].map((m) => ({
    specifier: m[1] as string,
    typeOnly: false,
  }));
  return [...fixed, ...lazy];
}

/** Every file of src. */
export function sources(): Source[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort()
    .map(readSource);
}

function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), "utf8");
  const found = importsOf(text).map(({ specifier, typeOnly }) => ({
    target: ownPath(path, specifier),
    typeOnly,
  }));
  return {
    path,
    room: path.split("/")[1] as string,
    lines: text.split("\n").length - 1,
    text,
    imports: [...new Set(found.map(({ target }) => target))],
    typeOnly: new Set(found.filter(({ typeOnly }) => typeOnly).map(({ target }) => target)),
  };
}

/** Own files by their path from the root; what stands behind a port is Node's. */
function ownPath(path: string, specifier: string): string {
  if (specifier.startsWith("#host/")) return specifier.replace("#host/", "src/host/node/");
  return specifier.startsWith(".") ? posix.join(dirname(path), specifier) : specifier;
}

/** The package that a bare specifier names: `date-fns/format` -> `date-fns`; null for own files and node. */
export function packageOf(specifier: string): string | null {
  if (specifier.startsWith("src/") || specifier.startsWith("node:") || specifier.startsWith("."))
    return null;
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] as string);
}

/** Files named in DECISIONS.md as longer than 300 lines: "`src/x.ts`: ... lines". */
export function allowedLongFiles(): Set<string> {
  const text = readFileSync(join(ROOT, "DECISIONS.md"), "utf8");
  return new Set([...text.matchAll(/long file: `([^`]+)`/gi)].map((m) => m[1] as string));
}
