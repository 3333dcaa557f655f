/** Drafts of many phrasings on the five seeds: every figure is found, and has the verdict that it is marked with. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import type { JudgedClaim } from "../../src/model/claim.ts";
import { parsePeriodCode } from "../../src/model/readings/index.ts";
import { DEFAULT_LIMITS } from "../../src/model/raw.ts";
import { type Verifier, verifierOf } from "../../src/pipeline/verify.ts";
import { plainParagraphs } from "../../src/read/draft/plain.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import { readFileSync } from "node:fs";
import { ROOT } from "../support/run-cli.ts";
import { draftFiles, markedDrafts, unmark } from "./marked.ts";

const PERIODS: Readonly<Record<string, string>> = {
  "ba-tri-2020": "2019-06-12..2020-06-11",
  "binh-dinh-2014-2023": "2014..2023",
  "binh-phuoc-2019-2024": "2019..2024",
  "kon-tum-2019": "2019",
  "phuoc-son-2013-2023": "2013..2023",
};

async function seed(name: string): Promise<NonNullable<Verifier["verify"]>> {
  const folder = join(ROOT, "fixtures/seeds", name);
  const catalogue = makeCatalogue();
  const scheme = catalogue.schemes.get("civil") as NonNullable<
    ReturnType<typeof catalogue.schemes.get>
  >;
  const units = join(folder, "units.csv");
  const period = parsePeriodCode(PERIODS[name] ?? "", scheme);
  const { verify } = await verifierOf({
    inputs: ["submissions"],
    catalogue,
    registry: parseRegistry(readFileSync(units, "utf8"), units).registry,
    scheme,
    scope: [],
    today: "2026-01-01",
    onDuplicate: "error",
    severities: {},
    limits: DEFAULT_LIMITS,
    columns: true,
    jobs: 1,
    stdin: () => Promise.resolve(new Uint8Array()),
    cwd: folder,
    onProgress: () => {},
    period: period.ok ? period.period : null,
    within: null,
    keepGoing: false,
  });
  if (verify === null) throw new Error(`${name} has errors`);
  return verify;
}

/** How many words of its noun belong to a claim is not fixed. */
const shown = ({ text, at, verdict }: Pick<JudgedClaim, "text" | "at" | "verdict">) =>
  `${at.start} ${text.slice(0, 2)} ${verdict}`;

/** Written with digits, and held against an exact figure. */
const isExact = ({ text, verdict, claimed, found }: JudgedClaim): boolean =>
  verdict === "confirmed" &&
  claimed.qualifier === "=" &&
  found?.qualifier === "=" &&
  /^\d/u.test(text) &&
  !/\d [a-z]*(?:nghìn|ngàn|trăm|chục)/u.test(text);

/** The last digit of the first number is another one; the length stays. */
const oneMore = (figure: string): string =>
  figure.replace(/^\d[\d.,]*/u, (number) =>
    number.replace(/\d$/u, (digit) => String((Number(digit) + 1) % 10)),
  );

describe.each(draftFiles())("%s", async (file) => {
  const verify = await seed(file.replace(/\.txt$/, ""));

  it.each(markedDrafts(file).map((draft) => [draft.name, draft] as const))(
    "%s",
    (_, { text, figures }) => {
      const { claims } = verify({
        file: "draft.txt",
        text,
        read: text,
        paragraphs: plainParagraphs(text),
      });
      const found = claims.filter(
        ({ verdict, at }) =>
          verdict !== "unmatched" || figures.some(({ start }) => start === at.start),
      );
      const wanted = figures.map((one) =>
        shown({
          text: one.text,
          at: { start: one.start, end: 0 },
          verdict: one.verdict as "confirmed",
        }),
      );
      expect(found.map(shown)).toEqual(wanted);
    },
  );

  it("an exact figure that is one more is contradicted, and no other", () => {
    let changed = 0;
    for (const { name, text } of markedDrafts(file)) {
      const before = claimsIn(text);
      for (const claim of before.filter(isExact)) {
        const { start, end } = claim.at;
        const figure = oneMore(claim.text);
        const after = claimsIn(text.slice(0, start) + figure + text.slice(end));
        const verdictOf = new Map(after.map(({ at, verdict }) => [at.start, verdict]));
        const wanted = before.map((one) => (one === claim ? "contradicted" : one.verdict));
        expect(
          before.map(({ at }) => verdictOf.get(at.start)),
          `${name}: ${claim.text} as ${figure}`,
        ).toEqual(wanted);
        changed++;
      }
    }
    expect(changed).toBeGreaterThan(20);
  });

  function claimsIn(text: string): readonly JudgedClaim[] {
    return verify({ file: "draft.txt", text, read: text, paragraphs: plainParagraphs(text) })
      .claims;
  }
});

it("marks are taken off", () => {
  expect(unmark("a", "có {+2 vụ}, {-3 tin}")).toEqual({
    name: "a",
    text: "có 2 vụ, 3 tin",
    figures: [
      { text: "2 vụ", start: 3, verdict: "confirmed" },
      { text: "3 tin", start: 9, verdict: "contradicted" },
    ],
  });
});
