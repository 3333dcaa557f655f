/** Words that an office declares: refused at their place where they cannot mean anything, else known to both readers. */
import { DEFAULT_LIMITS } from "../../src/model/limits.ts";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BUILT_IN, type Catalogue, makeCatalogue } from "../../src/catalogue/index.ts";
import { mergeCatalogue } from "../../src/catalogue/merge.ts";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import { makeHeadingIndex } from "../../src/map/heading-index.ts";
import { makeLexicon } from "../../src/map/label/lexicon.ts";
import { readCount } from "../../src/model/readings/index.ts";
import { cleanFile } from "../../src/pipeline/clean-file/index.ts";
import { openMappedCache } from "../../src/pipeline/mapped-cache.ts";
import { readAll, sortedInputs } from "../../src/pipeline/read.ts";
import type { InputFile } from "../../src/read/index.ts";
import { foldHeading } from "../../src/util/headings.ts";
import { say } from "../map/label/say.ts";
import { inFolder, optionsFor } from "../support/run-files.ts";

function refusedAt(user: object): string[] {
  const parsed = userCatalogueSchema.safeParse(user);
  return (parsed.error?.issues ?? []).map(({ path }) => path.join("."));
}

function withWords(...files: object[]): Catalogue {
  const merged = files.reduce(
    (parts: typeof BUILT_IN, file) => mergeCatalogue(parts, userCatalogueSchema.parse(file)),
    BUILT_IN,
  );
  return makeCatalogue(merged);
}

describe("a declaration is refused", () => {
  it.each<[string, object, string]>([
    ["no heading in the list", { district: { headings: [] } }, "district.headings"],
    ["nothing of the unit", { unit: {} }, "unit"],
    ["a heading without a letter", { date: { headings: ["Ngày gửi", "12/6"] } }, "date.headings.1"],
    ["another common column", { unit: { headings: ["Mã ĐVHC"] } }, "unit.headings.0"],
    ["a figure", { period: { headings: ["Số vụ xảy ra"] } }, "period.headings.0"],
    [
      "two columns",
      { unit: { headings: ["A b"] }, date: { headings: ["a  B"] } },
      "date.headings.0",
    ],
    ["a part as a total", { totals: ["Khối xã", "TRONG ĐÓ"] }, "totals.1"],
    ["a total as a part", { parts: ["tổng cộng"] }, "parts.0"],
    ["another role", { roles: { previous: ["Kế hoạch"] } }, "roles.previous.0"],
    ["two roles", { roles: { plan: ["Khoán"], estimate: ["khoán"] } }, "roles.estimate.0"],
    ["a figure as a total", { totals: ["Số tin tiếp nhận"] }, "totals.0"],
    ["no scale", { scales: { tá: 1 } }, "scales.tá"],
    ["a broken scale", { scales: { tá: 1.5 } }, "scales.tá"],
    ["another scale", { scales: { nghìn: 100 } }, "scales.nghìn"],
    ["a number for no figure", { missingSigns: ["0"] }, "missingSigns.0"],
    ["a number in words of digits", { missingSigns: ["k/c", "1 000"] }, "missingSigns.1"],
    ["the sign for none", { missingSigns: ["–"] }, "missingSigns.0"],
    ["the sign for what cannot occur", { missingSigns: ["X"] }, "missingSigns.0"],
    ["a blank", { missingSigns: [" "] }, "missingSigns.0"],
  ])("%s", (_, user, path) => {
    expect(refusedAt(user)).toEqual([path]);
  });

  it("of a role that is not known", () => {
    expect(userCatalogueSchema.safeParse({ roles: { later: ["Sau này"] } }).success).toBe(false);
  });

  it("not where it repeats what is known", () => {
    expect(
      refusedAt({ totals: ["Cộng"], roles: { plan: ["kế hoạch"] }, missingSigns: ["..."] }),
    ).toEqual([]);
  });
});

describe("declared headings of common columns", () => {
  const ids = ["unit", "unit_code", "district", "province", "date", "period"];

  it.each(ids)("%s: both readers know them, from each file", (id) => {
    const catalogue = withWords(
      { [id]: { headings: ["Tên gọi thứ nhất"] } },
      { [id]: { headings: ["Tên gọi thứ hai"] } },
    );
    const lexicon = makeLexicon(catalogue, undefined);
    const { common } = makeHeadingIndex(catalogue);
    for (const heading of ["TÊN GỌI THỨ NHẤT", "Tên gọi\nthứ hai"]) {
      expect(common.get(foldHeading(heading))?.id).toBe(id);
      expect(say(lexicon.read(heading, "heading"))).toBe(`column ${id}`);
    }
    const known = makeHeadingIndex(makeCatalogue()).common;
    expect(known.has(foldHeading("Tên gọi thứ nhất"))).toBe(false);
  });
});

describe("declared words of labels", () => {
  const roles = [
    "this",
    "previous",
    "same-period",
    "cumulative",
    "plan",
    "estimate",
    "opening",
    "closing",
    "change",
    "average",
  ];

  it.each(roles)("role %s", (role) => {
    const lexicon = makeLexicon(withWords({ roles: { [role]: ["Cột vàng"] } }), undefined);
    expect(say(lexicon.read("Cột vàng", "heading"))).toBe(role);
  });

  it("a word that said nothing means what it is declared to", () => {
    const plain = makeLexicon(makeCatalogue(), undefined);
    const own = makeLexicon(withWords({ totals: ["Tổng hợp"], parts: ["Chung tay"] }), undefined);
    expect(say(plain.read("Tổng hợp", "stub"))).not.toBe("total");
    expect(say(own.read("Tổng hợp", "stub"))).toBe("total");
    expect(say(own.read("Chung tay: ma túy", "stub"))).toContain("part");
  });

  it("signs for no figure are missing values, as they are written or in capitals", () => {
    const missingSigns = new Set(["k/c"]);
    const context = {
      required: false,
      fraction: null,
      decimalsAllowed: false,
      workbook: true,
    } as const;
    const read = (value: string, signs?: ReadonlySet<string>) =>
      readCount({ kind: "text", value, column: 1 }, { ...context, missingSigns: signs });
    for (const text of ["k/c", " K/C "])
      expect(read(text, missingSigns)).toEqual(read("...", missingSigns));
    expect(read("k/c").ok).toBe(false);
    expect(makeLexicon(withWords({ missingSigns: ["K/C"] }), undefined).isMissingSign("k/c ")).toBe(
      true,
    );
  });

  it("none are the office's own where only forms are declared", () => {
    expect(withWords({ forms: [{ id: "tips" }] }).ownWords).toBe(false);
    expect(withWords({ totals: ["Khối xã"] }, { forms: [{ id: "tips" }] }).ownWords).toBe(true);
  });
});

const TABLE = "Đơn vị;Ngày;Số tin tiếp nhận\nXã An Đức;01/03/2020;5\n";

it.each<[string, object]>([
  ["a heading", { unit: { headings: ["Tên cơ sở"] } }],
  ["a blank head", { unit: { mayBeBlank: true } }],
  ["a total", { totals: ["Khối xã"] }],
  ["a sign", { missingSigns: ["k/c"] }],
  ["a role", { roles: { plan: ["Khoán"] } }],
  ["a scale", { scales: { tá: 12 } }],
])("a file that was mapped before %s was declared is mapped again", async (_, user) => {
  const folder = mkdtempSync(join(tmpdir(), "antq-words-"));
  const setting = { folder, version: "1", now: () => BigInt(Date.now() + 60_000) * 1_000_000n };
  await inFolder({ "a.csv": TABLE }, async (cwd) => {
    const options = optionsFor({}, cwd);
    const [input] = (await sortedInputs(options)) as [InputFile];
    const { sheets } = await readAll(options);
    const first = openMappedCache(setting, makeCatalogue(), null, DEFAULT_LIMITS);
    expect(first?.find(input)).toBeNull();
    const file = cleanFile({
      sha256: createHash("sha256").update(TABLE).digest("hex"),
      sheets,
      legacyEncoding: null,
    });
    if (file !== null) first?.keep(input, file);
    first?.close();
    expect(
      openMappedCache(setting, makeCatalogue(), null, DEFAULT_LIMITS)?.find(input),
    ).not.toBeNull();
    expect(openMappedCache(setting, withWords(user), null, DEFAULT_LIMITS)?.find(input)).toBeNull();
  });
  rmSync(folder, { recursive: true });
});
