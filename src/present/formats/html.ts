/** A page of its own: opens without a network, prints on A4 with its headings on every sheet. */
import type { ReportTable, TableRow } from "../../model/report.ts";
import { printable } from "../../util/display-width.ts";
import { inert } from "../../util/inert.ts";
import { pastedText } from "../cell-text.ts";
import { type Format, tablesOf } from "../document.ts";
import type { Lang } from "../number-format.ts";
import { own } from "../../model/own.ts";

const SPECIAL: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text that shows as it is. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"]/gu, (sign) => own(SPECIAL, sign) ?? sign);
}

/** Fonts of Vietnamese offices (Decree 30/2020/NĐ-CP, Annex I). */
const STYLE = [
  "@page { size: A4 landscape; margin: 15mm }",
  'body { font: 13pt "Times New Roman", serif; margin: 1em auto; max-width: 75em }',
  "h1 { font-size: 14pt; text-align: center }",
  ".subtitle { text-align: center; margin: 0.2em }",
  "table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: 12pt }",
  "thead { display: table-header-group }",
  "tr { break-inside: avoid }",
  "th, td { border: 1px solid #000; padding: 2px 6px; vertical-align: top }",
  ".number { text-align: right }",
  ".total { font-weight: bold }",
  ".note { font-size: 11pt; margin: 0.2em 0 }",
].join("\n");

const format: Format = {
  id: "html",
  extension: ".html",
  mediaType: "text/html; charset=utf-8",
  render: (document, { lang }) => page(tablesOf(document), lang),
};

function page(tables: readonly ReportTable[], lang: Lang): string {
  const title = escapeHtml(inert(tables.find((own) => own.title !== "")?.title ?? "antq"));
  return [
    "<!doctype html>",
    `<html lang="${lang}">`,
    `<head><meta charset="utf-8"><title>${title}</title><style>`,
    STYLE,
    "</style></head>",
    "<body>",
    ...tables.flatMap((table) => section(table, lang)),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function section({ title, subtitle, columns, rows, footnotes }: ReportTable, lang: Lang): string[] {
  const isNumber = columns.map(({ align }) => align === "right");
  const tag = (name: string, text: string, i: number): string =>
    `<${name}${isNumber[i] === true ? ' class="number"' : ""}>${text}</${name}>`;
  const heading = columns.map(({ label }, i) => tag("th", escapeHtml(inert(label)), i)).join("");
  return [
    ...(title === "" ? [] : [`<h1>${escapeHtml(inert(title))}</h1>`]),
    ...subtitle.map((line) => `<p class="subtitle">${escapeHtml(inert(line))}</p>`),
    "<table>",
    `<thead><tr>${heading}</tr></thead>`,
    "<tbody>",
    ...rows.map((row) => rowHtml(row, tag, lang)),
    "</tbody>",
    "</table>",
    ...footnotes.map((line) => `<p class="note">${escapeHtml(inert(line))}</p>`),
  ];
}

function rowHtml(
  { cells, depth, role }: TableRow,
  tag: (name: string, text: string, i: number) => string,
  lang: Lang,
): string {
  const texts = cells.map((cell, i) => {
    const text = escapeHtml(pastedText(cell, lang));
    return tag("td", i === 0 ? "&emsp;".repeat(depth) + text : text, i);
  });
  return `<tr${role === "total" ? ' class="total"' : ""}>${texts.join("")}</tr>`;
}

export default format;
