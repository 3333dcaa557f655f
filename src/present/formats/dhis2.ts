/**
 * DHIS2's data value sets as JSON (`POST /api/dataValueSets`), units and indicators by their codes. What DHIS2
 * could not take for what it is is refused; docs/outputs.md says how to import it.
 */
import type { Said } from "../../messages/said.ts";
import type { ReportValue } from "../../model/report.ts";
import { keyOf } from "../../util/keys.ts";
import { dhis2Period } from "../dhis2-period.ts";
import type { Format, Json } from "../document.ts";
import type { Exchange, Total } from "../exchange.ts";

const format: Format = {
  id: "dhis2",
  extension: ".json",
  byOptionOnly: true,
  mediaType: "application/json",
  refusesPeriod: (period) => (dhis2Period(period) === null ? OTHER_DAYS : null),
  refuses: (document) => faultOf(document.exchange?.() ?? NOTHING),
  cautions: (document) => twiceIn(document.exchange?.() ?? NOTHING),
  render(document) {
    const exchange = document.exchange?.() ?? NOTHING;
    return `${JSON.stringify({ dataValues: valuesOf(exchange) }, null, 2)}\n`;
  },
};

const NOTHING: Exchange = {
  flow: "AGGREGATE",
  by: null,
  boundaries: "reported",
  compared: false,
  totals: [],
  hierarchy: [],
};

const OTHER_DAYS: Said = {
  vi: "--format dhis2: DHIS2 chỉ có tháng, quý, nửa năm, năm dương lịch; kỳ này gồm những ngày khác nên không có tên trong DHIS2. Dùng --period 2024-09, 2024-Q3, 2024-H1 hoặc 2024 với --period-scheme civil, hoặc chọn --format sdmx-csv.",
  en: "--format dhis2: DHIS2 has calendar months, quarters, half years and years only; this period is of other days and has no name there. Use --period 2024-09, 2024-Q3, 2024-H1 or 2024 with --period-scheme civil, or choose --format sdmx-csv.",
};

/** What stands in the way of every figure's being taken for what it is. */
function faultOf({ totals }: Exchange): Said | null {
  if (totals.some(({ period }) => dhis2Period(period) === null)) return OTHER_DAYS;
  const nameless = totals.find(({ unit }) => unit.code === null && unit.unallocated !== true);
  if (nameless !== undefined) return withoutCode(nameless.unit.name);
  if (totals.some(({ unit }) => unit.unallocated === true)) return UNALLOCATED;
  const twice = totals.find(({ unit, area }) => unit.code !== area);
  return twice === undefined ? null : codeTwice(twice.unit.code ?? "");
}

function withoutCode(name: string): Said {
  return {
    vi: `--format dhis2: “${name}” không có mã, DHIS2 tìm đơn vị theo mã. Thêm --units và danh mục đơn vị.`,
    en: `--format dhis2: “${name}” has no code, and DHIS2 finds units by their codes. Add --units with a registry.`,
  };
}

const UNALLOCATED: Said = {
  vi: "--format dhis2: có số chưa phân bổ cho đơn vị nào, DHIS2 không nhận được. Thêm --split, hoặc bỏ --boundaries.",
  en: "--format dhis2: there are figures of no one unit, which DHIS2 cannot take. Add --split, or leave --boundaries out.",
};

function codeTwice(code: string): Said {
  return {
    vi: `--format dhis2: mã ${code} là của hai đơn vị trong kỳ này. Chọn kỳ ngắn hơn, hoặc thêm --boundaries.`,
    en: `--format dhis2: two units bore the code ${code} in this period. Choose a shorter one, or add --boundaries.`,
  };
}

/** DHIS2 adds up what is under a unit to the unit's own: a level and one above it would be counted twice. */
function twiceIn({ totals, hierarchy }: Exchange): Said | null {
  const levels = new Set(totals.map(({ unit }) => unit.level));
  const lowest = hierarchy.findLast(({ id }) => levels.has(id))?.id;
  if (levels.size < 2 || lowest === undefined) return null;
  return {
    vi: `--format dhis2: kết quả có nhiều cấp, mà DHIS2 tự cộng từ cấp dưới lên: nhập cả tệp thì số của cấp trên bị tính hai lần. Nên chỉ xuất một cấp: --level ${lowest}.`,
    en: `--format dhis2: the result is of several levels, and DHIS2 adds up from below by itself: with all of it imported, the higher levels are counted twice. Better one level: --level ${lowest}.`,
  };
}

/** With a breakdown the parts stand for their total, which DHIS2 makes of them. */
function valuesOf({ by, totals }: Exchange): Json[] {
  const parted = new Set<string>();
  for (const total of totals) if (isPart(total, by)) parted.add(placeOf(total));
  return totals.flatMap((total) => {
    const stands = isPart(total, by) || !parted.has(placeOf(total));
    return stands ? valueOf(total, by) : [];
  });
}

function isPart({ by }: Total, dimension: string | null): boolean {
  return dimension !== null && Object.hasOwn(by, dimension);
}

function placeOf({ area, figure }: Total): string {
  return keyOf(area, figure?.indicator.id);
}

/** None where no number is known: missing is not zero. */
function valueOf({ unit, by, period, figure }: Total, dimension: string | null): Json[] {
  if (figure === null || figure.value.value === null) return [];
  const category = dimension === null ? null : (by[dimension] ?? null);
  const comment = commentOf(figure.value);
  return [
    {
      dataElement: figure.indicator.id,
      period: dhis2Period(period),
      orgUnit: unit.code,
      ...(category === null ? {} : { categoryOptionCombo: category }),
      value: String(figure.value.value),
      ...(comment === "" ? {} : { comment }),
    },
  ];
}

/** What a bare number would not say: `status=E qualifier=> lower=1301`. */
function commentOf(value: ReportValue): string {
  const { status, qualifier, lower, upper, actual, expected, asOf, incomplete } = value;
  const hedged = qualifier !== "=";
  const said: [string, string | number | null | undefined][] = [
    ["status", status === "A" ? null : status],
    ["qualifier", hedged ? qualifier : null],
    ["lower", hedged ? lower : null],
    ["upper", hedged ? upper : null],
    ["actual", actual],
    ["expected", expected],
    ["as-of", asOf],
    ["incomplete", incomplete === true ? "true" : null],
  ];
  return said
    .flatMap(([name, own]) => (own === null || own === undefined ? [] : [`${name}=${own}`]))
    .join(" ");
}

export default format;
