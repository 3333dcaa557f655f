/** What every registered format must do, whatever it writes. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aggregateDocument } from "../../src/present/aggregate-document.ts";
import type { Format } from "../../src/present/document.ts";
import { BY_PARTNER, manyUnits, report, TWO_UNITS } from "./reports.ts";
import { CHECK, CLEAN } from "./checks.ts";

const EMPTY = report([], { indicators: [], sources: [] });
const DOCUMENTS = [TWO_UNITS, BY_PARTNER, manyUnits(12), EMPTY].flatMap((of) =>
  (["vi", "en"] as const).map((lang) => [aggregateDocument(of, lang), lang] as const),
);

async function formatsIn(folder: string): Promise<[string, Format<unknown>][]> {
  const url = new URL(`../../src/present/${folder}/`, import.meta.url);
  const names = readdirSync(url).filter((name) => /^[^_].*(?<!\.gen)\.ts$/.test(name));
  return Promise.all(
    names.map(async (name): Promise<[string, Format<unknown>]> => {
      const module = (await import(new URL(name, url).href)) as { default: Format<unknown> };
      return [name.slice(0, -".ts".length), module.default];
    }),
  );
}

describe.each(await formatsIn("formats"))("format %s", (name, format) => {
  it("is named after its file and says what it writes", () => {
    expect(format.id).toBe(name);
    expect(format.extension).toMatch(/^\.[a-z]+$/);
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(; charset=utf-8)?$/);
  });

  it("writes every report, in both languages, the same each time", async () => {
    for (const [document, lang] of DOCUMENTS) {
      const first = await format.render(document, { lang, width: 80 });
      expect(await format.render(document, { lang, width: 80 })).toEqual(first);
      if (typeof first === "string") expect(first).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

describe.each(await formatsIn("check-formats"))("check format %s", (name, format) => {
  it("is named after its file", () => {
    expect(format.id).toBe(name);
    expect(format.extension).toMatch(/^\.[a-z]+$/);
  });

  it("writes findings and none, the same each time", async () => {
    for (const of of [CHECK, CLEAN]) {
      const first = await format.render(of, { lang: "vi" });
      expect(await format.render(of, { lang: "vi" })).toEqual(first);
      if (typeof first === "string") expect(first).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
