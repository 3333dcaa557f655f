/** Whole folders, and broken files: the page's engine says what the command says, byte for byte. ANTQ_PAGE_MUTANTS=1500: so many broken files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CommandAnswer } from "../../src/page/request.ts";
import { biff5, inCodePage } from "../support/biff5.ts";
import { brokenFiles } from "../support/broken-files.ts";
import { expectedOfLine, linesBelow, TODAY, type CaseLine } from "../support/page-lines.ts";
import { PageWorld } from "../support/page-world.ts";
import { ROOT } from "../support/run-cli.ts";

/** Worlds by what they were opened for: most lines of a folder are asked of one. */
const worlds = new Map<string, Promise<PageWorld>>();

/** Both answers; null: the page has no such line, or the command refuses its use. */
async function both(line: CaseLine) {
  const expected = await expectedOfLine(line);
  if ("no" in expected) return null;
  const { office, request, stdout } = expected;
  const key = JSON.stringify(office);
  if (!worlds.has(key)) {
    worlds.clear();
    worlds.set(key, PageWorld.open(office));
  }
  const page = (await (await worlds.get(key))?.ask("command", request)) as CommandAnswer;
  return { command: stdout, page: String(page.content) };
}

const SEEDS = join(ROOT, "fixtures/seeds");

describe("each workspace of the seeds", () => {
  it.each(readdirSync(SEEDS))("%s", async (name) => {
    for (const line of linesBelow(join(SEEDS, name))) {
      const told = await both(line);
      expect(told?.page, line.argv.join(" ")).toBe(told?.command ?? "");
    }
  });
});

/** Letters of each code page as bytes; those of Vietnamese too, and what only a fault leaves behind. */
const OLD_TEXTS: Readonly<Record<number, readonly Uint8Array[]>> = {
  1258: ["Đơn vị", "Số lượt người", "Xã Mỹ Hòa", "Ghi chú"].map((text) => inCodePage(1258, text)),
  1251: ["Отчёт", "Ведомость", "№ 7"].map((text) => inCodePage(1251, text)),
  1250: ["Łódź", "Říjen"].map((text) => inCodePage(1250, text)),
  1252: [inCodePage(1252, "Résumé"), Uint8Array.of(0x81, 0x8d, 0x41), Uint8Array.of(0x41, 0, 0x42)],
  932: [Uint8Array.of(0x93, 0xfa, 0x96, 0x7b), Uint8Array.of(0x81, 0x20, 0xff, 0x41)],
};

describe("old workbooks, whose texts are of a code page", () => {
  it.each(Object.entries(OLD_TEXTS))("%s", async (codePage, texts) => {
    const cwd = mkdtempSync(join(tmpdir(), "antq-page-"));
    try {
      const plain = (text: string) => Buffer.from(text);
      const rows = [
        [plain("TT"), plain("Don vi"), ...texts, plain("So luot nguoi")],
        [1, plain("Xa"), ...texts.map((_, at) => at + 1), 40],
      ];
      writeFileSync(join(cwd, "cu.xls"), biff5(Number(codePage), rows));
      const told = await both({ name: codePage, cwd, argv: ["inspect", "cu.xls"] });
      expect(told?.page).toBe(told?.command ?? "");
      const [first] = texts;
      const decoded = new TextDecoder(codePage === "932" ? "shift_jis" : `windows-${codePage}`);
      expect(told?.page).toContain(decoded.decode(first).normalize("NFC"));
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
  });
});

const MUTANTS = Number(process.env["ANTQ_PAGE_MUTANTS"] ?? 24);

describe(`${MUTANTS} broken files`, () => {
  it("are told alike, reasons included", { timeout: 3_600_000 }, async () => {
    const cwd = mkdtempSync(join(tmpdir(), "antq-page-"));
    const kinds = new Map<string, number>();
    const different: string[] = [];
    try {
      writeFileSync(join(cwd, "units.csv"), readFileSync(join(SEEDS, "ba-tri-2020/units.csv")));
      for (const { name, bytes } of brokenFiles(MUTANTS)) {
        const file = `m${extname(name)}`;
        writeFileSync(join(cwd, file), bytes);
        const argv = ["check", file, "--units", "units.csv", ...TODAY, "--format", "json"];
        const told = await both({ name, cwd, argv });
        if (told === null || told.page !== told.command) different.push(name);
        const kind = `${extname(name)} ${outcomeOf(told?.command ?? "")}`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        rmSync(join(cwd, file));
      }
    } finally {
      rmSync(cwd, { recursive: true, force: true });
    }
    expect(different).toEqual([]);
    if (MUTANTS > 100)
      console.log(
        [...kinds]
          .map(([kind, count]) => `${count} ${kind}`)
          .sort()
          .join("\n"),
      );
    expect([...kinds.keys()].some((kind) => kind.startsWith(".xls "))).toBe(true);
  });
});

/** `read`, or what the file could not be read for, in the command's words. */
function outcomeOf(json: string): string {
  const { findings } = JSON.parse(json) as {
    findings: readonly { code: string; message: string }[];
  };
  return findings.find(({ code }) => code === "file-unreadable")?.message ?? "read";
}
