/**
 * The command blocks of the READMEs and of the pages beside the guides, run by bash in a fresh folder with an empty HOME
 * and no network: where they install, npm fetches from this machine. And no document has a block that nothing runs.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { npmCli } from "../../scripts/tools.mjs";
import { localRegistry, type LocalRegistry } from "../support/local-registry.ts";
import { ROOT } from "../support/run-cli.ts";
import { layPlace, layPrograms } from "./place.ts";
import { unrun } from "./fences.ts";
import { follow, namesIn, type Step, stepsOf } from "./shell.ts";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
/** Pages whose blocks follow from one another in one folder of submissions. */
const PAGES = readdirSync(join(ROOT, "docs"))
  .filter((name) => name.endsWith(".md") && !/^(?:tutorial|how-to|page)\./u.test(name))
  .map((name) => `docs/${name}`)
  .filter((file) => stepsOf(read(file)).length > 0);
/** Ends with 1 on purpose: it asks what it cannot know. */
const ASKS = /^antq learn /u;
/** No document's commands need them: the suite is not run in itself. */
const LEFT = ["node_modules", "dist", ".git", "release", "test", "fixtures/cases"];

let scratch = "";
let bin = "";
let registry: LocalRegistry;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "antq-commands-"));
  bin = join(scratch, "bin");
  layPrograms(bin, npmCli() ?? "");
  registry = await localRegistry();
});
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await registry.close();
});

const fresh = () => mkdtempSync(join(scratch, "mới "));

/** Steps of each section that has some. */
const sectionsOf = (file: string) =>
  new Map(
    read(file)
      .split(/^## /mu)
      .map((part) => [part.split("\n", 1)[0] ?? "", stepsOf(part)] as const)
      .filter(([, steps]) => steps.length > 0),
  );

/** The place in which `file`'s commands can be typed, with the names that a Vietnamese page has for the sample's files. */
async function placeOf(file: string): Promise<string> {
  const folder = fresh();
  await layPlace(folder);
  const names = namesIn(stepsOf(read(file.replace(".vi.", "."))), stepsOf(read(file)));
  for (const [name, own] of names)
    if (existsSync(join(folder, name)))
      cpSync(join(folder, name), join(folder, own), { recursive: true });
  return folder;
}

describe.skipIf(process.platform === "win32")("README.md", { timeout: 240_000 }, () => {
  const sections = sectionsOf("README.md");
  const stepsIn = (title: string) => sections.get(title) ?? [];
  /** Blocks that want the source; the last section's want the sample. */
  const SOURCE = ["Try it", "Install the command", "Extending it"];

  it("has no command in another section", () => {
    expect(stepsIn("A worked example").length).toBe(2);
    expect([...sections.keys()].sort()).toEqual([...SOURCE, "A worked example"].sort());
  });

  async function inSource(steps: readonly Step[]): Promise<string> {
    const folder = fresh();
    const source = join(folder, "antq");
    const left = new Set(LEFT.map((name) => join(ROOT, name)));
    cpSync(ROOT, source, {
      recursive: true,
      filter: (from) => !left.has(from.replace(/\/$/u, "")),
    });
    const home = join(source, "home");
    mkdirSync(join(home, "work"), { recursive: true });
    cpSync(join(ROOT, "fixtures/seeds/ba-tri-2020/submissions/My Chanh.xlsx"), join(home, "work/my.xlsx")); // prettier-ignore
    const prefix = join(folder, "prefix");
    return follow("README.md", steps, source, `${home}/.local/bin:${prefix}/bin:${bin}`, {
      npm_config_registry: registry.url,
      npm_config_cache: join(scratch, "npm"),
      npm_config_prefix: prefix,
      npm_config_audit: "false",
      npm_config_update_notifier: "false",
    });
  }

  it("Try it", async () => {
    const said = await inSource(stepsIn("Try it"));
    expect(said).toMatch(/Số tin có giá trị +tin +221 +221/u);
  });

  it("Install the command: each way, then a workbook in another folder", async () => {
    const steps = stepsIn("Install the command");
    const ways = steps.filter(({ commands }) => commands.includes("npm install"));
    const after = steps.filter((step) => !ways.includes(step));
    expect([ways.length, after.length]).toEqual([2, 1]);
    const there: Step = { commands: 'cd "$HOME/work"\ntype antq\n', exit: 0, printed: [] };
    for (const way of ways) {
      const said = await inSource([way, there, ...after]);
      expect(said).toMatch(/antq is .+(?:prefix|\.local)\/bin\/antq\n/u);
      expect(said).toContain("1 tệp ·");
    }
  });

  it("Extending it", async () => {
    const [step] = stepsIn("Extending it");
    const ready: Step = { commands: "npm ci\n", exit: 0, printed: [] };
    await inSource([ready, step ?? ready]);
  });
});

const isSample = (commands: string) => commands.startsWith("antq check submissions ");

describe.skipIf(process.platform === "win32").each(["README.md", "README.vi.md"])(
  "the sample of %s",
  { timeout: 120_000 },
  (file) => {
    const steps = stepsOf(read(file));
    const from = steps.findIndex(({ commands }) => isSample(commands));
    const lines = steps[from]?.commands.trim().split("\n") ?? [];
    let folder = "";
    beforeAll(async () => {
      folder = await placeOf(file);
    });

    it("has as many commands as the other", () => {
      expect(lines.length).toBe(23);
    });

    it("a heading is taught", async () => {
      const said = await follow(file, steps.slice(from + 1, from + 2), await placeOf(file), bin);
      expect(said).toContain("không thấy gì phải sửa");
    });

    // What both say in the same words is run once.
    const bare = (line: string) => line.replace(/\s+# .*$/u, "");
    const english = read("README.md").split("\n").map(bare);
    const own =
      file === "README.md" ? lines : lines.filter((line) => !english.includes(bare(line)));
    it.each(own)("%s", async (line) => {
      const exit = ASKS.test(line) ? 1 : 0;
      const said = await follow(line, [{ commands: line, exit, printed: [] }], folder, bin);
      const output = /-o (\S+)/u.exec(line)?.[1];
      if (output !== undefined) expect(existsSync(join(folder, output))).toBe(true);
      else if (!line.startsWith("source ")) expect(said).not.toBe("");
    });
  },
);

describe.skipIf(process.platform === "win32")("pages", { timeout: 120_000 }, () => {
  it.each(PAGES)("%s", async (file) => {
    await follow(file, stepsOf(read(file)), await placeOf(file), bin);
  });

  it("a translation has names of files of its own, and no other command", () => {
    const named = (page: string, own: string) => [
      ...namesIn(
        ...([page, own].map((text) => stepsOf(`\`\`\`sh\n${text}\n\`\`\`\n`)) as [Step[], Step[]]),
      ),
    ];
    const page = "antq check a --units u.csv # words\nantq diff a b";
    expect(named(page, "antq check x/ --units u.csv\nantq diff x b # lời")).toEqual([["a", "x"]]);
    for (const other of [
      "antq check x --units u.csv\nantq diff y b",
      "antq check a --unit u.csv\nantq diff a b",
      "antq check a --units u.csv",
      "antq check a --units u.csv\nantq diff a b c",
    ])
      expect(() => named(page, other), other).toThrow();
  });
});

describe("every block of every document is run", () => {
  const documents = ["README.md", "README.vi.md", "SECURITY.md", "CHANGELOG.md"].concat(
    ["docs", "src", "bench"].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".md") && !name.includes("node_modules"))
        .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
    ),
  );

  it.each(documents)("%s", (file) => {
    expect(unrun(file, read(file))).toEqual([]);
  });

  it("one that nothing runs is told", () => {
    expect(unrun("docs/x.md", "```bash\nantq check a\n```\n")).toEqual(["1: bash"]);
    expect(unrun("docs/x.md", "\n```\n$ antq check a\n```\n")).toEqual(["2: (none)"]);
    expect(unrun("docs/x.md", "```console\n$ antq check a\n```\n")).toEqual(["1: console"]);
    expect(unrun("docs/x.md", "- so:\n\n  ```sh\n  antq check\n  ```\n")).toEqual(["3: sh"]);
    expect(unrun("bench/x.md", "```sh\nnode a.mjs\n```\n")).toEqual(["1: sh"]);
    expect(unrun("docs/x.md", "```js\nawait check();\n```\n")).toEqual(["1: js"]);
    expect(unrun("docs/x.md", "```yaml\nunits: [\n```\n")).toEqual(["1: yaml"]);
    expect(unrun("docs/x.md", "```yaml\nunts: a.csv\n```\n")).toEqual(["1: yaml"]);
    expect(unrun("docs/x.md", "```yaml\nunits: a.csv\n```\n```sh\nantq\n```\n")).toEqual([]);
  });
});
