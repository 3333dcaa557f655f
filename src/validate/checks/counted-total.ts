import { text } from "../../messages/words.ts";
import type { Problem } from "../../model/finding.ts";
import type { PlacedSheet, Placing } from "../../model/form-sheet.ts";
import { codesOf, type RowBlock, rowNamesOf } from "../../model/row-block.ts";
import { RowView } from "../../model/row-view.ts";
import { placeAt } from "../../model/sheet-rows.ts";
import { isMissing } from "../../model/value.ts";
import { type AlikeRows, alikeRows } from "../alike-rows.ts";
import { defineCheck, type CheckContext } from "../check.ts";
import { isCoincidence } from "../coincidences.ts";
import { bad, good } from "../examples.ts";
import { cellPlace, reference } from "../places.ts";
import { bitsOf, type Figures, NO_FIGURE, type SumRun, sumRuns } from "../sum-runs.ts";

/** Bits of figures from which a sum is no chance, by what is known of the row's label (sum-runs.test.ts measures them). */
const FEWEST = {
  /** Not listed, where all the others are. */
  unlisted: { all: 4, run: 7 },
  /** Nothing lists the labels. */
  free: { all: 16, run: 22 },
  /** A unit in force, a listed member. */
  known: { all: 16, run: Number.POSITIVE_INFINITY },
} as const;
type Standing = keyof typeof FEWEST;

const table = (...rows: string[]): string =>
  [
    "CÔNG AN XÃ AN ĐỨC",
    "Tháng 6 năm 2020",
    "STT;Lĩnh vực;Số tin tiếp nhận;Số tin có giá trị",
    ...rows,
    "",
  ].join("\n");

export default defineCheck({
  code: "counted-total",
  severity: "error",
  origin: "sheet",
  title: { vi: "Nghi là dòng cộng được tính", en: "A total that is counted" },
  explanation: {
    vi: 'Một dòng số liệu bằng đúng tổng các dòng bên cạnh ở mọi số, mà nhãn không phải đơn vị hay giá trị trong danh mục, hoặc bằng tổng mọi dòng còn lại với số lớn không thể trùng ngẫu nhiên: tính cả dòng đó là cộng hai lần. Ghi rõ là dòng cộng (“Tổng cộng”), hoặc nếu trùng ngẫu nhiên thì khai trong antq.yaml: coincidences: ["tệp!ô"].',
    en: 'A row equals the sum of the rows beside it in every figure, and its label is neither a unit nor listed, or it is the sum of all the others in figures too large for chance: counting it would count them twice. Label it as a total (“Tổng cộng”), or, if it is chance, say so in antq.yaml: coincidences: ["file!cell"].',
  },
  facts: { rows: "number", first: "text", last: "text", scope: "text", cell: "text" },
  words: {
    vi: ({ rows, first, last, scope, cell }, say) =>
      text(
        `Dòng này bằng đúng tổng ${scope === "all" ? `mọi dòng còn lại (${say.n(rows)} dòng)` : `${say.n(rows)} dòng`} từ ${first} đến ${last} ở mọi số, nên có thể là dòng cộng đang được tính thêm lần nữa.`,
        `Nếu là dòng cộng, ghi nhãn “Tổng cộng”. Nếu chỉ trùng ngẫu nhiên, khai trong antq.yaml: coincidences: ["${cell}"].`,
      ),
    en: ({ rows, first, last, scope, cell }, say) =>
      text(
        `The row equals the sum of ${scope === "all" ? `all the other rows (${say.n(rows)})` : `${say.n(rows)} rows`} from ${first} to ${last} in every figure: it may be a total that is counted once more.`,
        `If it is a total, label it “Tổng cộng”. If it is chance, say so in antq.yaml: coincidences: ["${cell}"].`,
      ),
  },
  examples: () => ({
    bad: [
      bad(table("1;kinh tế;163;84", "2;ma túy;418;207", "3;Các mặt trên;581;291"), "B6"),
      bad(
        "CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\nSTT;Đơn vị;Số tin tiếp nhận;Số tin có giá trị\n1;Xã An Đức;1163;884\n2;Xã An Hiệp;2418;1207\n3;Xã Bảo Thạnh;3581;2091\n",
        "B6",
      ),
    ],
    good: [
      good(table("1;kinh tế;163;84", "2;ma túy;418;207", "Tổng cộng;;581;291")),
      good(table("1;kinh tế;2;1", "2;ma túy;1;1", "3;an ninh;3;2")),
    ],
  }),
  *sheet(sheet, context) {
    for (const [b, block] of sheet.blocks.entries()) {
      if (block.summed !== undefined) continue;
      const placing = sheet.placings[b] as Placing;
      for (const alike of alikeRows(block, placing))
        yield* suspects({ sheet, block, placing, alike, context });
    }
  },
});

interface Group {
  readonly sheet: PlacedSheet;
  readonly block: RowBlock;
  readonly placing: Placing;
  readonly alike: AlikeRows;
  readonly context: CheckContext;
}

function* suspects(group: Group): Generator<Problem> {
  for (const rows of exactStretches(group)) {
    const figures = figuresOf(group.block, rows);
    const standings = standingsOf(group, rows);
    const fewest = (row: number) => FEWEST[standings[row] as Standing].all;
    for (const run of sumRuns(figures, fewest)) {
      const limits = FEWEST[standings[run.row] as Standing];
      // The more rows there are, the more runs could have fitted.
      const least = run.all ? limits.all : limits.run + Math.log2(rows.length);
      if (bitsOf(figures, run.row) < least || isOverUnits(group, rows, run)) continue;
      const problem = told(group, rows, run);
      if (!isCoincidence(problem.place, group.context.coincidences)) yield problem;
    }
  }
}

/** Rows one after another without a figure that is refused or not exact. */
function* exactStretches({ block, alike }: Group): Generator<readonly number[]> {
  let rows: number[] = [];
  const view = new RowView(block);
  for (const at of alike.rows) {
    view.at = at;
    if (block.cells.size === 0 || isExact(view)) rows.push(at);
    else {
      if (rows.length >= 3) yield rows;
      rows = [];
    }
  }
  if (rows.length >= 3) yield rows;
}

function isExact(view: RowView): boolean {
  return view.block.counts.every((_count, slot) => {
    if (view.exact(slot) !== null) return true;
    const reading = view.cell(slot)?.reading;
    return reading === undefined || (reading.ok && isMissing(reading.value));
  });
}

function figuresOf(block: RowBlock, rows: readonly number[]): Figures {
  const columns = block.counts.length;
  const values = new Float64Array(rows.length * columns);
  const view = new RowView(block);
  for (const [i, at] of rows.entries()) {
    view.at = at;
    for (let slot = 0; slot < columns; slot++)
      values[i * columns + slot] = view.exact(slot) ?? NO_FIGURE;
  }
  return { rows: rows.length, columns, values };
}

/** Of each row. Among labels that no list holds one more tells nothing. */
function standingsOf(group: Group, rows: readonly number[]): Standing[] {
  const { block, placing, alike, sheet, context } = group;
  const { axis } = alike;
  if (axis === null)
    return rows.map((at) => {
      const place = placeAt(placing, at);
      return place.kind === "found" && place.unit.code !== null ? "known" : "free";
    });
  const form = context.forms.find(({ id }) => id === sheet.form);
  const list = form?.fields.find(({ id }) => id === axis)?.codeList;
  if (list === undefined || !context.codeLists.has(list)) return rows.map(() => "free");
  const listed = rows.map((at) => codesOf(block, at).get(axis)?.listed === true);
  const others = listed.filter((own) => !own).length;
  return listed.map((own) => (own ? "known" : others === 1 ? "unlisted" : "free"));
}

/** A district over its communes restates them, which is weighed elsewhere. */
function isOverUnits({ alike, placing }: Group, rows: readonly number[], run: SumRun): boolean {
  if (alike.axis !== null) return false;
  const levelOf = (row: number) => {
    const place = placeAt(placing, rows[row] as number);
    return place.kind === "found" ? place.unit.level : null;
  };
  for (let row = run.from; row < run.to; row++)
    if (row !== run.row && levelOf(row) !== levelOf(run.row)) return true;
  return false;
}

function told(group: Group, rows: readonly number[], run: SumRun): Problem {
  const { sheet, block, alike } = group;
  const view = new RowView(block);
  const cellsOf = (row: number) => {
    const at = rows[row] as number;
    view.at = at;
    const slot = block.counts.findIndex((_count, own) => view.exact(own) !== null);
    const figure = view.cell(slot) ?? { row: view.row, column: 1 };
    const label =
      alike.axis === null ? rowNamesOf(block, at).unit : codesOf(block, at).get(alike.axis);
    return { figure, label };
  };
  const { figure, label } = cellsOf(run.row);
  // A label above a column is of all its rows: then the figure is shown.
  const at = label !== null && label !== undefined && label.row === figure.row ? label : figure;
  const [first, last] = [run.from === run.row ? run.from + 1 : run.from, run.to - 1];
  const end = last === run.row ? last - 1 : last;
  return {
    code: "counted-total",
    place: cellPlace(sheet, at),
    facts: {
      rows: run.to - run.from - (run.from <= run.row && run.row < run.to ? 1 : 0),
      first: reference(cellsOf(first).figure),
      last: reference(cellsOf(end).figure),
      scope: run.all ? "all" : "run",
      cell: `${sheet.file}!${reference(at)}`,
    },
  };
}
