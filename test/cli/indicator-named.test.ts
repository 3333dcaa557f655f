/** Whatever name of an indicator a table or the catalogue prints, the command line takes it. */
import { describe, expect, it } from "vitest";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { indicatorList, indicatorNamed } from "../../src/cli/indicator-named.ts";

const { indicators } = makeCatalogue();

describe("an indicator of the command line", () => {
  it.each(indicators.map((own) => [own.id, own] as const))(
    "%s by its id and both labels",
    (id, own) => {
      for (const name of [id, own.label.vi, own.label.en, own.label.vi.toUpperCase()])
        expect(indicatorNamed("--indicator", name, indicators).id).toBe(id);
      expect(indicatorNamed("--indicator", own.label.vi.normalize("NFD"), indicators).id).toBe(id);
    },
  );

  it("stands in a list, though its name has commas", () => {
    const names = indicators.map(({ label }) => label.vi).join(", ");
    expect(indicatorList(names, indicators).map(({ id }) => id)).toEqual(
      indicators.map(({ id }) => id),
    );
    expect(indicatorList("cases_solved,tips_received", indicators).map(({ id }) => id)).toEqual([
      "cases_solved",
      "tips_received",
    ]);
  });

  it("is told with the nearest name where there is none", () => {
    expect(() => indicatorNamed("--indicator", "Số vụ làm ro", indicators)).toThrow(
      /cases_solved/u,
    );
    expect(() => indicatorList("cases_solved, nothing like it", indicators)).toThrow(
      /nothing like it/u,
    );
  });
});
