/** Working days of public offices: holidays, days off in lieu, Saturdays worked in exchange. */
import { describe, expect, it } from "vitest";
import { isWorkingDay, workingDayAfter } from "../../src/catalogue/working-days.ts";
import { addDays } from "../../src/model/calendar.ts";

describe("working days", () => {
  it.each([
    ["2024-01-31", 2, "2024-02-02"],
    ["2024-01-31", 5, "2024-02-07"],
    // Tết Giáp Thìn: 8 to 14 February 2024.
    ["2024-01-31", 6, "2024-02-15"],
    ["2025-01-24", 1, "2025-02-03"],
    // 29 and 30 April, 1 May 2024 are off; Saturday 4 May is worked.
    ["2024-04-26", 1, "2024-05-02"],
    ["2024-04-26", 3, "2024-05-04"],
    // Giỗ Tổ on a Sunday: the Monday is off.
    ["2022-04-08", 1, "2022-04-12"],
    // Quốc khánh 2023: 1 to 4 September.
    ["2023-08-31", 1, "2023-09-05"],
    ["2018-12-31", 2, "2019-01-03"],
    // None: the day itself, moved to the next working day.
    ["2024-06-28", 0, "2024-06-28"],
    ["2024-06-30", 0, "2024-07-01"],
  ])("%s + %i is %s", (from, n, day) => {
    expect(workingDayAfter(from, n)).toBe(day);
  });

  it("is never guessed outside the known years", () => {
    expect(workingDayAfter("2018-06-30", 2)).toBeNull();
    expect(workingDayAfter("2026-12-31", 1)).toBeNull();
    expect(isWorkingDay("2027-01-04")).toBeNull();
  });

  it.each([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])("%i has every holiday", (year) => {
    const off = ["01-01", "04-30", "05-01", "09-02"].map((day) => `${year}-${day}`);
    // The first day of the lunar year.
    const tet = {
      2019: "02-05",
      2020: "01-25",
      2021: "02-12",
      2022: "02-01",
      2023: "01-22",
      2024: "02-10",
      2025: "01-29",
      2026: "02-17",
    }[year];
    off.push(`${year}-${tet}`);
    for (const day of off) expect(isWorkingDay(day), day).toBe(false);
    const weekdaysOff: string[] = [];
    for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
      const weekend = [5, 6].includes((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7);
      if (!weekend && isWorkingDay(day) === false) weekdaysOff.push(day);
    }
    // 10 days a year until 2020, 11 since, and those exchanged for Saturdays.
    const exchanged = { 2019: 1, 2024: 1, 2025: 1, 2026: 2 }[year] ?? 0;
    const legal = year <= 2020 ? 10 : 11;
    expect(weekdaysOff.length, weekdaysOff.join(" ")).toBe(legal + exchanged);
  });
});
