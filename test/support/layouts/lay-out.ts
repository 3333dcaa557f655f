/** A plan as workbooks: folders, files, sheets, tables. */
import { all, type Axis, ofIndicators, ofUnits } from "./figures.ts";
import { type Book, Grid } from "./grid.ts";
import { unitText } from "./items.ts";
import type { Plan } from "./plan.ts";
import { joined } from "./shift.ts";
import { recordBooks } from "./records.ts";
import { putTable } from "./table.ts";
import { fileLabel } from "./times.ts";
import type { Fixed } from "./title.ts";

const NOTHING: Fixed = { unit: null, time: null, indicator: null };

export function layOut(plan: Plan): Book[] {
  const { byDistrict, ...shape } = plan.shape;
  if (byDistrict === undefined) return layOutWhole(plan);
  const { figures } = plan;
  const districts = [...new Set(figures.units.map(({ district }) => district))];
  return districts.flatMap((name) => {
    const own = all(figures.units).filter((u) => figures.units[u]?.district === name);
    const books = layOutWhole({
      ...plan,
      shape,
      districts: "none",
      figures: ofUnits(figures, own),
    });
    return books.map((book) =>
      byDistrict === "file"
        ? { ...book, file: `${name}.${book.format}` }
        : { ...book, folders: [name, ...book.folders] },
    );
  });
}

function layOutWhole(plan: Plan): Book[] {
  if (plan.shape.records === true) return recordBooks(plan);
  const { axes, format } = plan;
  const books: Book[] = [];
  for (const [f, inFolder] of split(plan, axes.folder, NOTHING).entries()) {
    for (const [n, inFile] of split(plan, axes.file, inFolder).entries()) {
      const grids = split(plan, axes.sheet, inFile).map((own, i) => sheet(plan, own, i));
      const folder = axes.folder.length === 0 ? [] : [nameOf(plan, axes.folder, inFolder, f)];
      books.push({
        file: `${nameOf(plan, axes.file, inFile, n)}.${format}`,
        folders: folder,
        format,
        grids,
      });
    }
  }
  return books;
}

type Fixable = keyof Fixed;

/** One for each value of the axes. */
function split(plan: Plan, axes: readonly Axis[], fixed: Fixed): Fixed[] {
  const [axis, ...rest] = axes as readonly Fixable[];
  if (axis === undefined) return [fixed];
  const { units, times, indicators } = plan.figures;
  const list = { unit: units, time: times, indicator: indicators }[axis];
  return all(list).flatMap((index) => split(plan, rest, { ...fixed, [axis]: index }));
}

function sheet(plan: Plan, fixed: Fixed, index: number): Grid {
  const { axes, dress } = plan;
  const name = sheetName(plan, fixed, index);
  const tables = split(plan, axes.table, fixed);
  if (plan.shape.beside === true) {
    const grids = tables.map((own) => {
      const grid = new Grid(name);
      putTable(grid, plan, { fixed: own, must: mustSay(plan, own), first: true });
      return grid;
    });
    return grids.reduce((left, right) => joined(left, right, 0, left.lastColumn + 1));
  }
  const grid = new Grid(name);
  for (const [i, own] of tables.entries()) {
    for (const [n, part] of byForm(plan).entries()) {
      if (i + n > 0) grid.row = grid.lastRow + 1 + dress.gap;
      putTable(grid, part, { fixed: own, must: mustSay(plan, own), first: i + n === 0 });
    }
  }
  return grid;
}

/** The plan of each table. */
function byForm(plan: Plan): Plan[] {
  if (plan.shape.byForm !== true) return [plan];
  const { figures, labels, columnLabels } = plan;
  const forms = [...new Set(figures.indicators.map(({ form }) => form))];
  return forms.map((form) => {
    const own = all(figures.indicators).filter((i) => figures.indicators[i]?.form === form);
    return {
      ...plan,
      figures: ofIndicators(figures, own),
      labels: own.map((i) => labels[i] ?? ""),
      columnLabels: own.map((i) => columnLabels[i] ?? ""),
    };
  });
}

/** What no name tells: the title has to. */
function mustSay(plan: Plan, fixed: Fixed): Set<Fixable> {
  const { axes, said, indicatorSaid } = plan;
  const must = new Set<Fixable>();
  for (const axis of ["unit", "time"] as const) {
    if (fixed[axis] !== null && (axes.table.includes(axis) || said[axis] !== "name"))
      must.add(axis);
  }
  if (fixed.indicator !== null && indicatorSaid === "title") must.add("indicator");
  return must;
}

function sheetName(plan: Plan, fixed: Fixed, index: number): string {
  const { axes } = plan;
  const plain = axes.sheet.length === 0 ? "Biểu" : `Biểu ${index + 1}`;
  if (axes.sheet.includes("indicator"))
    return plan.indicatorSaid === "sheet" ? (plan.labels[fixed.indicator ?? 0] ?? plain) : plain;
  return axes.sheet.length === 0 ? plain : nameOf(plan, axes.sheet, fixed, index);
}

/** A name that tells what it is about, or only its number. */
function nameOf(plan: Plan, axes: readonly Axis[], fixed: Fixed, index: number): string {
  const { said, figures, rng, yearSaid } = plan;
  const [axis] = axes;
  const own = axis === "unit" || axis === "time" ? said[axis] : "title";
  const number = String(index + 1).padStart(2, "0");
  if (own === "title" || axes.length > 1) return axes.length === 0 ? "tong-hop" : number;
  if (axis === "unit" && fixed.unit !== null) return unitText(plan, fixed.unit);
  const time = fixed.time === null ? undefined : figures.times[fixed.time];
  if (time === undefined) return number;
  // A full title, or one that tells the year, leaves it out here.
  const withYear = own === "name" && (!yearSaid || rng.chance(0.5));
  return fileLabel(time, withYear || own === "both", rng);
}
