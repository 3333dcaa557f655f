/** An unknown heading is told with the field that it most likely means. */
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { makeHeadingIndex } from "../../src/map/heading-index.ts";
import { nearestField } from "../../src/map/nearest-field.ts";
import { foldHeading } from "../../src/util/headings.ts";

const CATALOGUE = makeCatalogue();
const INDEX = makeHeadingIndex(CATALOGUE);
const NONE = new Set<string>();

function nearest(form: string, heading: string, taken: ReadonlySet<string> = NONE): string | null {
  const found = CATALOGUE.forms.find(({ id }) => id === form);
  if (found === undefined) throw new Error(form);
  return nearestField(heading, found, INDEX, taken)?.id ?? null;
}

describe("nearest field", () => {
  it.each([
    ["sessions", "Số buổi TT", "sessions"],
    ["sessions", "Số lượt người tham gia", "attendees"],
    ["sessions", "Sô nguoi tham du", "attendees"],
    ["tips", "Tổng số tin báo", "tips_received"],
    ["tips", "Số nguồn tin có giá trị", "valuable_tips"],
    ["cases", "Số vụ án làm rõ", "cases_solved"],
    ["models", "Mô hình duy trì (mô hình)", "models_maintained"],
    ["summary", "Số buổi TT", "outreach_sessions"],
    ["summary", "Số tổ hòa giải của xã", "mediation_groups"],
    ["summary", "Camera giám sát", "cameras"],
    ["summary", "Vụ hòa giải thành công", "disputes_settled"],
    ["summary", "Số xã đạt chuẩn an toàn ANTT", "safe_communes"],
    // Words of several headings mean none of them.
    ["summary", "Ma túy", null],
    ["summary", "Đối tượng", null],
    ["summary", "An ninh", null],
    ["summary", "Lượt người", null],
    ["tips", "Tên đơn vị gửi", "unit"],
    ["tips", "Kinh phí", null],
    ["tips", "Chức vụ", null],
    ["cases", "Ghi chú thêm", null],
  ] as const)("%s: %j is %s", (form, heading, field) => {
    expect(nearest(form, heading)).toBe(field);
  });

  it("is no field that the sheet has a column of", () => {
    expect(nearest("sessions", "Số buổi TT", new Set(["sessions"]))).toBeNull();
  });

  // The kind: whatever a clerk writes behind or before a heading that the form knows.
  const cases = CATALOGUE.forms.flatMap((form) =>
    form.fields.flatMap((field) =>
      [field.heading, ...field.aliases]
        .filter((heading) => foldHeading(heading).split(" ").length > 1 && !heading.includes("_"))
        .map((heading) => [form.id, heading] as const),
    ),
  );
  it("is found for every heading of two words or more with words around it", () => {
    expect(cases.length).toBeGreaterThan(80);
    // Each heading in one of three ways, in turn.
    const missed = cases.flatMap(([form, heading], i) => {
      const ways = [
        `${heading} trong tháng`,
        `Tổng ${heading.toLowerCase()}`,
        `${heading} báo cáo`,
      ];
      const changed = ways[i % ways.length] as string;
      const isMissed = !INDEX.known.has(foldHeading(changed)) && nearest(form, changed) === null;
      return isMissed ? [changed] : [];
    });
    expect(missed).toEqual([]);
  });
});
