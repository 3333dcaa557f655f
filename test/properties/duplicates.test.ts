/** Reports of one unit and period: all that share a figure with another are in error, and no others. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figures, told, totalsOf } from "../support/run-files.ts";

const HEADINGS = ["Số tin tiếp nhận", "Số tin có giá trị", "Số vụ phạm pháp xảy ra"] as const;
const IDS = ["tips_received", "valuable_tips", "cases_reported"] as const;

/** Which figures a report states; none at all: "không phát sinh", which speaks of every one. */
type Stated = readonly boolean[];

const statesNothing = (own: Stated) => !own.includes(true);
const meets = (a: Stated, b: Stated) =>
  statesNothing(a) || statesNothing(b) || a.some((own, i) => own && b[i] === true);

function csvOf(own: Stated, number: number): string {
  // No two files are the same.
  const title = `CÔNG AN XÃ AN ĐỨC\nBáo cáo số ${number}\nTháng 3/2024\n\n`;
  const figures = statesNothing(own)
    ? "Không phát sinh;;;"
    : `;${own.map((is) => (is ? number : "")).join(";")}`;
  return `${title}Nội dung;${HEADINGS.join(";")}\n${figures}\n`;
}

describe("reports of one unit and month", () => {
  it("are told where they meet, and only the others count", { timeout: 120_000 }, async () => {
    const report = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
    const set = fc.array(report, { minLength: 2, maxLength: 6 });
    await fc.assert(fc.asyncProperty(set, holds), { numRuns: 60, seed: 11 });
  });
});

async function holds(reports: readonly Stated[]): Promise<void> {
  const files = Object.fromEntries(reports.map((own, i) => [`${i}.csv`, csvOf(own, i + 1)]));
  const outcome = await totalsOf(files, { keepGoing: true, levels: ["commune"] });
  const same = (a: Stated, i: number) => (b: Stated, j: number) => i !== j && meets(a, b);
  const faulty = reports.map((own, i) => reports.some(same(own, i)));
  const told0 = told(outcome.findings).filter((own) => own.startsWith("duplicate-submission"));
  const later = reports.flatMap((own, i) =>
    reports.slice(0, i).some((b) => meets(own, b)) ? [i] : [],
  );
  expect(told0.map((own) => Number.parseInt(own.split(" ")[1] ?? "", 10))).toEqual(later);
  const totals = figures(outcome)?.["Xã An Đức"] ?? {};
  for (const [k, id] of IDS.entries()) {
    const counted = reports.flatMap((own, i) =>
      own[k] === true && faulty[i] !== true ? [i + 1] : [],
    );
    if (counted.length > 0) expect(totals[id]).toMatch(new RegExp(`^${counted[0]}[A-Z]`));
    else expect(totals[id] ?? "O").toBe("O");
  }
}
