/** `antq inspect` for people: file, sheet, what was recognised, each column with its field. */
import { said, type Said } from "../messages/said.ts";
import { pad, printable, widestOf, wrapHanging } from "../util/display-width.ts";
import { DEFAULT_WIDTH, PLAIN_STYLE, type RenderOptions, type Style } from "./document.ts";
import {
  ACCOUNT_KEYS,
  type InspectAccount,
  type InspectColumn,
  type InspectFile,
  type InspectReport,
  type InspectSheet,
  type InspectTable,
  type SheetPicture,
} from "./inspect-report.ts";
import { counted, formatNumber, type Lang } from "./number-format.ts";
import { columnLetter } from "../util/a1.ts";
import { readingText, columnWord } from "./fate-words.ts";
import { span } from "./tables/inspect.ts";
import { pictureTable, titleReadings } from "./tables/picture.ts";
import { terminalTable, type TerminalOptions } from "./terminal-table.ts";
import { word } from "./words.ts";

export function inspectText(report: InspectReport, options: RenderOptions): string {
  const { lang, width = DEFAULT_WIDTH, style = PLAIN_STYLE } = options;
  const files = report.files.map((file) => `${fileLines(file, lang, width, style).join("\n")}\n`);
  return files.join("\n");
}

const INDENT = "    ";

function fileLines(file: InspectFile, lang: Lang, width: number, style: Style): string[] {
  const name = style.bold(printable(file.file));
  if (file.unreadable !== undefined) {
    return [name, ...wrapHanging(printable(file.unreadable), width, "  ").map(style.red)];
  }
  const sheets = file.sheets.flatMap((sheet) => sheetLines(sheet, lang, width, style));
  return [name, ...sheets];
}

function sheetLines(sheet: InspectSheet, lang: Lang, width: number, style: Style): string[] {
  const hidden = sheet.hidden ? ` (${word("hidden", lang)})` : "";
  const facts = [
    recognised(sheet, lang),
    ...seenText(sheet, lang),
    countsText(sheet, lang),
    accountText(sheet, lang),
    rowsText(sheet, lang),
    ...(sheet.form === null ? [] : titleReadings(sheet.picture, lang)),
    ...(sheet.tables ?? []).slice(1).map((table, i) => tableText(table, i + 2, lang)),
  ];
  return [
    `  ${style.bold(printable(sheet.name))}${hidden}`,
    ...facts
      .filter((line) => line !== "")
      .flatMap((line) => wrapHanging(printable(line), width, "    ", "      ")),
    ...columnLines(sheet, lang, width, style),
    ...(sheet.form === null ? [] : ["", ...pictureLines(sheet.picture, { lang, width, style })]),
  ];
}

function pictureLines(picture: SheetPicture, options: TerminalOptions): string[] {
  const table = terminalTable(pictureTable(picture, options.lang), {
    ...options,
    width: Math.max(20, options.width - INDENT.length),
  });
  return table
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : INDENT + line));
}

function recognised({ form, unit, period }: InspectTable, lang: Lang): string {
  const known =
    form === null ? word("noForm", lang) : `${word("form", lang).toLowerCase()} ${form}`;
  const parts = [known];
  if (unit !== null) parts.push(`${word("unit", lang).toLowerCase()} ${unit}`);
  if (period !== null) parts.push(`${word("period", lang).toLowerCase()} ${period}`);
  return parts.join(" · ");
}

/** Why it is no known form: the headings that were seen, the nearest form, what it lacks. */
function seenText({ form, seen, cells }: InspectSheet, lang: Lang): string[] {
  if (form !== null || cells === 0) return [];
  if (seen === undefined || seen === null)
    return [
      said(lang, { vi: "không thấy dòng tiêu đề cột nào", en: "no row of headings was seen" }),
    ];
  const { row, headings, renames, lacks } = seen;
  const texts = headings.map((text) => (text === "…" ? text : `“${text}”`)).join(", ");
  const steps = [
    ...(renames.length === 0
      ? []
      : [`${said(lang, { vi: "đổi", en: "change" })} ${renames.join(", ")}`]),
    ...(lacks.length === 0
      ? []
      : [`${said(lang, { vi: "thiếu cột", en: "it lacks" })} ${lacks.join(", ")}`]),
  ];
  return [
    `${said(lang, { vi: "tiêu đề thấy ở dòng", en: "headings seen in row" })} ${row}: ${texts}`,
    ...(seen.form === null
      ? []
      : [
          [
            `${said(lang, { vi: "gần nhất là biểu", en: "nearest form" })} ${seen.form}`,
            ...steps,
          ].join(": "),
        ]),
  ];
}

function countsText(sheet: InspectSheet, lang: Lang): string {
  const n = (value: number): string => formatNumber(value, lang);
  const { cells, numbers, sum, dates, errors } = sheet;
  return said(lang, {
    vi: `${n(cells)} ô có nội dung: ${n(numbers)} số (tổng ${n(sum)}), ${n(dates)} ngày, ${n(errors)} ô lỗi`,
    en: `${counted(cells, "cell")}: ${counted(numbers, "number")} (sum ${n(sum)}), ${counted(dates, "date")}, ${counted(errors, "error")}`,
  });
}

/** What became of the numbers; together all of them, and the missing signs. English: a noun in the singular, or what no number changes. */
const ACCOUNT_WORDS: Readonly<Record<keyof InspectAccount, Said>> = {
  counted: { vi: "được cộng", en: "counted" },
  missing: { vi: "dấu thiếu số liệu", en: "missing sign" },
  total: { vi: "tổng in sẵn", en: "printed total" },
  part: { vi: "“trong đó”", en: "“of which” part" },
  comparison: { vi: "để đối chiếu", en: "for comparison" },
  computed: { vi: "tỷ lệ và chênh lệch", en: "computed figure" },
  label: { vi: "nhãn (số thứ tự, mã, năm)", en: "label" },
  ignored: { vi: "bỏ qua", en: "ignored" },
  refused: { vi: "bị từ chối", en: "refused" },
  outside: { vi: "nằm ngoài bảng", en: "outside every table" },
};
const NOUNS: ReadonlySet<keyof InspectAccount> = new Set([
  "missing",
  "total",
  "part",
  "computed",
  "label",
] as const);

function accountText({ account, texts }: InspectSheet, lang: Lang): string {
  const kind = (key: keyof InspectAccount): string => {
    const { vi, en } = ACCOUNT_WORDS[key];
    const count = formatNumber(account[key], lang);
    return said(lang, {
      vi: `${count} ${vi}`,
      en: NOUNS.has(key) ? counted(account[key], en) : `${count} ${en}`,
    });
  };
  const parts = ACCOUNT_KEYS.filter((key) => account[key] > 0).map(kind);
  if (texts > 0)
    parts.push(
      said(lang, {
        vi: `${formatNumber(texts, lang)} ô chữ đọc thành số`,
        en: `${counted(texts, "text")} read as figures`,
      }),
    );
  return parts.length === 0
    ? ""
    : `${said(lang, { vi: "cân đối số", en: "account" })}: ${parts.join(", ")}`;
}

function tableText(table: InspectTable, number: number, lang: Lang): string {
  const name = `${said(lang, { vi: "bảng", en: "table" })} ${number}`;
  return `${name}: ${[recognised(table, lang), rowsText(table, lang)].filter((part) => part !== "").join(" · ")}`;
}

function rowsText({ headingRows, dataRows, totalRows }: InspectTable, lang: Lang): string {
  const totals = totalRows.length === 0 ? null : totalRows.join(", ");
  const parts = [
    [word("headingRows", lang), span(headingRows)],
    [word("dataRows", lang), span(dataRows)],
    [word("totalRows", lang), totals],
  ] as const;
  return parts
    .flatMap(([name, rows]) => (rows === null ? [] : [`${name.toLowerCase()} ${rows}`]))
    .join(" · ");
}

function columnLines(sheet: InspectSheet, lang: Lang, width: number, style: Style): string[] {
  const { columns } = sheet;
  const headings = columns.map(({ heading }) => printable(heading));
  const readings = columns.map((column) => columnSaid(column, sheet, lang));
  const widest = Math.min(widestOf(readings), Math.floor(width / 2));
  const room = Math.max(8, Math.min(widestOf(headings), width - 10 - widest));
  const rest = Math.max(12, width - 10 - room);
  return columns.flatMap(({ column, field }, i) => {
    const heads = wrapHanging(headings[i] ?? "", room, "");
    const texts = wrapHanging(readings[i] ?? "", rest, "");
    const isUnknown = field === null && isUnread(sheet, column);
    return Array.from({ length: Math.max(heads.length, texts.length) }, (_, line) => {
      const text = texts[line] ?? "";
      const known = isUnknown && text !== "" ? style.yellow(text) : text;
      const lead = line === 0 ? pad(column, 3, "left") : "   ";
      return `    ${lead} ${pad(heads[line] ?? "", room, "left")}  ${known}`.trimEnd();
    });
  });
}

/** The field, and what else its heading says: "valuable_tips · lũy kế". */
function columnSaid({ column, field }: InspectColumn, sheet: InspectSheet, lang: Lang): string {
  const labels = labelsOf(sheet, column).filter(
    ({ kind }) => kind !== "column" && (field === null || kind !== "indicator"),
  );
  const reading = readingText(labels, lang);
  return (
    [field === null ? "" : columnWord(field, lang), reading]
      .filter((part) => part !== "")
      .join(" · ") || word("unknownField", lang)
  );
}

function labelsOf({ picture }: InspectSheet, letter: string) {
  return picture.columns.find(({ column }) => columnLetter(column) === letter)?.labels ?? [];
}

function isUnread(sheet: InspectSheet, letter: string): boolean {
  const labels = labelsOf(sheet, letter);
  return labels.length === 0 || labels.some(({ kind }) => kind === "rest");
}
