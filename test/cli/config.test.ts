/** `antq.yaml` and the user's catalogue. */
import { describe, expect, it } from "vitest";
import { antq, TIPS } from "./cli.ts";

const JSON_LINE = "aggregate a.csv --format json --level commune";

interface Totals {
  readonly period: { readonly scheme: string };
  readonly rows: readonly {
    readonly values: Readonly<Record<string, { readonly value: number | null }>>;
  }[];
}

async function totals(files: Record<string, string>, line = JSON_LINE): Promise<Totals> {
  const { code, stdout, stderr } = await antq(line, files);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as Totals;
}

/** The one figure of an indicator: units that sent nothing have rows without one. */
function valueIn(rows: Totals["rows"], indicator: string): number | null | undefined {
  return rows.map(({ values }) => values[indicator]?.value).find((own) => typeof own === "number");
}

describe("antq.yaml", () => {
  it.each([
    ["an unknown key, with the nearest", "periodSchem: civil\n", "periodScheme"],
    ["an unknown key inside, with its place", "office: { nam: x }\n", "office"],
    ["a wrong value", "disclosure: many\n", "disclosure"],
    ["no YAML", "a: [1\nb: {", "antq.yaml"],
    ["a scheme that does not exist", "periodScheme: decree09\n", "decree-09"],
    ["a registry that does not exist", "units: none.csv\n", "none.csv"],
    ["a catalogue that does not exist", "catalogue: [none.yaml]\n", "none.yaml"],
    ["a province that the registry lacks", 'units: units.csv\nprovince: "99"\n', "99"],
  ])("%s: exit 2", async (_, yaml, said) => {
    const { code, stdout, stderr } = await antq("check a.csv", {
      "a.csv": TIPS,
      "antq.yaml": yaml,
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });

  it("an empty file is a config", async () => {
    expect((await antq("check a.csv", { "a.csv": TIPS, "antq.yaml": "" })).code).toBe(0);
  });

  it("is found, and flags win over it", async () => {
    const files = { "a.csv": TIPS, "antq.yaml": "units: units.csv\nperiodScheme: decree-09\n" };
    expect((await totals(files)).period.scheme).toBe("decree-09");
    expect((await totals(files, `${JSON_LINE} --period-scheme civil`)).period.scheme).toBe("civil");
  });

  it("changes a severity or switches a rule off", async () => {
    const odd = TIPS.replace("ma túy", "chuyện lạ");
    const of = async (severity: string) => {
      const files = {
        "a.csv": odd,
        "antq.yaml": `units: units.csv\nseverities: { unknown-code: ${severity} }\n`,
      };
      const { code, stdout } = await antq("check a.csv --format json", files);
      return [code, (JSON.parse(stdout) as { summary: object }).summary];
    };
    expect(await of("error")).toMatchObject([1, { error: 1, warning: 0 }]);
    expect(await of("warning")).toMatchObject([0, { error: 0, warning: 1 }]);
    expect(await of("off")).toMatchObject([0, { error: 0, warning: 0 }]);
  });
});

describe("a user's catalogue", () => {
  const config = "units: units.csv\ncatalogue: [catalogue/]\n";
  const own = (yaml: string, csv: string, name = "office.yaml") => ({
    "a.csv": csv,
    "antq.yaml": config,
    [`catalogue/${name}`]: yaml,
  });

  it("adds an alias of a heading", async () => {
    const yaml = "forms: [{ id: tips, fields: [{ id: valuable_tips, aliases: [Tin hay] }] }]\n";
    const { rows } = await totals(own(yaml, TIPS.replace("Số tin có giá trị", "Tin hay")));
    expect(valueIn(rows, "valuable_tips")).toBe(5);
  });

  it("adds a field and an indicator that it feeds", async () => {
    const yaml = `forms: [{ id: tips, fields: [{ id: rewarded, heading: Số tin được thưởng }] }]
indicators:
  - id: rewarded_tips
    label: { vi: Số tin được thưởng tiền, en: Rewarded tips }
    measure: { vi: tin, en: tips }
    sources: [{ form: tips, field: rewarded }]
`;
    const csv =
      "Đơn vị;Kỳ;Số tin có giá trị;Số tin được thưởng\nXã An Đức;2020;5;2\nXã An Đức;2020;4;1\n";
    const { rows } = await totals(own(yaml, csv));
    expect(valueIn(rows, "rewarded_tips")).toBe(3);
  });

  it("adds a form of its own, in JSON", async () => {
    const json = JSON.stringify({
      forms: [
        {
          id: "cameras",
          label: { vi: "Camera", en: "Cameras" },
          fields: [{ id: "installed", heading: "Số camera lắp mới", required: true }],
        },
      ],
      indicators: [
        {
          id: "cameras_installed",
          label: { vi: "Camera lắp mới", en: "Cameras installed" },
          measure: { vi: "chiếc", en: "units" },
          sources: [{ form: "cameras", field: "installed" }],
        },
      ],
    });
    const csv = "Đơn vị;Kỳ;Số camera lắp mới\nXã An Đức;2020;12\n";
    const { rows } = await totals(own(json, csv, "cameras.json"));
    expect(valueIn(rows, "cameras_installed")).toBe(12);
  });

  it("adds a code and a period scheme", async () => {
    const yaml = `codeLists: [{ id: category, entries: [{ value: ma túy, aliases: [MT] }] }]
schemes: [{ id: day-20, label: { vi: Chốt ngày 20, en: Cut-off 20 }, cutoffDay: 20 }]
`;
    const files = own(yaml, TIPS.replace("ma túy", "MT"));
    expect((await antq("check a.csv", files)).stdout).not.toContain("unknown-code");
    expect((await totals(files, `${JSON_LINE} --period-scheme day-20`)).period.scheme).toBe(
      "day-20",
    );
  });

  it.each([
    ["an unknown key", "indicator: []\n", "indicators"],
    [
      "an undeclared pair of operators",
      "indicators: [{ id: x, kind: flow, overUnits: DISTINCT }]\n",
      "SUM/DISTINCT",
    ],
    [
      "a source that does not exist",
      "indicators: [{ id: x, sources: [{ form: tip, field: y }] }]\n",
      "tip",
    ],
    [
      "a heading that two fields claim",
      "forms: [{ id: tips, fields: [{ id: tips_received, aliases: [Tin có giá trị] }] }]\n",
      "Tin có giá trị",
    ],
  ])("with %s: exit 2", async (_, yaml, said) => {
    const { code, stdout, stderr } = await antq("check a.csv", own(yaml, TIPS));
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
  });
});
