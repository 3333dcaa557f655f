/**
 * The command blocks of the READMEs and of the pages beside the guides, run by bash in a fresh folder with an empty HOME
 * and no network: where they install, npm fetches from this machine. And no document has a block that nothing runs.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { npmCli } from "../../scripts/tools.mjs";
import { localRegistry, type LocalRegistry } from "../support/local-registry.ts";
import { ROOT } from "../support/run-cli.ts";
import { layPlace, layPrograms } from "./place.ts";
import { unrun } from "./fences.ts";
import { follow, type Step, stepsOf } from "./shell.ts";

const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
const bare = (steps: readonly Step[]) =>
  steps.map(({ commands }) => commands.replace(/\s+# .*$/gmu, ""));

/** Pages whose blocks follow from one another in one folder of submissions. */
const PAGES = readdirSync(join(ROOT, "docs"))
  .filter((name) => name.endsWith(".md") && !/^(?:tutorial|how-to)\./u.test(name))
  .map((name) => `docs/${name}`)
  .filter((file) => stepsOf(read(file)).length > 0);
/** Ends with 1 on purpose: it asks what it cannot know. */
const ASKS = /^antq learn /u;

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

describe.skipIf(process.platform === "win32")("README.md", { timeout: 240_000 }, () => {
  const sections = new Map(
    read("README.md")
      .split(/^## /mu)
      .map((part) => [part.split("\n", 1)[0] ?? "", stepsOf(part)]),
  );
  const stepsIn = (title: string) => sections.get(title) ?? [];
  /** Blocks that want the source, and those that want the sample. */
  const SOURCE = ["Try it", "Install the command", "Extending it"];
  const SAMPLE = ["A worked example"];

  it("has no command in another section", () => {
    const used = [...sections].filter(([, steps]) => steps.length > 0).map(([title]) => title);
    expect(used.sort()).toEqual([...SOURCE, ...SAMPLE].sort());
  });

  it("says the same commands in Vietnamese", () => {
    expect(bare(stepsOf(read("README.vi.md")))).toEqual(bare(stepsOf(read("README.md"))));
  });

  function inSource(steps: readonly Step[]): string {
    const folder = fresh();
    const source = join(folder, "antq");
    const left = new Set(
      ["node_modules", "dist", ".git", "release"].map((name) => join(ROOT, name)),
    );
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
      npm_config_cache: join(folder, "npm"),
      npm_config_prefix: prefix,
      npm_config_audit: "false",
      npm_config_update_notifier: "false",
    });
  }

  it.each(stepsIn("Try it").map((step) => [step.commands.trim(), step] as const))(
    "Try it: %s",
    (commands, step) => {
      const said = inSource([step]);
      if (commands.includes("demo")) expect(said).toMatch(/Số tin có giá trị +tin +221 +221/u);
    },
  );

  it("Install the command: each way, then a workbook in another folder", () => {
    const steps = stepsIn("Install the command");
    const ways = steps.filter(({ commands }) => commands.includes("npm install"));
    const after = steps.filter((step) => !ways.includes(step));
    expect([ways.length, after.length]).toEqual([2, 1]);
    const there: Step = { commands: 'cd "$HOME/work"\ntype antq\n', exit: 0, printed: [] };
    for (const way of ways) {
      const said = inSource([way, there, ...after]);
      expect(said).toMatch(/antq is \S+(?:prefix|\.local)\/bin\/antq\n/u);
      expect(said).toContain("1 tệp ·");
    }
  });

  it("Extending it", () => {
    const [step] = stepsIn("Extending it");
    const ready: Step = { commands: "npm ci\n", exit: 0, printed: [] };
    inSource([ready, step ?? ready]);
  });

  it.each(SAMPLE.flatMap(stepsIn).flatMap(({ commands }) => commands.trim().split("\n")))(
    "%s",
    async (line) => {
      const folder = fresh();
      await layPlace(folder);
      const exit = ASKS.test(line) ? 1 : 0;
      const said = follow(line, [{ commands: line, exit, printed: [] }], folder, bin);
      if (!line.startsWith("source ")) expect(said).not.toBe("");
      const output = /-o (\S+)/u.exec(line)?.[1];
      if (output !== undefined) expect(readdirSync(folder)).toContain(output.split("/")[0]);
    },
  );
});

describe.skipIf(process.platform === "win32")("pages", { timeout: 120_000 }, () => {
  it.each(PAGES)("%s", async (file) => {
    const folder = fresh();
    await layPlace(folder);
    follow(file, stepsOf(read(file)), folder, bin);
  });

  it.each(PAGES.filter((file) => file.includes(".vi.")))("%s says the English commands", (file) => {
    expect(bare(stepsOf(read(file)))).toEqual(bare(stepsOf(read(file.replace(".vi.", ".")))));
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
