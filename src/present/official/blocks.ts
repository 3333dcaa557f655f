/** A table of many columns as several that fit the page: what names a row stands in each, what is read together stays so. */
import type { ReportTable, TableColumn } from "../../model/report.ts";

export interface ColumnBlock {
  /** Positions in the table. */
  readonly columns: readonly number[];
}

export function columnBlocks(
  columns: readonly TableColumn[],
  widths: readonly number[],
  room: number,
): ColumnBlock[] {
  const at = columns.map((_, i) => i);
  const keys = at.filter((i) => columns[i]?.key === true);
  const width = (members: readonly number[]) =>
    members.reduce((sum, i) => sum + (widths[i] ?? 0), 0);
  const blocks: number[][] = [];
  let open: number[] = [];
  for (const group of groupsOf(
    at.filter((i) => !keys.includes(i)),
    columns,
  )) {
    if (open.length > 0 && width([...keys, ...open, ...group]) > room) {
      blocks.push(open);
      open = [];
    }
    open = [...open, ...group];
  }
  if (open.length > 0 || blocks.length === 0) blocks.push(open);
  return blocks.map((own) => ({ columns: [...keys, ...own] }));
}

/** Each joined column with the one before it. */
function groupsOf(at: readonly number[], columns: ReportTable["columns"]): number[][] {
  const groups: number[][] = [];
  for (const i of at) {
    const last = groups.at(-1);
    if (columns[i]?.joined === true && last !== undefined) last.push(i);
    else groups.push([i]);
  }
  return groups;
}
