/** The period of rows without a time of their own: group row, title, folder, in this order. */
import type { RowTime, TextAt, TitleBlock } from "../model/form-sheet.ts";
import { readPeriodText } from "../model/readings/index.ts";
import { timeOfReading } from "./reading-time.ts";

export function periodAbove(
  groups: readonly TextAt[],
  title: TitleBlock,
  folders: readonly string[],
): RowTime | null {
  for (const group of [...groups].reverse()) {
    const reading = readPeriodText(group.text);
    if (reading !== null && reading.kind !== "invalid") return timeOfReading(reading, group);
  }
  return title.time ?? folderPeriod(folders);
}

/** A folder named for a period ("2024-06", "Quý II 2024"). A folder that is no period says nothing. */
export function folderPeriod(folders: readonly string[]): RowTime | null {
  for (const folder of [...folders].reverse()) {
    const reading = readPeriodText(folder);
    if (reading !== null && reading.kind !== "invalid") return timeOfReading(reading, null);
  }
  return null;
}
