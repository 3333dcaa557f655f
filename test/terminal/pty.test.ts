/**
 * On a real terminal: what a person sees of every command, at several widths. Needs `dist/`. Skipped where no
 * terminal can be made, but not in CI, where it must be seen.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { layOut, splitCommand } from "../support/golden.ts";
import { ROOT, runBinary, runCli } from "../support/run-cli.ts";
import { leftOnScreen, withoutColour } from "./escapes.ts";
import { lostWords, tooWide } from "./laws.ts";
import { COMMANDS, oneOfEach } from "./one-of-each.ts";
import { onPty, withoutPty } from "./pty.ts";

const reason = withoutPty();
const isSkipped = reason !== null && process.env["CI"] === undefined;
if (isSkipped) console.warn(`test/terminal/pty.test.ts is skipped: ${reason}`);

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: { demo: string };
};
const DEMO = splitCommand(scripts.demo.slice(scripts.demo.indexOf("bin/antq.js"))).slice(1);

let scratch = "";
beforeAll(() => void (scratch = mkdtempSync(join(tmpdir(), "antq-pty-"))));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const seen = (text: string): string => leftOnScreen(withoutColour(text));

describe.skipIf(isSkipped)("on a terminal", { timeout: 60_000 }, () => {
  it("every command has a case", () => {
    expect(oneOfEach().map(([command]) => command)).toEqual(COMMANDS);
  });

  it.each(oneOfEach())("%s at 40 and at 0 columns", async (command, golden) => {
    for (const columns of [40, 0]) {
      const folders = ["piped", "shown"].map((name) =>
        join(scratch, `${command}-${columns}-${name}`),
      );
      for (const folder of folders) layOut(golden, folder);
      const [cwd = "", own = ""] = folders;
      const { code, text } = await onPty(golden.argv, { cwd: own, columns });
      const here = { cwd, columns, terminal: true };
      const expected = await runCli(golden.argv, here);
      expect(code).toBe(expected.code);
      expect(seen(text)).toBe(
        `${leftOnScreen(expected.stderr.toString())}${expected.stdout.toString()}`,
      );
    }
  });

  it("init asks, one question after the other, and takes the answers", async () => {
    const cwd = join(scratch, "init");
    mkdirSync(cwd);
    const { code, text } = await onPty(["init"], {
      cwd,
      columns: 100,
      typed: [
        ["Tỉnh", "Bến Tre\r"],
        ["Cơ quan", "\r"],
        ["Cách tính kỳ", "decree-09\r"],
      ],
    });
    expect([code, withoutColour(text)]).toEqual([0, expect.stringContaining("antq.yaml")]);
    const config = readFileSync(join(cwd, "antq.yaml"), "utf8");
    expect(config).toContain('province: "83"');
    expect(config).toContain("periodScheme: decree-09");
  });

  it("npm run demo: the words of the pipe; from 80 columns on, the same bytes", async () => {
    const piped = (await runBinary(DEMO, { cwd: ROOT })).stdout.toString();
    for (const columns of [40, 60, 80, 100, 160, 0]) {
      const { code, text } = await onPty(DEMO, {
        cwd: ROOT,
        columns,
        env: { HOME: scratch, XDG_CACHE_HOME: scratch },
      });
      const page = seen(text);
      expect(code).toBe(0);
      expect(text).toContain("\u001b[1mKết quả phong trào Toàn dân bảo vệ ANTQ\u001b[22m");
      expect(lostWords(piped, page)).toEqual([]);
      expect(tooWide(page, columns === 0 ? 100 : columns)).toEqual([]);
      if (columns === 0 || columns >= 80) expect(page).toBe(piped);
    }
  });

  it.each([
    ["NO_COLOR", [], { NO_COLOR: "1" }],
    ["--no-color", ["--no-color"], {}],
    ["TERM=dumb", [], { TERM: "dumb" }],
  ])("%s: no escape sequence", async (_, more, env) => {
    const { text } = await onPty([...DEMO, "--no-progress", ...more], {
      cwd: ROOT,
      columns: 100,
      env: { HOME: scratch, XDG_CACHE_HOME: scratch, ...env },
    });
    expect(text).toBe((await runBinary(DEMO, { cwd: ROOT })).stdout.toString());
  });

  it("an output to a file has no colour and nothing of the progress; nor has an error output", async () => {
    const piped = (await runBinary(DEMO, { cwd: ROOT })).stdout.toString();
    const [out, err] = [join(scratch, "out.txt"), join(scratch, "err.txt")];
    const env = { HOME: scratch, XDG_CACHE_HOME: scratch };
    const toFile = await onPty(DEMO, { cwd: ROOT, columns: 80, env, redirect: `> '${out}'` });
    expect([leftOnScreen(toFile.text), readFileSync(out, "utf8")]).toEqual(["", piped]);
    await onPty(DEMO, { cwd: ROOT, columns: 80, env, redirect: `2> '${err}'` });
    expect(readFileSync(err, "utf8")).toBe("");
    expect(existsSync(err)).toBe(true);
  });
});
