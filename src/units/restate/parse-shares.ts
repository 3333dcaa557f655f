/** The shares file of `--split`: CSV text to lines. Anything doubtful is a problem with its line. */
import { calendarDate, type CalendarDate } from "../../model/calendar.ts";
import { keyOf } from "../../util/keys.ts";
import type { ShareLine } from "./split.ts";

export const SHARE_COLUMNS = ["code", "date", "target_code", "share"] as const;

export interface ShareProblem {
  readonly line: number;
  readonly kind: "columns" | "code" | "date" | "share" | "repeated" | "sum";
  /** The cell, or for a sum the unit's code and what its shares add up to. */
  readonly value: string;
}

/**
 * `code,date,target_code,share`: on the day of the change the part `share` of the unit
 * belongs to the target. The date may be blank where the code changed only once.
 */
export function parseShares(text: string): { lines: ShareLine[]; problems: ShareProblem[] } {
  const rows = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  const [heading = ""] = rows;
  const delimiter = !heading.includes(",") && heading.includes(";") ? ";" : ",";
  const names = cellsOf(heading, delimiter).map((name) => name.toLowerCase());
  const at = SHARE_COLUMNS.map((column) => names.indexOf(column));
  const absent = SHARE_COLUMNS.filter((column, i) => column !== "date" && at[i] === -1);
  if (absent.length > 0) {
    return { lines: [], problems: [{ line: 1, kind: "columns", value: absent.join(", ") }] };
  }
  const lines: ShareLine[] = [];
  const problems: ShareProblem[] = [];
  const seen = new Set<string>();
  for (const [i, row] of rows.entries()) {
    if (i === 0 || row.trim() === "") continue;
    const cells = cellsOf(row, delimiter);
    const [code = "", date = "", target = "", share = ""] = at.map((place) => cells[place] ?? "");
    const read = lineOf(code, date, target, share, delimiter);
    const key = keyOf(code, date, target);
    if ("kind" in read) problems.push({ line: i + 1, ...read });
    else if (seen.has(key)) problems.push({ line: i + 1, kind: "repeated", value: target });
    else lines.push(read);
    seen.add(key);
  }
  return { lines, problems: [...problems, ...sumProblems(lines)] };
}

function cellsOf(row: string, delimiter: string): string[] {
  return row.split(delimiter).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim(),
  );
}

function lineOf(
  code: string,
  date: string,
  target: string,
  share: string,
  delimiter: string,
): ShareLine | Omit<ShareProblem, "line"> {
  if (code === "" || target === "")
    return { kind: "code", value: code === "" ? "code" : "target_code" };
  const day = date === "" ? null : dayOf(date);
  if (day === null && date !== "") return { kind: "date", value: date };
  // A file with semicolons is a Vietnamese Excel's: its decimal sign is the comma.
  const text = delimiter === ";" ? share.replace(",", ".") : share;
  const number = /^(?:0?\.\d+|[01](?:\.\d*)?)$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= 0 && number <= 1)) return { kind: "share", value: share };
  return { code, date: day, target, share: number };
}

function dayOf(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match && calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The shares of one unit on one day are of the whole of it. */
function sumProblems(lines: readonly ShareLine[]): ShareProblem[] {
  const sums = new Map<string, { code: string; sum: number }>();
  for (const { code, date, share } of lines) {
    const key = keyOf(code, date);
    sums.set(key, { code, sum: (sums.get(key)?.sum ?? 0) + share });
  }
  return [...sums.values()]
    .filter(({ sum }) => Math.abs(sum - 1) > 1e-6)
    .map(({ code, sum }) => ({
      line: 0,
      kind: "sum",
      value: `${code}: ${Math.round(sum * 1e6) / 1e6}`,
    }));
}
