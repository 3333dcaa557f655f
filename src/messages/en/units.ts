/** Units. */
import { formatDate } from "../terms.ts";
import { listed, text, type Words } from "../words.ts";

const SOURCE: Readonly<Record<string, string>> = {
  code: "the unit code",
  name: "the unit name",
  column: "the column",
  title: "the title",
  folder: "the folder name",
  group: "the group row",
};
const source = (id: string): string => SOURCE[id] ?? id;
const called = (name: string | null): string => (name === null ? "in this cell" : `“${name}”`);

export const UNITS: Words<
  "unknown-unit" | "ambiguous-unit" | "unit-conflict" | "unit-not-in-force"
> = {
  "unknown-unit": ({ name, scope, nearest }) =>
    text(
      `There is no unit ${called(name)}${scope === null ? "" : ` in ${scope}`}.`,
      nearest.length === 0
        ? "Look at the name and at its district and province, or add the unit code."
        : `Nearest: ${listed(nearest)}. Correct the name, or add it to the column aliases of the unit registry.`,
    ),
  "ambiguous-unit": ({ name, candidates }) =>
    text(
      `The unit ${called(name)} can be any of: ${listed(candidates)}.`,
      "Write the type of the unit, add its district and province (column or title), or a column of unit codes.",
    ),
  "unit-conflict": ({ first, second, firstSource, secondSource }) =>
    text(
      `Two places name different units: ${first} by ${source(firstSource)}, ${second} by ${source(secondSource)}.`,
      "Correct one of the two.",
    ),
  "unit-not-in-force": ({ name, date, other, relation }) => {
    const kin = relation === "predecessor" ? "Predecessor" : "Successor";
    const cure =
      other.length === 0
        ? "Look at the date, the period or the unit name."
        : `${kin}: ${listed(other)}. Correct the unit name, or look at the date.`;
    return text(`The unit ${called(name)} did not exist ${dayOf(date)}.`, cure);
  },
};

function dayOf(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? `on ${formatDate(date)}` : `in ${date}`;
}
