/** The columns left of the figures. */
import type { Axis } from "./figures.ts";
import type { Value } from "./grid.ts";
import type { Plan } from "./plan.ts";
import type { Row } from "./rows.ts";
import {
  CODE_HEADINGS,
  DIMENSIONS,
  MEASURE_HEADINGS,
  SERIAL,
  STUB_HEADINGS,
  UNIT_HEADINGS,
} from "./words.ts";
import { YEAR } from "./world.ts";

export interface StubColumn {
  readonly kind: Axis | "serial" | "district" | "unitCode" | "year" | "code" | "measure";
  readonly heading: string;
}

export function stubOf(plan: Plan): StubColumn[] {
  const { axes, dress, rng, figures, members, districts } = plan;
  const columns: StubColumn[] = [];
  if (dress.serial || axes.stub.length === 0)
    columns.push({ kind: "serial", heading: rng.pick(SERIAL) });
  if (districts === "column")
    columns.push({ kind: "district", heading: rng.pick(["Huyện", "Huyện/thị xã/thành phố"]) });
  for (const axis of axes.stub) {
    if (axis === "member" && members === "outline") continue;
    if (axis === "unit" && dress.unitCode)
      columns.push({ kind: "unitCode", heading: rng.pick(["Mã đơn vị", "Mã ĐVHC"]) });
    columns.push({ kind: axis, heading: axisHeading(plan, axis) });
    if (axis === "time" && plan.timeStub === "numbers")
      columns.push({ kind: "year", heading: "Năm" });
  }
  if (dress.code) columns.push({ kind: "code", heading: rng.pick(CODE_HEADINGS) });
  if (dress.measure) columns.push({ kind: "measure", heading: rng.pick(MEASURE_HEADINGS) });
  return columns.length > 0 || figures.units.length === 0 ? columns : [];
}

function axisHeading(plan: Plan, axis: Axis): string {
  const { rng, figures, timeStub } = plan;
  if (axis === "unit") return rng.pick(UNIT_HEADINGS);
  if (axis === "indicator") return rng.pick(STUB_HEADINGS);
  if (axis === "member") return rng.pick(DIMENSIONS[figures.dimension ?? "category"].headings);
  const own = figures.times[0]?.grain === "quarter" ? "Quý" : "Tháng";
  return timeStub === "numbers" ? own : rng.pick(["Kỳ báo cáo", "Kỳ", own]);
}

export function stubCell(
  plan: Plan,
  column: StubColumn,
  row: Row,
  stub: readonly StubColumn[],
): Value | null {
  const { figures, timeStub } = plan;
  const { kind } = column;
  const { labels, coords } = row;
  const figure = row.kind === "figure";
  if (kind === "serial") return /^[1-9]\d*$/.test(row.serial) ? Number(row.serial) : row.serial;
  const head = centreHead(plan, row, stub);
  if (head !== null && column === stub.find((other) => other.kind !== "serial")) return head;
  if (kind === "district") {
    const [u] = coords.unit ?? [];
    return figure && u !== undefined ? (figures.units[u]?.district ?? null) : null;
  }
  if (kind === "unitCode") {
    const [u] = coords.unit ?? [];
    return figure && u !== undefined ? (figures.units[u]?.code ?? null) : null;
  }
  const [time] =
    coords.time?.length === 1 && labels.time !== undefined && row.totalOf !== "time"
      ? coords.time
      : [];
  const isNumber = timeStub === "numbers" && row.kind !== "role";
  if (kind === "year") return time === undefined || row.kind === "role" ? null : YEAR;
  if (kind === "time" && isNumber && time !== undefined) return figures.times[time]?.index ?? null;
  const single = coords.indicator?.length === 1 ? (coords.indicator[0] ?? 0) : 0;
  if (kind === "code") return figure ? String(single + 1).padStart(2, "0") : null;
  if (kind === "measure") return figure ? (figures.indicators[single]?.measure ?? null) : null;
  return labels[kind] ?? null;
}

/** A centre head says what no column of the stub does: it stands in the first that names something. */
function centreHead(
  { axes, dress }: Plan,
  { labels, serial }: Row,
  stub: readonly StubColumn[],
): string | null {
  const block = axes.block.find((axis) => labels[axis] !== undefined);
  const text = block === undefined ? undefined : labels[block];
  if (text === undefined || stub.some(({ kind }) => kind === block)) return null;
  return dress.serial ? text : `${serial}. ${text}`;
}
