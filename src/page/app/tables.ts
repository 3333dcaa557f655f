/** Tables of texts: totals, who has reported, faults by file. */
import type { PlainTable, View } from "../request.ts";
import { el, section } from "./dom.ts";
import { count, type Spoken } from "./words.ts";

/** Rows that are drawn; the workbook to download has all. */
const MOST_ROWS = 1000;

export function tableSection(
  id: string,
  title: string,
  table: PlainTable,
  { why, words }: { readonly why: string | null; readonly words: Spoken },
): HTMLElement {
  const { rows } = table;
  const left = rows.length - MOST_ROWS;
  return section(
    id,
    title,
    why === null ? null : el("p", { class: "soft" }, why),
    el("p", {}, [table.title, ...table.subtitle].filter((text) => text !== "").join(" · ")),
    drawn(`${words.table}: ${title}`, table),
    left > 0 ? el("p", {}, words.gap(count(left, words))) : null,
    ...table.notes.map((note) => el("p", { class: "soft" }, note)),
  );
}

function drawn(label: string, { columns, rows }: PlainTable): HTMLElement {
  const heads = columns.map(({ label: text, number }) =>
    el("th", { scope: "col", class: number ? "figure" : null }, text),
  );
  const lines = rows.slice(0, MOST_ROWS).map(({ depth, strong, cells }) => {
    const [first = "", ...others] = cells;
    const figures = others.map((text, i) =>
      el("td", { class: columns[i + 1]?.number === true ? "figure" : null }, text),
    );
    const name = el("th", { scope: "row", "data-d": depth > 0 ? Math.min(depth, 4) : null }, first);
    return el("tr", { class: strong ? "strong" : null }, name, ...figures);
  });
  const table = el("table", {}, el("thead", {}, el("tr", {}, ...heads)), el("tbody", {}, ...lines));
  return el("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label }, table);
}

/** Faults by file: the faulty ones first. */
export function byFile({ files }: View, words: Spoken): HTMLElement {
  const worst = [...files].sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  const table: PlainTable = {
    title: "",
    subtitle: [],
    columns: [
      { label: words.file, number: false },
      { label: words.errors, number: true },
      { label: words.warnings, number: true },
      { label: words.form, number: false },
      { label: words.unit, number: false },
      { label: words.period, number: false },
    ],
    rows: worst.map(({ file, errors, warnings, sheets, unreadable }) => {
      const tables = sheets.flatMap((sheet) => sheet.tables).filter(({ form }) => form !== null);
      const all = (name: "form" | "unit" | "period") =>
        [...new Set(tables.flatMap((own) => own[name] ?? []))].join(", ");
      const said = unreadable ?? (tables.length === 0 ? words.noForm : all("form"));
      const counts = [errors, warnings].map((n) => count(n, words));
      const cells = [file, ...counts, said, all("unit"), all("period")];
      return { depth: 0, strong: false, cells };
    }),
    notes: [],
  };
  return tableSection("by-file", words.byFile, table, { why: null, words });
}
