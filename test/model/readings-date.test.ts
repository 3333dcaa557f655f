import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromDayNumber } from "../../src/model/calendar.ts";
import { dayFirst, readDate, type DateReading } from "../../src/model/readings/index.ts";

const read = (value: string): DateReading => readDate({ column: 1, kind: "text", value });

function brief(reading: DateReading): string {
  if (reading.ok) return reading.date;
  return `!${reading.reason}${reading.suggestion === undefined ? "" : ` -> ${reading.suggestion}`}`;
}

describe("days as text", () => {
  it.each([
    ["12/6/2019", "2019-06-12"],
    ["12-06-2019", "2019-06-12"],
    ["12.6.2019", "2019-06-12"],
    ["12 / 6 / 2019", "2019-06-12"],
    [" 12/6/2019\u00a0", "2019-06-12"],
    ["ngày 12 tháng 6 năm 2019", "2019-06-12"],
    ["Ngày 12 tháng 06 năm 2019".normalize("NFD"), "2019-06-12"],
    ["12/6/2019 08:00", "2019-06-12"],
    ["12/6/2019 8h30", "2019-06-12"],
    ["08:00 12/6/2019", "2019-06-12"],
    ["08:00 ngày 12/6/2019", "2019-06-12"],
    ["Thứ tư, 12/6/2019", "2019-06-12"],
    ["2019-06-12", "2019-06-12"],
    ["2019-06-12T08:00:00Z", "2019-06-12"],
    ["29/02/2024", "2024-02-29"],
    ["31/02/2024", "!no-such-day"],
    ["29/02/2023", "!no-such-day"],
    ["12/31/2024", "!not-day-first -> 31/12/2024"],
    ["2024-13-01", "!no-such-day"],
    ["12/6/19", "!two-digit-year -> 12/06/2019"],
    ["12/6/98", "!two-digit-year -> 12/06/1998"],
    ["12/31/0202", "!no-such-day"],
    ["31/2/19", "!two-digit-year"],
    ["12/6/219", "!implausible-year"],
    ["12/6/1019", "!implausible-year"],
    ["2024", "!incomplete"],
    ["6/2024", "!incomplete"],
    ["12/6", "!incomplete"],
    ["Tháng 6/2024", "!incomplete"],
    ["12/6/2019 - 14/6/2019", "!several-days"],
    ["12-14/6/2019", "!several-days"],
    ["12/6-2019", "!not-a-date"],
    ["hôm qua", "!not-a-date"],
  ])("%j is %s", (written, expected) => {
    expect(brief(read(written))).toBe(expected);
  });

  // 11:45 in the evening in Hà Nội and midnight are other days elsewhere: the written one counts.
  it.each([
    "12/03/2020 ",
    "12-3-2020 ",
    "2020-03-12 ",
    "2020-03-12T",
    "ngày 12 tháng 3 năm 2020, ",
  ])("a time of day or a zone behind %j does not move the day", (day) => {
    const clocks = [
      "0:00",
      "00:00:00",
      "11:45:00",
      "23:59:59.999",
      "12:00:00,000",
      "8h30",
      "8h",
      "8 giờ 30",
    ];
    const halves = ["", " SA", " CH", " sa", "SA", " AM", " p.m.", " chiều", " phút"];
    const zones = ["", "Z", "+07:00", "+0700", "-11:00", "+07", " GMT+7", " UTC"];
    for (const clock of clocks)
      for (const half of halves)
        for (const zone of zones) {
          const text = `${day}${clock}${half}${zone}`;
          expect([text, brief(read(text))]).toEqual([text, "2020-03-12"]);
        }
  });

  it("shows what was written only where it is of digits and words of dates", () => {
    expect(read("31/02/2024")).toMatchObject({ shown: "31/02/2024" });
    expect(read("ngày 31 tháng 2 năm 2024")).toMatchObject({ shown: "ngày 31 tháng 2 năm 2024" });
    expect(read("Nguyễn Văn A")).not.toHaveProperty("shown");
    expect(read("0912345678")).not.toHaveProperty("shown");
  });
});

describe("cells with a type", () => {
  it.each([
    [43_628, "!number -> 12/06/2019"],
    [2024, "!incomplete"],
    [12, "!number"],
    [43_628.5, "!number"],
  ])("number %d is %s", (value, expected) => {
    expect(brief(readDate({ column: 1, kind: "number", value }))).toBe(expected);
  });

  it("a date cell is a day; an error is none", () => {
    expect(brief(readDate({ column: 1, kind: "date", value: "2019-06-12" }))).toBe("2019-06-12");
    expect(brief(readDate({ column: 1, kind: "date", value: "1900-01-12" }))).toBe(
      "!implausible-year",
    );
    expect(brief(readDate({ column: 1, kind: "error", value: "#N/A" }))).toBe("!formula");
  });
});

it("every day of the range is read back as itself", () => {
  const days = fc.integer({ min: -9_000, max: 47_000 }).map(fromDayNumber);
  fc.assert(
    fc.property(days, (date) => {
      expect(brief(read(dayFirst(date)))).toBe(date);
      expect(brief(read(date))).toBe(date);
    }),
  );
});
