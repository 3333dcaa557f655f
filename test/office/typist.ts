/** LibreOffice as somebody who fills forms in: typist.py in a process of its own, with a profile of its own. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const SCRIPT = fileURLToPath(new URL("typist.py", import.meta.url));

export interface OfficeCell {
  readonly at: string;
  readonly row: number;
  readonly column: number;
  /** null: to be filled in. */
  readonly text: string | null;
  /** LibreOffice's name of the rule: `LIST`, `WHOLE`, `DATE`, `CUSTOM`, `ANY`. */
  readonly rule?: string;
  readonly dropdown?: boolean;
  readonly stops?: string;
  readonly title?: string;
  readonly prompt?: string;
  readonly error?: string;
  readonly asks?: boolean;
  readonly tells?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly values?: readonly string[] | null;
  readonly format?: string;
}

export interface OfficeSheet {
  /** Row of the heading, from 0. */
  readonly heading: number;
  readonly last: number;
  readonly cells: readonly OfficeCell[];
  readonly protected: boolean;
  /** Sheets that are not shown. */
  readonly hidden: readonly string[];
  /** `wide`: pages; `tall` 0: as many as it takes; `repeats`: rows on every page. */
  readonly page: {
    readonly wide: number;
    readonly tall: number;
    readonly landscape: boolean;
    readonly repeats: readonly [number, number] | false;
  };
}

export interface TypedCell {
  readonly at: string;
  readonly typed: string;
  readonly shown: string;
  readonly kind: "EMPTY" | "VALUE" | "TEXT" | "FORMULA";
  readonly value: number;
}

export interface FilledSheet {
  readonly cells: readonly TypedCell[];
  /** A value is against its cell's rule. */
  readonly against: boolean;
}

interface Office {
  readonly soffice: string;
  readonly python: string;
}

/** What is missing, in words, where it cannot be had. */
export function officeHere(): Office | { readonly missing: string } {
  const soffice = [
    ...(process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "soffice")),
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  ].find((path) => existsSync(path));
  if (soffice === undefined) return { missing: "LibreOffice (soffice) is not installed" };
  const beside = dirname(soffice);
  const pythons = [
    join(beside, "python.exe"),
    join(beside, "../Resources/python"),
    "/usr/bin/python3",
    "python3",
  ];
  const python = pythons.find(
    (path) => spawnSync(path, ["-c", "import uno"], { stdio: "ignore" }).status === 0,
  );
  if (python === undefined)
    return { missing: "no Python with LibreOffice's `uno` (Debian: python3-uno) is installed" };
  return { soffice, python };
}

const LOCALE = (locale: string) => `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>
`;

export class Typist {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  readonly #profile: string;
  #errors = "";

  /** `locale`: as the machine is set, `vi-VN` or `en-US`: by it dates and numbers are understood. */
  constructor({ soffice, python }: Office, locale: string) {
    this.#profile = mkdtempSync(join(tmpdir(), "antq-office-"));
    mkdirSync(join(this.#profile, "user"));
    writeFileSync(join(this.#profile, "user/registrymodifications.xcu"), LOCALE(locale));
    this.#child = spawn(python, [SCRIPT, soffice, this.#profile], {
      env: { ...process.env, PYTHONIOENCODING: "utf-8", PYTHONDONTWRITEBYTECODE: "1" },
    });
    this.#child.stderr.on("data", (chunk: Buffer) => (this.#errors += chunk.toString()));
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]();
  }

  /** The sheet that is filled in; `rows`: how many of the blank ones. */
  look(path: string, rows: number): Promise<OfficeSheet> {
    return this.#ask({ do: "look", path, rows }) as Promise<OfficeSheet>;
  }

  fill(path: string, to: string, cells: readonly (readonly [string, string])[]) {
    return this.#ask({ do: "fill", path, to, cells }) as Promise<FilledSheet>;
  }

  async print(path: string, to: string): Promise<void> {
    await this.#ask({ do: "pdf", path, to });
  }

  async end(): Promise<void> {
    this.#child.stdin.end();
    if (this.#child.exitCode === null)
      await new Promise((resolve) => this.#child.once("close", resolve));
    rmSync(this.#profile, { recursive: true, force: true });
  }

  async #ask(order: object): Promise<unknown> {
    this.#child.stdin.write(`${JSON.stringify(order)}\n`);
    const { value, done } = await this.#answers.next();
    if (done === true) throw new Error(`the typist is gone: ${this.#errors}`);
    return JSON.parse(value) as unknown;
  }
}
