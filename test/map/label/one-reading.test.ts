/** Names of indicators grow: no label of the fixtures may come to mean two of them, or one and a member beside it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../../src/catalogue/index.ts";
import { SUMMARY } from "../../../src/catalogue/summary-form.ts";
import { makeLexicon } from "../../../src/map/label/lexicon.ts";
import type { LabelReading } from "../../../src/map/label/types.ts";

const FIXTURES = new URL("../../../fixtures/", import.meta.url).pathname;
const PLACES = ["heading", "stub", "title"] as const;
const lexicon = makeLexicon(makeCatalogue(), undefined);

/** Texts of cells that may be labels: with letters, no prose. */
function labels(): ReadonlySet<string> {
  const files = readdirSync(FIXTURES, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".csv"),
  );
  const cells = files.flatMap((path) =>
    readFileSync(join(FIXTURES, path), "utf8").split(/[;\t\n\r"]|,(?=\S)/u),
  );
  return new Set(cells.map((text) => text.trim()).filter((text) => /\p{L}{2}/u.test(text)));
}

/** Of each span: ids of the indicators that it can be, and of the members. */
function meanings({ spans }: LabelReading): { indicators: string[]; members: string[] }[] {
  return spans.map(({ readings }) => ({
    indicators: [
      ...new Set(
        readings.flatMap((part) =>
          part.kind === "indicator"
            ? part.fields.filter(({ form }) => form === SUMMARY).map(({ field }) => field)
            : [],
        ),
      ),
    ],
    members: readings.flatMap((part) => (part.kind === "member" ? [part.value] : [])),
  }));
}

const named = (text: string): string[] =>
  meanings(lexicon.read(text, "stub")).flatMap(({ indicators }) => indicators);

describe("labels of the fixtures", () => {
  const all = labels();

  it.each(PLACES)("have at most one reading as a %s", (place) => {
    let known = 0;
    const double = [...all].filter((text) => {
      const said = meanings(lexicon.read(text, place));
      if (said.some(({ indicators }) => indicators.length > 0)) known++;
      return said.some(
        ({ indicators, members }) =>
          indicators.length > 1 || (indicators.length > 0 && members.length > 0),
      );
    });
    expect(double).toEqual([]);
    expect(known).toBeGreaterThan(100);
  });
});

describe("labels that are like each other", () => {
  it.each([
    ["Số tổ hòa giải", "mediation_groups"],
    ["Số vụ hòa giải thành", "disputes_settled"],
    ["Số vụ mâu thuẫn được hòa giải", "disputes_mediated"],
    ["Số điểm mô hình", "model_sites"],
    ["Số loại mô hình", "model_types"],
    ["Số vụ làm rõ", "cases_solved"],
    ["Số vụ làm rõ nhờ tin quần chúng", "cases_from_tips"],
    ["Số vụ phát hiện, bắt giữ", "cases_detected"],
    ["Số tin có giá trị", "valuable_tips"],
    ["Số tin, bài trên mạng xã hội", "social_posts"],
    ["Tập thể được khen thưởng", "commended_collectives"],
    ["Số tập thể, cá nhân được khen thưởng", "commendations_total"],
    ["Số đối tượng truy nã ra đầu thú", "wanted_persuaded"],
    ["Đối tượng truy nã bị bắt", "wanted_caught"],
    ["Số tổ bảo vệ dân phố", "ward_guard_groups"],
    ["Số tổ bảo vệ ANTT", "guard_teams"],
    ["Kinh phí cho tổ bảo vệ ANTT", "guard_funding"],
    ["Kinh phí vận động", "funds_mobilised"],
    ["Số hộ tự quản đường biên", "border_households"],
    ["Đường biên giới tự quản", "border_km"],
  ])("%s is %s alone", (label, id) => {
    expect(named(label)).toEqual([id]);
  });
});
