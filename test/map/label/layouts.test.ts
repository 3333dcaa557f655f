/** The label of every row of the specification's tables, by place. */
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../../src/catalogue/index.ts";
import { makeLexicon } from "../../../src/map/label/lexicon.ts";
import type { LabelPlace } from "../../../src/map/label/types.ts";
import { say } from "./say.ts";

const lexicon = makeLexicon(makeCatalogue(), undefined);

const CASES: readonly (readonly [LabelPlace, string, string])[] = [
  ["heading", "Số tin có giá trị (tin)", "#valuable_tips + (tin)"],
  ["heading", "Số tin có giá trị (nghìn tin)", "#valuable_tips + x1000 + (tin)"],
  ["heading", "Lũy kế thực hiện cùng kỳ năm trước", "cumulative + this + same-period"],
  ["heading", "kỳ trước chuyển sang", "opening"],
  ["title", "CÔNG AN XÃ AN ĐỨC NĂM 2024", "unit XÃ AN ĐỨC 2 + period year 2024/1"],
];

describe("labels of the specification", () => {
  it.each(CASES)("%s: %s", (place, text, expected) => {
    expect(say(lexicon.read(text, place))).toBe(expected);
  });
});
