/** Rows that are indicators, and what stands around them: none of their words or numbers make another table of them. */
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { checkOf, figures, oneFinding, totalsOf } from "../support/run-files.ts";

const catalogue = makeCatalogue();
const stated = catalogue.indicators.filter(
  ({ kind, overUnits }) => kind !== "ratio" && overUnits === "SUM",
);
const TITLE = "CÔNG AN XÃ AN ĐỨC\nTháng 3/2020\n\n";
const HEAD = "Chỉ tiêu;Đơn vị tính;Số liệu";

const rowOf = ({ label, measure }: (typeof stated)[number], value: number | string) =>
  `${quoted(label.vi)};${measure.vi};${value}`;
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

describe("a row that is an indicator", () => {
  it(`is one whatever its words and its number look like: ${stated.length} of them`, async () => {
    const [one, two] = stated as [(typeof stated)[0], (typeof stated)[0]];
    // A number like a year under a unit of measure like a heading (đơn vị, xã, loại, địa bàn).
    for (const indicator of stated) {
      const before =
        stated.find(
          (other) =>
            other !== indicator && indicator.partOf !== other.id && other.partOf === undefined,
        ) ?? one;
      const csv = [
        HEAD,
        rowOf(before, 9123),
        rowOf(indicator, 2000),
        ...(two === indicator || before === two ? [] : [rowOf(two, 8765)]),
      ].join("\n");
      const outcome = await totalsOf(
        { "a.csv": `${TITLE}${csv}\n` },
        { way: "usual", levels: ["commune"], period: "2020-03" },
      );
      const told = outcome.findings.filter(({ severity }) => severity === "error").map(oneFinding);
      expect({ id: indicator.id, told }).toEqual({ id: indicator.id, told: [] });
      expect({ id: indicator.id, value: figures(outcome)?.["Xã An Đức"]?.[indicator.id] }).toEqual({
        id: indicator.id,
        value: "2000A",
      });
    }
  }, 120_000);

  it("leaves a table that nobody filled in empty, with codes beside the rows or without", async () => {
    const blank = [HEAD, ...stated.map((own) => rowOf(own, ""))].join("\n");
    const coded = [
      "Chỉ tiêu;Mã số;Đơn vị tính;Số liệu",
      ...stated.map(({ label, measure }, i) => `${quoted(label.vi)};${i + 1};${measure.vi};`),
    ].join("\n");
    for (const csv of [blank, coded]) {
      const { findings } = await checkOf({ "a.csv": `${TITLE}${csv}\n` });
      expect(findings.map(oneFinding)).toEqual(["file-empty a.csv"]);
    }
  });

  it("is under a title whose answers stand in the cells beside their labels", async () => {
    const title = "Đơn vị báo cáo:;Xã An Đức\nKỳ báo cáo:;Tháng 3/2020\n\n";
    const csv = [HEAD, ...stated.slice(0, 2).map((own) => rowOf(own, 2001))].join("\n");
    const outcome = await totalsOf(
      { "a.csv": `${title}${csv}\n` },
      { levels: ["commune"], period: "2020-03" },
    );
    expect(outcome.findings.map(oneFinding).filter((told) => !told.startsWith("copied"))).toEqual(
      [],
    );
    expect(figures(outcome)?.["Xã An Đức"]?.[stated[0]?.id ?? ""]).toBe("2001A");
  });
});

describe("a value of a code list", () => {
  const columns = catalogue.forms.flatMap((form) =>
    form.fields.filter(({ codeList }) => codeList !== undefined).map((field) => ({ form, field })),
  );

  it.each(columns.map(({ form, field }) => [form.id, field.id, field.codeList ?? ""] as const))(
    "%s, %s: names its row, whatever else it means (%s)",
    async (formId, fieldId, listId) => {
      const form = catalogue.forms.find(({ id }) => id === formId);
      const field = form?.fields.find(({ id }) => id === fieldId);
      const list = catalogue.codeLists.get(listId);
      const count =
        form?.fields.find(({ role, required }) => role === "count" && required) ??
        form?.fields.find(({ role }) => role === "count") ??
        form?.fields.find(({ role }) => role === "amount");
      const counts =
        form?.fields.filter(
          ({ role, required }) => (role === "count" || role === "amount") && required,
        ) ?? [];
      const written = counts.length === 0 && count !== undefined ? [count] : counts;
      const values = (list?.entries ?? [])
        .filter(({ partOf }) => partOf === undefined)
        .flatMap(({ value, aliases }) => [value, ...aliases]);
      const rows = values.map((value, i) =>
        [`"${value}"`, ...written.map(() => `${1103 + i * i * 7}`)].join(";"),
      );
      const csv = [
        [field?.heading, ...written.map(({ heading }) => `"${heading}"`)].join(";"),
        ...rows,
      ].join("\n");
      const outcome = await totalsOf(
        { "a.csv": `${TITLE}${csv}\n` },
        { levels: ["commune"], period: "2020-03", keepGoing: true, way: "usual" },
      );
      const { balance } = outcome.report ?? { balance: null };
      // Every row is read, and none is passed over in silence.
      expect({ values: values.length, read: balance?.read }).toEqual({
        values: values.length,
        read: values.length * written.length,
      });
    },
  );
});
