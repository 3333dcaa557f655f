/** The day that a cell states, whatever the zone of the machine and the date system of the file. */
import { afterEach, describe, expect, test } from "vitest";
import { valuesOf } from "../../support/read-back.ts";

const STYLES = {
  styles: '<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/></numFmts>',
  formats: '<xf/><xf numFmtId="14"/><xf numFmtId="164"/>',
};
const ZONES = ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati", "UTC"];
const zone = process.env["TZ"];

afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

const row = (...cells: string[]): string => `<row>${cells.join("")}</row>`;
const serial = (value: number | string, style = 1): string => `<c s="${style}"><v>${value}</v></c>`;
const iso = (value: string): string => `<c t="d"><v>${value}</v></c>`;

describe.each(ZONES)("in the zone %s", (name) => {
  test('ISO dates (t="d") are the day they say, not one early and not 1905', async () => {
    process.env["TZ"] = name;
    const days = [
      "2024-06-01",
      "2024-06-01T00:00:00",
      "2024-06-01T23:59:59.999",
      "2024-06-01T00:30:00Z",
    ];
    const found = await valuesOf(row(...days.map(iso)));
    expect(Object.values(found)).toEqual(days.map(() => "date:2024-06-01"));
  });

  test("serials under 60 are not off by one", async () => {
    process.env["TZ"] = name;
    const days = { 1: "1900-01-01", 31: "1900-01-31", 59: "1900-02-28", 61: "1900-03-01" };
    const sheet = row(...Object.keys(days).map((day) => serial(day)));
    expect(Object.values(await valuesOf({ ...STYLES, sheet }))).toEqual(
      Object.values(days).map((day) => `date:${day}`),
    );
  });

  test("the 1904 system", async () => {
    process.env["TZ"] = name;
    const content = { ...STYLES, sheet: row(serial(0), serial(59), serial(43_982, 2)) };
    for (const flag of ["1", "true"]) {
      const workbookProperties = `<workbookPr date1904="${flag}"/>`;
      expect(Object.values(await valuesOf({ ...content, workbookProperties }))).toEqual([
        "date:1904-01-01",
        "date:1904-02-29",
        "date:2024-06-01",
      ]);
    }
    const workbookProperties = '<workbookPr date1904="0"/>';
    expect((await valuesOf({ ...content, workbookProperties }))["B1"]).toBe("date:1900-02-28");
  });
});

test("a moment before midnight is the day before it; the last half millisecond is midnight", async () => {
  const sheet = row(serial(45_444.9999), serial(45_444.999_999_999_9), serial(45_445));
  expect(Object.values(await valuesOf({ ...STYLES, sheet }))).toEqual([
    "date:2024-06-01",
    "date:2024-06-02",
    "date:2024-06-02",
  ]);
});
