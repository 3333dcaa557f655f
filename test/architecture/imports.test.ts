/** The laws of the house (src/README.md), checked on every import statement of src. */
import { describe, expect, it } from "vitest";
import { allowedLongFiles, importsOf, packageOf, sources } from "./sources.ts";

const STAGES = ["read", "map", "units", "validate", "observe", "aggregate", "present", "text"];
const FOUNDATIONS: Record<string, readonly string[]> = {
  model: ["model"],
  util: ["util", "model"],
  host: ["host", "model", "util"],
  catalogue: ["catalogue", "model", "util", "host"],
  messages: ["messages", "model", "util", "catalogue"],
  pipeline: [...STAGES, "pipeline", "host", "model", "util", "catalogue", "messages"],
  page: [...STAGES, "page", "pipeline", "host", "model", "util", "catalogue", "messages"],
  cli: [...STAGES, "cli", "page", "pipeline", "host", "model", "util", "catalogue", "messages"],
};
/** Stages that turn facts into words are handed the messages; the others never see them. */
const WORDY = ["present", "text"];

const files = sources();
const graph = new Map(files.map((file) => [file.path, file.imports]));
const statements = files.flatMap((file) => file.imports.map((target) => ({ file, target })));

function roomsAllowed(room: string): readonly string[] {
  if (!STAGES.includes(room)) return FOUNDATIONS[room] ?? [];
  const words = WORDY.includes(room) ? ["messages"] : [];
  return [room, "host", "model", "util", "catalogue", ...words];
}

/** A check brings the words of its findings, made with the messages' tools; the messages look them up. */
const WORDS_OF_CHECKS =
  /^src\/messages\/(facts|said|text|words|terms|system|unreadable-details|limits)\.ts$/;
const REGISTRY_OF_CHECKS = /^src\/validate\/check(s\/registry\.gen)?\.ts$/;
function isOfFindings(path: string, target: string): boolean {
  return path.startsWith("src/validate/check")
    ? WORDS_OF_CHECKS.test(target)
    : path === "src/messages/findings.ts" && REGISTRY_OF_CHECKS.test(target);
}

/** `file -> target` for every import that a test forbids. */
function offenders(forbidden: (file: (typeof files)[number], target: string) => boolean): string[] {
  return statements
    .filter(({ file, target }) => forbidden(file, target))
    .map(({ file, target }) => `${file.path} -> ${target}`);
}

describe("architecture", () => {
  it(`looks at ${files.length} files and ${statements.length} imports`, () => {
    expect(files.length).toBeGreaterThan(0);
    expect(statements.length).toBeGreaterThan(0);
  });

  it("reads import statements in every form", () => {
    const text = `import a from "./a.ts";
      import type { B } from "./b.ts";
      import { c,
        d as e } from "c";
      import * as n from "node:fs";
      export { f } from "./f.ts";
      export type { G } from './g.ts';
      import "./side.ts";
      // import x from "./comment.ts";
      const lazy = await import("./lazy.ts"); const s = "from './string.ts'";`;
    expect(importsOf(text).map((found) => found.specifier)).toEqual([
      "./a.ts",
      "./b.ts",
      "c",
      "node:fs",
      "./f.ts",
      "./g.ts",
      "./side.ts",
      "./lazy.ts",
    ]);
    expect(importsOf(text).filter((found) => found.typeOnly).length).toBe(2);
  });

  it("knows every room", () => {
    const known = new Set([...STAGES, ...Object.keys(FOUNDATIONS)]);
    expect(files.filter((file) => !known.has(file.room)).map((file) => file.path)).toEqual([]);
  });

  it("no stage imports another; only pipeline and cli import stages", () => {
    expect(
      offenders((file, target) => {
        if (isOfFindings(file.path, target)) return false;
        const room = target.startsWith("src/") ? (target.split("/")[1] as string) : file.room;
        return !roomsAllowed(file.room).includes(room);
      }),
    ).toEqual([]);
  });

  it("own imports carry the .ts ending and exist", () => {
    const paths = new Set(files.map((file) => file.path));
    expect(
      offenders(
        (_, target) =>
          target.startsWith("src/") && !paths.has(target) && !/\.(gen\.ts|json)$/.test(target),
      ),
    ).toEqual([]);
  });

  it("only cli names chalk and commander", () => {
    const terminal = ["chalk", "commander"];
    expect(
      offenders(
        (file, target) => terminal.includes(packageOf(target) ?? "") && file.room !== "cli",
      ),
    ).toEqual([]);
  });

  it("only the host, the cache and cli/io touch files; nobody starts a shell", () => {
    const mayTouchFiles = /^src\/(host\/node\/|pipeline\/cache|cli\/io)/;
    expect(
      offenders(
        (file, target) =>
          (/^(node:)?fs(\/promises)?$/.test(target) && !mayTouchFiles.test(file.path)) ||
          /^(node:)?child_process$/.test(target),
      ),
    ).toEqual([]);
  });

  it("no module of Node, no Buffer and no process stands outside the host, cli and the cache", () => {
    const mayAsk = /^src\/(host\/node|cli|pipeline\/cache)\//;
    expect(
      offenders((file, target) => target.startsWith("node:") && !mayAsk.test(file.path)),
    ).toEqual([]);
    const asking = files.filter(
      ({ path, text }) => !mayAsk.test(path) && globalsOf(text).length > 0,
    );
    expect(asking.map(({ path, text }) => `${path}: ${globalsOf(text).join(", ")}`)).toEqual([]);
  });

  it("finds what only Node has", () => {
    expect(globalsOf(`const a = Buffer.from(""); process.cwd(); let e: NodeJS.Timeout;`)).toEqual([
      "Buffer",
      "process",
      "NodeJS",
    ]);
    expect(globalsOf(`import { Buffer } from "#host/bytes.ts"; Buffer.from("");`)).toEqual([]);
    expect(globalsOf(`// Buffer\n workbook.xlsx.writeBuffer(); "Buffer"; a.process;`)).toEqual([]);
  });

  it("only threads ask what a thread is told", () => {
    const asked = offenders(
      (file, target) =>
        target === "src/host/node/own-thread.ts" && !file.path.endsWith(".worker.ts"),
    );
    expect(asked).toEqual([]);
  });

  it("a third-party package is named in at most two files, zod apart", () => {
    const users = new Map<string, Set<string>>();
    for (const { file, target } of statements) {
      const name = packageOf(target);
      if (name === null || name === "zod") continue;
      users.set(name, (users.get(name) ?? new Set()).add(file.path));
    }
    const spread = [...users].filter(([, paths]) => paths.size > 2);
    expect(spread.map(([name, paths]) => `${name}: ${[...paths].join(", ")}`)).toEqual([]);
  });

  it("no import cycle, by value or by type", () => {
    expect(cycles(graph)).toEqual([]);
  });

  it("cycles are found, of two files and of more", () => {
    const edges = (from: Readonly<Record<string, string>>) =>
      new Map(Object.entries(from).map(([path, to]) => [path, to === "" ? [] : to.split(" ")]));
    expect(cycles(edges({ a: "b c", b: "c", c: "" }))).toEqual([]);
    expect(cycles(edges({ a: "b", b: "a", c: "a" }))).toEqual(["a -> b -> a"]);
    expect(cycles(edges({ a: "b", b: "c", c: "d b", d: "a" }))).toHaveLength(2);
  });

  it("no file over 300 lines, but those that DECISIONS.md names", () => {
    const allowed = allowedLongFiles();
    const long = files.filter(
      (file) => file.lines > 300 && !file.path.endsWith(".gen.ts") && !allowed.has(file.path),
    );
    expect(long.map((file) => `${file.path}: ${file.lines}`)).toEqual([]);
  });
});

/** Names of Node that a text uses and does not import from the host. */
function globalsOf(text: string): string[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"[^"\n]*"|'[^'\n]*'/g, (found) =>
    /^"(?:#host|\.)\/bytes\.ts"$/.test(found) ? found : "",
  );
  const imported =
    /import (?:type )?\{[^}]*\bBuffer\b[^}]*\} from "(?:#host|\.)\/bytes\.ts"/.test(bare) ||
    /\bclass Buffer\b/.test(bare);
  return ["Buffer", "process", "NodeJS"].filter(
    (name) => new RegExp(`(?<![\\w.$])${name}\\b`).test(bare) && !(name === "Buffer" && imported),
  );
}

/** Cycles of a graph of imports, each as a path. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      found.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      return;
    }
    state.set(path, "open");
    for (const target of edges.get(path) ?? []) {
      if (edges.has(target)) visit(target, [...trail, path]);
    }
    state.set(path, "done");
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}
