/** Names that lead to nothing are told as what they are, not as a damaged file. */
import { Buffer } from "node:buffer";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";
import { inFolder } from "../support/run-files.ts";
import { TIPS } from "../cli/cli.ts";

async function told(line: string, ending: string): Promise<[number, string, string]> {
  return inFolder({ "in/b.csv": TIPS }, async (cwd) => {
    mkdirSync(join(cwd, "old"));
    const odd = Buffer.concat([Buffer.from(join(cwd, "old/b")), Buffer.from([0xe1, 0x6f])]);
    writeFileSync(Buffer.concat([odd, Buffer.from(ending)]), TIPS);
    for (const folder of [".", "in"]) symlinkSync("gone", join(cwd, folder, `x${ending}`));
    const { code, stdout, stderr } = await runCli(line.split(" "), { cwd });
    return [code, stdout.toString(), stderr.toString()];
  });
}

// Other systems take no names that are not Unicode.
describe.runIf(process.platform === "linux").each([".csv", ".xlsx", ".xls", ".ods", ".zip"])(
  "a name that ends in %s",
  (ending) => {
    it("and is not UTF-8, found in a folder", async () => {
      const [code, stdout] = await told("check old", ending);
      expect([code, stdout]).toEqual([1, expect.stringMatching(/file-unreadable\s.*Unicode/u)]);
    });

    it("and is a link to nothing, found in a folder", async () => {
      const [code, stdout] = await told("check in", ending);
      expect([code, stdout]).toEqual([1, expect.stringMatching(/file-unreadable\s.*liên kết/u)]);
    });

    it("and is a link to nothing, named", async () => {
      const [code, , stderr] = await told(`check x${ending}`, ending);
      expect([code, stderr]).toEqual([3, expect.stringContaining("liên kết")]);
    });
  },
);
