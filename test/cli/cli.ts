/** The command line in this process, over files of a temporary folder. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { runCli, type RunOptions } from "../support/run-cli.ts";
import { BA_TRI, type Files, inFolder } from "../support/run-files.ts";

export interface Said {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Names in the folder afterwards, and their content. */
  readonly after: Readonly<Record<string, string>>;
}

/** `units.csv` is always there. */
export function antq(
  line: string,
  files: Files = {},
  more: Omit<RunOptions, "cwd"> = {},
): Promise<Said> {
  return inFolder({ "units.csv": BA_TRI, ...files }, async (cwd) => {
    const { code, stdout, stderr } = await runCli(line.split(" ").filter(Boolean), {
      ...more,
      cwd,
    });
    const after: Record<string, string> = {};
    for (const entry of await readdir(cwd, { withFileTypes: true })) {
      after[entry.name] = entry.isFile() ? await readFile(join(cwd, entry.name), "utf8") : "";
    }
    const said = { code, stdout: stdout.toString(), stderr: stderr.toString(), after };
    if (code !== 70) expect(said.stderr, line).not.toMatch(/\n\s+at |Error:/);
    return said;
  });
}

export const TIPS = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\nXã An Đức;2020;ma túy;5\n";
export const WRONG = "Đơn vị;Kỳ;Lĩnh vực;Số tin có giá trị\nXã An Đức;2020;ma túy;nhiều\n";
