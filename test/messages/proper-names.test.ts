/** The movement's name is a proper name: "phong trào Toàn dân bảo vệ an ninh Tổ quốc", in every text of ours. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../support/run-cli.ts";

function filesUnder(folder: string, endings: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => endings.test(name))
    .map((name) => join(folder, name));
}

const OURS = [
  "README.md",
  "README.vi.md",
  "package.json",
  // Lists of words are compared, never shown.
  ...filesUnder("src", /\.(?:ts|md)$/u).filter((file) => !/catalogue.words/u.test(file)),
  ...filesUnder("docs", /\.(?:md|json|ya?ml)$/u),
];

it("writes the movement's name with its capitals", () => {
  expect(OURS.length).toBeGreaterThan(200);
  const wrong = OURS.flatMap((file) =>
    readFileSync(join(ROOT, file), "utf8")
      .split("\n")
      .filter((line) => /toàn dân bảo vệ|an ninh tổ quốc/u.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(wrong).toEqual([]);
});
