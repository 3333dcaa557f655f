/** `antq learn`: found by shape, certain by arithmetic, asked otherwise, written only where the sheet bears it out. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.ts";

const UNITS = "Xã An Đức;Xã An Hiệp;Xã Bảo Thạnh".split(";");

/** A book of work in words that antq does not know. */
function book(total: readonly number[] = [67, 678]): string {
  const rows = [
    [UNITS[0], 14, 231],
    [UNITS[1], 22, 145],
    [UNITS[2], 31, 302],
    ["Khối ba xã", ...total],
  ];
  const lines = ["PHÒNG PHONG TRÀO;;", "Tháng 3 năm 2020;;", "Nơi làm;Việc đã xử;Lời nhắn"];
  return `\uFEFF${[...lines, ...rows.map((row) => row.join(";"))].join("\n")}\n`;
}

async function learn(text: string, args: readonly string[], stdin?: string) {
  const cwd = mkdtempSync(join(tmpdir(), "antq-learn-"));
  writeFileSync(join(cwd, "so.csv"), text);
  const run = await runCli(["learn", "so.csv", ...args], {
    cwd,
    ...(stdin === undefined ? {} : { stdin: Buffer.from(stdin), terminal: true }),
  });
  const kept = existsSync(join(cwd, "so.yaml")) ? readFileSync(join(cwd, "so.yaml"), "utf8") : null;
  return { code: run.code, out: run.stdout.toString(), err: run.stderr.toString(), kept };
}

describe("learn", () => {
  it("is certain of units and of what is the sum of the others, and of nothing else", async () => {
    const { out, code } = await learn(book(), ["--yes", "--format", "json"]);
    const { understood, unsure, declaration } = JSON.parse(out);
    expect(code).toBe(0);
    expect(understood.map(({ cell, as }: { cell: string; as: string }) => `${cell} ${as}`)).toEqual(
      ["A3 unit", "A7 total"],
    );
    expect(unsure.map(({ cell }: { cell: string }) => cell)).toEqual(["B3", "C3"]);
    expect(declaration).toBe("unit:\n  headings:\n    - Nơi làm\ntotals:\n  - Khối ba xã\n");
  });

  it("does not take a row for a total that is off by one", async () => {
    const { out } = await learn(book([67, 679]), ["--yes", "--format", "json"]);
    expect(JSON.parse(out).unsure.map(({ cell }: { cell: string }) => cell)).toContain("A7");
  });

  it("keeps a declaration whose totals come out", async () => {
    const { code, kept } = await learn(book(), [
      "--answers",
      "B3=flow,C3=valuable_tips",
      "-o",
      "so.yaml",
    ]);
    expect(code).toBe(0);
    expect(kept).toContain("viec_da_xu");
    expect(kept).toContain("- Lời nhắn");
  });

  it("keeps nothing where a total does not come out, or a label is not answered", async () => {
    const off = await learn(book([68, 678]), [
      "--answers",
      "B3=flow,C3=flow,A7=total",
      "-o",
      "so.yaml",
    ]);
    expect([off.code, off.kept]).toEqual([1, null]);
    const open = await learn(book(), ["--answers", "B3=flow", "-o", "so.yaml"]);
    expect([open.code, open.kept]).toEqual([1, null]);
  });

  it("asks in a terminal, again where the answer is none", async () => {
    const { code, err, out } = await learn(book(), [], "what\nflow\nvaluable_tips\n");
    expect(err).toContain("B3 “Việc đã xử”");
    expect(code).toBe(0);
    expect(out).toContain("viec_da_xu");
  });

  it("proposes nothing beside persons, and names none", async () => {
    const text = book().replace("Lời nhắn", "Họ và tên").replace("231", "Nguyễn Văn A");
    const { code, out, err } = await learn(text, ["--yes"]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).not.toContain("Nguyễn");
  });
});
