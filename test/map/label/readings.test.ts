/**
 * Labels of official forms and what they say, place by place (fixtures/labels/readings.csv): roles,
 * totals, parts, measures, orders, heads of columns, titles, names of sheets and files. A `?` is what
 * nothing explains: it stands there as it must be told to the user.
 */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../../src/catalogue/index.ts";
import { makeLexicon } from "../../../src/map/label/lexicon.ts";
import type { LabelPlace } from "../../../src/map/label/types.ts";
import { say } from "./say.ts";

interface Row {
  readonly place: LabelPlace;
  readonly label: string;
  readonly says: string;
}

const file = new URL("../../../fixtures/labels/readings.csv", import.meta.url);
const rows: Row[] = parse(readFileSync(file, "utf8"), { columns: true });
const lexicon = makeLexicon(makeCatalogue(), undefined);

describe(`${rows.length} labels`, () => {
  it.each(rows)("$place: $label", ({ place, label, says }) => {
    expect(say(lexicon.read(label, place))).toBe(says);
  });

  it("say the same decomposed, with no-break spaces and in other spellings of one syllable", () => {
    const other = rows.filter(({ label, place, says }) => {
      const written = `  ${respelt(label).normalize("NFD").replaceAll(" ", " \u00A0")} `;
      return skeleton(say(lexicon.read(written, place))) !== skeleton(says);
    });
    expect(other).toEqual([]);
  });

  it("never say more in small letters than in capitals of role, total and indicator", () => {
    const kinds = (label: string, place: LabelPlace) =>
      lexicon
        .read(label, place)
        .spans.map(({ readings }) => readings[0]?.kind)
        .filter((kind) => kind === "role" || kind === "total" || kind === "indicator");
    const other = rows.filter(
      ({ label, place }) =>
        !label.includes("nit") &&
        kinds(label.toUpperCase(), place).join() !== kinds(label.toLowerCase(), place).join(),
    );
    expect(other).toEqual([]);
  });
});

function respelt(label: string): string {
  return label
    .replaceAll("ũy", "uỹ")
    .replaceAll("quý", "quí")
    .replaceAll("Quý", "Quí")
    .replaceAll("kỳ", "kì")
    .replaceAll("Kỳ", "Kì")
    .replaceAll("tỷ", "tỉ")
    .replaceAll("Tỷ", "Tỉ");
}

/** Without what is quoted as written. */
function skeleton(said: string): string {
  return respelt(said.normalize("NFC")).replace(/\s+/gu, " ");
}
