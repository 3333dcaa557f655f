/** The lines above a table, and what stands under it. */
import type { Grid } from "./grid.ts";
import type { Plan } from "./plan.ts";
import { daysLabel, fullLabel } from "./times.ts";
import { TITLES } from "./words.ts";
import { PROVINCE, YEAR } from "./world.ts";

/** What one table is about as a whole; null: its rows and columns tell, or a name does. */
export interface Fixed {
  readonly unit: number | null;
  readonly time: number | null;
  readonly indicator: number | null;
}

export interface TitleContext {
  readonly fixed: Fixed;
  /** Axes that this title must tell. */
  readonly must: ReadonlySet<keyof Fixed>;
  readonly first: boolean;
  readonly width: number;
}

/** Of a form: neither who reports nor for when. */
const FORM_LINES = [
  "Biểu số 01/ANTQ",
  "Mẫu số: 02a",
  "Ban hành kèm theo Thông tư số 08/2021/TT-BCA",
  "Ngày nhận báo cáo: ngày 10 tháng 01 năm 2025",
  "Đơn vị nhận báo cáo: Công an tỉnh Bến Hà",
  "Kính gửi: Công an tỉnh Bến Hà",
  "Số: 12/BC-CA",
] as const;

export function putTitle(grid: Grid, plan: Plan, context: TitleContext): void {
  const { dress, format } = plan;
  const { left } = dress;
  const { first, width } = context;
  const top = grid.row;
  if (first && dress.formNumber) {
    for (const line of plan.rng.sample(FORM_LINES, 2)) grid.put(grid.row++, left, line);
  }
  for (const line of bodyLines(plan, context)) grid.put(grid.row++, left, line);
  if (first && dress.motto && width > 4 && format === "xlsx") {
    grid.put(top, left + width - 2, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    grid.put(top + 1, left + width - 2, "Độc lập - Tự do - Hạnh phúc");
    grid.row = Math.max(grid.row, top + 2);
  }
  for (const [i, line] of nameLines(plan, context).entries()) {
    if (i === 0 && format === "xlsx" && plan.rng.chance(0.4))
      grid.merge(grid.row, left, grid.row, left + width - 1);
    grid.put(grid.row++, left, line);
  }
  const measures = new Set(plan.figures.indicators.map(({ measure }) => measure));
  if (first && dress.measureLine && measures.size === 1)
    grid.put(
      grid.row++,
      left + width - 1,
      `${plan.rng.pick(["Đơn vị tính", "ĐVT", "Đvt"])}: ${[...measures].join("")}`,
    );
  if (dress.blankAfterTitle && grid.row > top) grid.row++;
}

function bodyLines(plan: Plan, { fixed, must, first }: TitleContext): string[] {
  const { figures, dress, rng } = plan;
  const lines: string[] = [];
  const unit = fixed.unit === null ? undefined : figures.units[fixed.unit];
  const districts = new Set(figures.units.map(({ district }) => district));
  const district = unit?.district ?? (districts.size === 1 ? [...districts][0] : undefined);
  const above = first && (dress.bodyLine || must.has("unit"));
  if (above && (district === undefined || rng.chance(0.2)))
    lines.push(`${dress.body} ${PROVINCE.toUpperCase()}`);
  if (above && district !== undefined) lines.push(`${dress.body} ${district.toUpperCase()}`);
  if (!must.has("unit") || unit === undefined) return lines;
  lines.push(
    rng.chance(0.75) || lines.length === 0
      ? `${dress.body} ${unit.name.toUpperCase()}`
      : `Đơn vị báo cáo: ${unit.name}`,
  );
  return lines;
}

function nameLines(plan: Plan, context: TitleContext): string[] {
  const { rng, dress, labels } = plan;
  const { fixed, must, first } = context;
  const lines: string[] = [];
  const indicator = must.has("indicator") ? labels[fixed.indicator ?? 0] : undefined;
  const name = first && dress.reportName ? rng.pick(TITLES) : undefined;
  const when = whenLine(plan, context);
  const head = indicator === undefined ? name : titled(indicator);
  if (indicator !== undefined && name !== undefined && rng.chance(0.3)) lines.push(name);
  if (head !== undefined && when !== null && rng.chance(0.2))
    return [...lines, `${head} ${when.toUpperCase()}`];
  if (head !== undefined) lines.push(head);
  if (when !== null) lines.push(rng.pick([when, when, when.toUpperCase(), `Kỳ báo cáo: ${when}`]));
  const time =
    fixed.time === null || !must.has("time") ? undefined : plan.figures.times[fixed.time];
  if (time !== undefined && rng.chance(0.08)) lines.push(`(${daysLabel(time)})`);
  return lines;
}

/** An id stays as it is. */
function titled(label: string): string {
  return /^[a-z_]+$/.test(label) ? label : label.toUpperCase();
}

function whenLine(plan: Plan, { fixed, must, first }: TitleContext): string | null {
  const { figures, yearSaid, span, rng, shape, roles } = plan;
  const time = fixed.time === null ? undefined : figures.times[fixed.time];
  if (must.has("time") && time !== undefined) {
    const { index, grain } = time;
    if (
      shape.roles === "inner" &&
      roles.includes("cumulative") &&
      grain === "month" &&
      rng.chance(0.2)
    )
      return `Tháng ${index} và lũy kế ${index} tháng năm ${YEAR}`;
    if (rng.chance(0.06)) return daysLabel(time);
    const label = fullLabel(time, rng);
    // Bare figures would be a fraction, not a title.
    return label.includes("/") && !/^[TQt]/.test(label) ? `Tháng ${label}` : label;
  }
  return yearSaid && (first || rng.chance(0.7)) ? span : null;
}

export function putFoot(grid: Grid, plan: Plan, width: number): void {
  const { dress, rng } = plan;
  const { left } = dress;
  if (dress.footnote)
    grid.put(
      grid.row++,
      left,
      rng.pick(["* Ghi chú: Số liệu tính đến hết kỳ báo cáo.", "Ghi chú: Số liệu chính thức."]),
    );
  if (!dress.signature) return;
  const right = left + Math.max(1, width - 2);
  grid.row += rng.int(0, 1);
  if (width > 3) grid.put(grid.row++, right, "Ba Tân, ngày 12 tháng 01 năm 2025");
  grid.put(grid.row, left, rng.pick(["Người lập biểu", "NGƯỜI LẬP BIỂU"]));
  grid.put(grid.row++, right, rng.pick(["Thủ trưởng đơn vị", "TRƯỞNG CÔNG AN XÃ"]));
  if (rng.chance(0.5)) grid.put(grid.row++, right, "(Ký, ghi rõ họ tên)");
  if (rng.chance(0.2)) grid.put(grid.row++, right, "Nguyễn Văn A");
  if (rng.chance(0.2)) {
    grid.put(grid.row++, left, "Nơi nhận:");
    grid.put(grid.row++, left, "- Như trên;");
  }
}
