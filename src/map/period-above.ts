/** The period of rows without a time of their own: group row, title, folder, in this order. */
import type { RowTime, TextAt, TitleBlock } from "../model/form-sheet.ts";
import { remembered } from "../model/remembered.ts";
import { periodOfTitle, periodsIn, type PeriodReading } from "../model/readings/index.ts";
import { timeOfReading } from "./reading-time.ts";

export function periodAbove(
  groups: readonly TextAt[],
  title: TitleBlock,
  folders: readonly string[],
): RowTime | null {
  const titleYear = title.time?.kind === "label" ? title.time.label.year : null;
  for (const group of [...groups].reverse()) {
    const found = periodOfTitle([group.text], titleYear);
    if (found !== null) return timeOfReading(found.reading, group);
  }
  return title.time ?? folderPeriod(folders);
}

/** Folders named for a period ("2024-06", "2024/Tháng 6", "2024/06"). A folder that speaks of none says nothing. */
export function folderPeriod(folders: readonly string[]): RowTime | null {
  let year: number | null = null;
  let period: PeriodReading | null = null;
  for (const folder of folders) {
    const reading = folderReading(folder, year);
    if (reading === null) continue;
    period = reading;
    year = reading.kind === "label" && reading.label.type === "year" ? reading.label.year : null;
  }
  return period === null ? null : timeOfReading(period, null);
}

function folderReading(folder: string, year: number | null): PeriodReading | null {
  return year === null ? readFolder(folder) : readFolderOf(folder, year);
}

/** Many files lie in a folder. */
const readFolder = remembered((folder) => readFolderOf(folder, null));

function readFolderOf(folder: string, year: number | null): PeriodReading | null {
  if (year !== null && /^\d{1,2}$/u.test(folder.trim())) return numbered(folder.trim(), year);
  const { periods, unread } = periodsIn(folder, { year, bare: true });
  const own = periods.filter(({ role }) => role === "this" || role === "cumulative");
  if (unread !== null) return { kind: "invalid", reason: unread };
  return own.length > 1 ? { kind: "invalid", reason: "several" } : (own[0]?.reading ?? null);
}

/** "06" in the folder 2024 is June; "1" to "4" may be quarters. */
function numbered(digits: string, year: number): PeriodReading {
  const index = Number(digits);
  const month = index >= 1 && index <= 12 && (digits.length === 2 || index > 4);
  return month
    ? { kind: "label", label: { type: "month", year, index } }
    : { kind: "invalid", reason: "not-a-period" };
}
