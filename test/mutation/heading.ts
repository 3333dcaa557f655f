/** The title block and the heading of a sheet. */
import type { At } from "./book.ts";
import type { Pen } from "./pen.ts";
import type { Plan } from "./plan.ts";
import { labelOf } from "./times.ts";
import { COMMON } from "./vocabulary.ts";
import { YEAR } from "./world.ts";

export interface Titled {
  readonly nextRow: number;
  readonly periodAt: At | null;
}

/** Issuing body, motto, name of the report, period. */
export function putTitle(pen: Pen, plan: Plan, left: number, width: number): Titled {
  const { style, rng } = plan;
  const right = left + Math.max(1, Math.floor(width / 2));
  const bodies = [`CÔNG AN ${plan.province.name.toUpperCase()}`];
  if (plan.districtBy === "title" && plan.district !== null)
    bodies.push(`CÔNG AN ${plan.district.name.toUpperCase()}`);
  const unit = plan.facts[0]?.unit;
  if (plan.unitBy === "title" && unit !== undefined) {
    const body = rng.chance(0.7) || bodies.length > 2;
    bodies.push(body ? `CÔNG AN ${unit.name.toUpperCase()}` : `Đơn vị báo cáo: ${unit.name}`);
  }
  const needed =
    plan.unitBy === "title" ||
    plan.districtBy === "title" ||
    plan.timeBy === "title" ||
    plan.timeBy === "month";
  if (!style.header && !needed) return { nextRow: 1, periodAt: null };
  let row = 1;
  if (style.oneCellTitle) pen.text(row++, left, bodies.join("\n"));
  else for (const body of bodies) pen.text(row++, left, body);
  if (rng.chance(0.8) && width > 3) {
    pen.text(1, right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    pen.text(2, right, "Độc lập - Tự do - Hạnh phúc");
    row = Math.max(row, 3);
  }
  if (rng.chance(0.8)) row++;
  pen.text(row, left, `${rng.pick(["BIỂU", "BẢNG", "BÁO CÁO"])} ${plan.form.title}`);
  if (!plan.csv) pen.merge(row, left, row, left + width - 1);
  row++;
  const period = periodLine(plan);
  const periodAt = period === null ? null : pen.text(row++, left, period);
  if (rng.chance(0.8)) row++;
  return { nextRow: row, periodAt };
}

function periodLine(plan: Plan): string | null {
  const { rng } = plan;
  const when = plan.facts[0]?.when;
  if (plan.timeBy === "month") return `Năm ${YEAR}`;
  if (plan.timeBy === "date") return rng.chance(0.5) ? `Năm ${YEAR}` : null;
  if (plan.timeBy !== "title" || when === undefined) return null;
  const label = labelOf(when, rng);
  return rng.pick([label, label, `(${label})`, `Kỳ báo cáo: ${label}`]);
}

const GROUPS = ["Kết quả thực hiện", "Kết quả", "Số liệu trong kỳ", "Chia ra"];

/** The heading in one to three rows; its last row, and the first row under it and its numbers. */
export function putHeading(
  pen: Pen,
  plan: Plan,
  columns: readonly string[],
  top: number,
  left: number,
): { bottom: number; nextRow: number } {
  const { style, rng, csv } = plan;
  const height = plan.counts.length < 2 ? 1 : style.heading;
  const bottom = top + height - 1;
  const firstCount = left + columns.findIndex((column) => plan.counts.includes(column));
  const lastCount = firstCount + plan.counts.length - 1;
  for (const [i, field] of columns.entries()) {
    const column = left + i;
    const counted = plan.counts.includes(field);
    const row = counted ? bottom : top;
    pen.text(row, column, headingText(field, plan));
    if (!counted && !csv) pen.merge(top, column, bottom, column);
  }
  for (let row = top; row < bottom; row++) {
    pen.text(row, firstCount, row === top ? rng.pick(GROUPS) : "Số lượng");
    if (!csv) pen.merge(row, firstCount, row, lastCount);
  }
  // "1 2" under two figures alone is a row of figures to any reader.
  const bare =
    style.numberRow === "letters" &&
    columns.length < 3 &&
    columns.every((field) => plan.counts.includes(field));
  if (style.numberRow === "none" || bare) return { bottom, nextRow: bottom + 1 };
  for (const [i, field] of columns.entries()) {
    const letter = style.numberRow === "letters" && !plan.counts.includes(field);
    const n = style.numberRow === "letters" ? plan.counts.indexOf(field) + 1 : i + 1;
    if (letter) pen.text(bottom + 1, left + i, String.fromCharCode(65 + i));
    else if (style.numberRow === "letters")
      pen.put(bottom + 1, left + i, { kind: "number", value: n });
    else pen.text(bottom + 1, left + i, `(${n})`);
  }
  return { bottom, nextRow: bottom + 2 };
}

export function headingText(field: string, plan: Plan): string {
  const { rng, style, form } = plan;
  const own = [...form.codes, ...form.texts, ...form.counts].find((words) => words.id === field);
  const words = rng.pick(own?.headings ?? COMMON[field] ?? [field]);
  const cased = style.upper ? words.toUpperCase() : words;
  if (!plan.csv && rng.chance(0.08)) return cased.replace(" ", "\n");
  return plan.counts.includes(field) && rng.chance(0.06)
    ? `${cased} (${rng.pick(["người", "vụ", "lượt"])})`
    : cased;
}

/** As printed again on the next page. */
export function repeatHeading(pen: Pen, from: number, row: number, columns: number): void {
  for (let column = 1; column < columns; column++) {
    const cell = pen.cells.get(`${from},${column}`);
    if (cell !== undefined) pen.put(row, column, cell);
  }
}
