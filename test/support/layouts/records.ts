/** Dated rows, one table a form: the same figures in the books of an office. */
import { all, type Figures, sumOf } from "./figures.ts";
import { type Book, Grid, type Value } from "./grid.ts";
import { unitText } from "./items.ts";
import type { Plan } from "./plan.ts";
import { dayOf, fullLabel } from "./times.ts";
import { DIMENSIONS, UNIT_HEADINGS } from "./words.ts";

interface Record_ {
  readonly unit: number;
  readonly member: number;
  readonly date: string;
  readonly counts: readonly number[];
}

export function recordBooks(plan: Plan): Book[] {
  const { figures, rng, dress, format, columnLabels } = plan;
  const grid = new Grid("Sổ theo dõi");
  const { left } = dress;
  if (dress.bodyLine) grid.put(grid.row++, left, "SỔ THEO DÕI");
  const date = rng.pick(["Ngày", "Ngày tháng", "Ngày thực hiện"]);
  const code = figures.dimension;
  const headings = [
    "STT",
    date,
    rng.pick(UNIT_HEADINGS),
    ...(code === null ? [] : [rng.pick(DIMENSIONS[code].headings)]),
    ...columnLabels,
  ];
  for (const [i, heading] of headings.entries()) grid.put(grid.row, left + i, heading);
  grid.row++;
  for (const [n, record] of rng.shuffle(recordsOf(figures, plan)).entries()) {
    const day: Value =
      format === "csv" || rng.chance(0.3) ? dayFirst(record.date) : { iso: record.date };
    const member = code === null ? [] : [rng.pick(figures.members[record.member] ?? [""])];
    const cells: Value[] = [n + 1, day, unitText(plan, record.unit), ...member, ...record.counts];
    for (const [i, value] of cells.entries()) {
      const figure = i >= cells.length - record.counts.length;
      grid.put(grid.row, left + i, value, { kind: figure ? "figure" : "order" });
    }
    grid.row++;
  }
  const summary = plan.shape.summary === true ? [summaryOf(plan)] : [];
  const grids = [grid, ...summary];
  const files = format === "csv" ? grids.map((own) => [own]) : [grids];
  return files.map((own, i) => ({
    file: `${i === 0 ? "so-theo-doi" : "tong-hop"}.${format}`,
    folders: [],
    format,
    grids: own,
  }));
}

/** Units and times down, indicators across: what the records come to. */
function summaryOf(plan: Plan): Grid {
  const { figures, rng, labels } = plan;
  const grid = new Grid("Tổng hợp");
  grid.put(grid.row++, 1, "BIỂU TỔNG HỢP");
  const headings = ["STT", rng.pick(UNIT_HEADINGS), "Kỳ báo cáo", ...labels];
  for (const [i, heading] of headings.entries()) grid.put(grid.row, 1 + i, heading);
  grid.row++;
  let n = 0;
  for (const u of all(figures.units))
    for (const [t, time] of figures.times.entries()) {
      const counts = all(figures.indicators).map(
        (i) =>
          sumOf(figures, { unit: [u], time: [t], indicator: [i], member: all(figures.members) }) ??
          0,
      );
      const cells: Value[] = [++n, unitText(plan, u), fullLabel(time, rng), ...counts];
      for (const [i, value] of cells.entries())
        grid.put(grid.row, 1 + i, value, { kind: i < 3 ? "order" : "figure" });
      grid.row++;
    }
  return grid;
}

const dayFirst = (iso: string): string => iso.split("-").toReversed().join("/");

function recordsOf(figures: Figures, plan: Plan): Record_[] {
  const records: Record_[] = [];
  for (const unit of all(figures.units))
    for (const [t, time] of figures.times.entries())
      for (const member of all(figures.members)) {
        const whole = all(figures.indicators).map((i) => figures.value(unit, t, i, member) ?? 0);
        // Sessions: each row held at least one.
        const most = figures.form === "sessions" ? Math.max(1, Math.min(...whole)) : 3;
        const parts = Math.min(plan.rng.int(1, 3), most);
        for (let p = 0; p < parts; p++) {
          const counts = whole.map(
            (value) => Math.floor(value / parts) + (p < value % parts ? 1 : 0),
          );
          records.push({ unit, member, date: dayOf(time, plan.rng), counts });
        }
      }
  return records;
}
