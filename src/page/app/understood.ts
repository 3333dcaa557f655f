/** What was understood of a workbook: forms, unit, period, columns, and what became of its figures. */
import type { SeenFile, SeenSheet, SeenTable } from "../request.ts";
import { el, section } from "./dom.ts";
import { count, type Spoken } from "./words.ts";

export function understood({ file, sheets }: SeenFile, words: Spoken): HTMLElement {
  const folder = file.split("/").at(-2) ?? null;
  return section(
    "understood",
    words.understood,
    ...sheets.map((sheet) => sheetPart(sheet, folder, words)),
  );
}

function sheetPart(
  { name, hidden, tables, account }: SeenSheet,
  folder: string | null,
  words: Spoken,
): HTMLElement {
  const figures = account.map((own) => `${count(own.count, words)} ${own.words}`).join("; ");
  const total = account.reduce((sum, own) => sum + own.count, 0);
  return el(
    "div",
    {},
    el("h3", {}, hidden ? `${name} (${words.hidden})` : name),
    ...tables.map((table) => tablePart(table, folder, words)),
    total === 0 ? null : facts([[words.account, `${count(total, words)}: ${figures}`]]),
  );
}

function tablePart(
  { form, unit, period, dataRows, columns }: SeenTable,
  folder: string | null,
  words: Spoken,
): HTMLElement {
  if (form === null) return facts([[words.form, words.noForm]]);
  const rows = dataRows === null ? [] : ([[words.rows, [...new Set(dataRows)].join("–")]] as const);
  const label = `${words.understood}: ${form}`;
  return el(
    "div",
    {},
    facts([
      [words.form, form],
      [words.unit, unit ?? (folder === null ? words.unitAbove : words.unitFolder(folder))],
      [words.period, period ?? words.periodAbove],
      ...rows,
    ]),
    el(
      "div",
      { class: "scroll", tabindex: 0, role: "region", "aria-label": label },
      el(
        "table",
        {},
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            ...[words.column, words.heading, words.means].map((text) =>
              el("th", { scope: "col" }, text),
            ),
          ),
        ),
        el(
          "tbody",
          {},
          ...columns.map(({ column, heading, known, means }) =>
            el(
              "tr",
              { class: known ? null : "doubtful" },
              el("th", { scope: "row" }, column),
              el("td", {}, heading),
              el("td", {}, known ? (means ?? words.known) : words.unknown),
            ),
          ),
        ),
      ),
    ),
  );
}

function facts(pairs: readonly (readonly [string, string])[]): HTMLElement {
  return el(
    "dl",
    {},
    ...pairs.map(([term, text]) => el("div", {}, el("dt", {}, term), el("dd", {}, text))),
  );
}
