/** Communes whose names hold the words of labels, with a registry and without one. */
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../../src/catalogue/index.ts";
import { makeLexicon } from "../../../src/map/label/lexicon.ts";
import type { LabelPlace } from "../../../src/map/label/types.ts";
import { foldName } from "../../../src/util/vietnamese.ts";
import { say, sayAll } from "./say.ts";

const NAMES = [
  "Xã Tổng Cọt", "Xã Cộng Hòa", "Xã Toàn Sơn", "Xã Tân Ước", "Xã Cuối Hạ", "Xã Sông Lũy", "Xã Kế Sách", "Thị trấn Năm Căn",
  "Huyện Phú Quý", "Thị trấn Tứ Kỳ", "Xã An Ninh", "Xã Bình Quân", "Xã Tổng Số Đông", "Xã Trước Đây", "Thị trấn Hai Riêng", "Xã Chung Chải",
  "Huyện Ba Tri", "Xã An Đức", "Phường 12",
]; // prettier-ignore
const base = (name: string) => name.replace(/^(?:Xã|Thị trấn|Huyện|Phường) /iu, "");
const known = new Set(NAMES.flatMap((name) => [foldName(name), foldName(base(name))]));
const isUnitName = (text: string): boolean =>
  known.has(foldName(text).replace(/^(?:công an|ubnd) /u, ""));

const catalogue = makeCatalogue();
const withRegistry = makeLexicon(catalogue, isUnitName);
const without = makeLexicon(catalogue, undefined);

const unitsIn = (text: string, place: LabelPlace, lexicon = withRegistry) =>
  lexicon
    .read(text, place)
    .spans.flatMap(({ readings }) => readings)
    .flatMap((part) => (part.kind === "unit" ? [foldName(base(part.text))] : []));

describe("names that hold words", () => {
  it.each(NAMES)("%s is one unit whatever stands around it", (name) => {
    const around: [LabelPlace, string][] = [
      ["stub", name],
      ["stub", name.toUpperCase()],
      ["stub", `1. ${name}`],
      ["stub", `Cộng ${name}`],
      ["stub", `Công an ${name}`],
      ["heading", `${name} (luỹ kế)`],
      ["title", `CÔNG AN ${name.toUpperCase()} NĂM 2024`],
      ["title", `${name}, huyện Ba Tri`],
      ["sheet", name],
      ["file", `bao-cao_${name}_T6-2024`],
    ];
    for (const [place, text] of around) {
      expect(unitsIn(text, place), `${place} ${text}`).toContain(foldName(base(name)));
      expect(withRegistry.read(text, place).rest, text).toEqual([]);
      const roles = withRegistry.read(text, place).spans.map(({ readings }) => readings[0]?.kind);
      expect(roles.filter((kind) => kind === "role").length, text).toBe(
        text.includes("luỹ") ? 1 : 0,
      );
    }
  });

  it.each(NAMES.filter((name) => !name.startsWith("Phường")))("%s without its type", (name) => {
    expect(unitsIn(base(name), "stub")).toEqual([foldName(base(name))]);
    expect(unitsIn(base(name), "sheet")).toEqual([foldName(base(name))]);
  });

  // In capitals only a registry tells "XÃ BÌNH QUÂN" from a type before a role.
  const unlike = NAMES.filter((name) => !/Bình Quân|Tổng Số/u.test(name));
  it.each(NAMES)("%s without a registry", (name) => {
    expect(unitsIn(name, "stub", without)).toEqual([foldName(base(name))]);
    if (!unlike.includes(name)) return;
    expect(unitsIn(`CÔNG AN ${name.toUpperCase()}`, "title", without)).toEqual([
      foldName(base(name)),
    ]);
  });

  it("a name that is also a member may be both", () => {
    expect(sayAll(withRegistry.read("An ninh", "stub"))).toEqual([
      ["category=an ninh", "unit An ninh"],
    ]);
    expect(say(without.read("Xã An Ninh", "stub"))).toBe("unit Xã An Ninh 2");
  });

  it("a bare name inside a form's name is none", () => {
    expect(unitsIn("PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC", "title")).toEqual([]);
    expect(unitsIn("Báo cáo tình hình an ninh trật tự", "file")).toEqual([]);
  });

  it("nothing is a unit without diacritics, or as a heading of units", () => {
    for (const text of ["xa an duc", "huyen ba tri"]) expect(unitsIn(text, "file")).toEqual([]);
    for (const text of ["Xã", "Xã, phường", "Công an xã", "Huyện/thị xã/thành phố"]) {
      expect(unitsIn(text, "heading")).toEqual([]);
    }
  });
});
