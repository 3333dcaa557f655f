/** A folder of clean submissions: several books about one world, nothing claimed twice. */
import { type Book, isCsv, type Sheet, type When, type Writer, WRITERS } from "./book.ts";
import { drawFacts } from "./facts.ts";
import { layOut } from "./layout.ts";
import type { Plan } from "./plan.ts";
import { type Random, random } from "./random.ts";
import { drawStyle, type Style } from "./style.ts";
import { day, type Grain, stretches } from "./times.ts";
import { FORMS, type FormWords } from "./vocabulary.ts";
import { isUnique, makeWorld, type World, type WorldUnit } from "./world.ts";

export interface Scenario {
  readonly seed: number;
  readonly world: World;
  readonly books: readonly Book[];
}

/** Forms that a unit may not send beside one another here: they restate each other. */
const APART: Readonly<Record<string, number>> = { summary: 0, attendees: 1 };

export function makeScenario(seed: number): Scenario {
  const rng = random(seed);
  const world = makeWorld(rng);
  const taken = new Set<string>();
  const books: Book[] = [];
  const count = rng.int(1, 4);
  for (let n = 0; n < count || books.length === 0; n++) {
    const book = makeBook(n, world, taken, rng);
    if (book !== null) books.push(book);
  }
  return { seed, world, books };
}

function makeBook(n: number, world: World, taken: Set<string>, rng: Random): Book | null {
  const writer = rng.pick<Writer>(rng.chance(0.5) ? ["exceljs", "sheetjs"] : WRITERS);
  const csv = isCsv(writer);
  const size = rng.pick(["commune", "commune", "district", "province", "districts"] as const);
  const forms = rng.sample(FORMS, csv ? 1 : rng.int(1, 4));
  const sheets: Sheet[] = [];
  const districts = world.units.filter((unit) => unit.level === "district");
  const district = rng.pick(districts);
  let folder: WorldUnit | null = null;
  if ((size === "commune" || size === "district") && rng.chance(0.25)) folder = district;
  const only =
    size === "commune"
      ? rng.pick(world.units.filter((unit) => unit.parent === district.code))
      : null;
  for (const form of forms) {
    const pool = only !== null ? [only] : unitsOf(size, district, world);
    const units = pool.filter((unit) => isFree(unit, form.id, taken, world));
    if (units.length === 0) continue;
    const plan = makePlan(
      `${form.title} ${sheets.length + 1}`,
      form,
      units,
      { district, folder, size },
      world,
      csv,
      rng,
    );
    if (plan === null) continue;
    for (const unit of units) taken.add(`${form.id}/${unit.code}`);
    sheets.push(layOut(plan));
  }
  if (sheets.length === 0) return null;
  if (!csv && rng.chance(0.1)) sheets.push(guidance());
  if (sheets.every((sheet) => sheet.hidden)) (sheets[0] as Sheet).hidden = false;
  const path = folder === null ? "" : `${folder.name}/`;
  return {
    file: `${path}bao cao ${n + 1}.${ENDING[writer]}`,
    writer,
    sheets,
    date1904: writer === "exceljs" && rng.chance(0.1),
  };
}

/** A sheet that is no form: said, not refused. */
export function guidance(): Sheet {
  const lines = [
    "HƯỚNG DẪN GHI BIỂU",
    "Mỗi dòng ghi một buổi hoặc một vụ việc.",
    "Số liệu lấy đến hết ngày cuối kỳ.",
  ];
  const cells = new Map(lines.map((text, i) => [`${i + 1},1`, { kind: "text" as const, text }]));
  return {
    name: "Hướng dẫn",
    form: null,
    cells,
    merges: [],
    hidden: false,
    hiddenRows: [],
    heading: [0, 0],
    columns: new Map(),
    lastColumn: 1,
    recs: [],
    totals: [],
    periodAt: null,
    scope: "none",
  };
}

const ENDING: Readonly<Record<Writer, string>> = {
  exceljs: "xlsx",
  sheetjs: "xlsx",
  xls: "xls",
  ods: "ods",
  "csv-semicolon": "csv",
  "csv-comma": "csv",
  "csv-tab": "tsv",
  "csv-bom": "csv",
  "csv-utf16": "csv",
};

/** A commune sends records or a summary, sessions or attendance: by its code, so that no two agree. */
function isFree(unit: WorldUnit, form: string, taken: ReadonlySet<string>, world: World): boolean {
  const slot = world.units.indexOf(unit) % 4;
  const kind = APART[form];
  if (form === "summary" ? slot !== 0 : slot === 0) return false;
  if (kind === 1 && slot !== 1) return false;
  if (form === "sessions" && slot === 1) return false;
  return !taken.has(`${form}/${unit.code}`);
}

type Size = "commune" | "district" | "province" | "districts";

function unitsOf(size: Size, district: WorldUnit, world: World): WorldUnit[] {
  if (size === "district") return world.units.filter((unit) => unit.parent === district.code);
  const districts = world.units.filter((unit) => unit.parent === district.parent);
  if (size === "districts") return districts;
  return districts.flatMap((own) => world.units.filter((unit) => unit.parent === own.code));
}

interface Place {
  readonly district: WorldUnit;
  readonly folder: WorldUnit | null;
  readonly size: Size;
}

function makePlan(
  name: string,
  form: FormWords,
  units: readonly WorldUnit[],
  place: Place,
  world: World,
  csv: boolean,
  rng: Random,
): Plan | null {
  const stock = form.id === "models" || form.id === "summary";
  const grains: Grain[] = ["month", "month", "quarter", "half", "nine", "year", "year", "range"];
  const grain = stock || rng.chance(0.5) ? rng.pick(grains) : "date";
  const style = drawStyle(rng, csv, grain);
  const timeBy = drawTimeBy(grain, rng);
  const codes = form.codes
    .filter((code) => code.required === true || rng.chance(0.75))
    .map((code) => code.id);
  const required = new Set(
    form.counts.filter((count) => count.required === true).map((count) => count.id),
  );
  let counts = form.counts
    .map((count) => count.id)
    .filter((id) => required.has(id) || rng.chance(0.7));
  if (counts.length < 2 && form.id !== "sessions" && form.id !== "attendees")
    counts = form.counts.map((count) => count.id).slice(0, 2);
  if (form.id === "summary") counts = rng.sample(counts, Math.max(2, Math.min(6, counts.length)));
  if (form.id === "sessions" && grain !== "date" && !counts.includes("sessions"))
    counts = ["sessions", ...counts];
  const fixed =
    timeBy === "title"
      ? stretches(grain, 1, rng)
      : stretches(grain, rng.int(1, grain === "date" ? 1 : 4), rng);
  const times = (): readonly When[] =>
    grain === "date" ? Array.from({ length: rng.int(1, 4) }, () => day(rng)) : fixed;
  const options = { codes, counts, required, mostRows: timeBy === "title" ? 4 : 3 };
  const facts = drawFacts(form, units, times, options, rng);
  if (facts.length === 0 || facts.length > 400) return null;
  const who = drawWho(units, place, world, rng);
  // Groups by month over rows that name their unit, one after another.
  const byPeriod =
    timeBy === "period" &&
    who.unitBy === "column" &&
    who.districtBy !== "group" &&
    !csv &&
    rng.chance(0.3);
  const ordered = byPeriod
    ? fixed.flatMap((when) => facts.filter((fact) => fact.when === when))
    : facts;
  const texts = form.texts.filter(() => rng.chance(0.5)).map((text) => text.id);
  const province = world.byCode.get(place.district.parent as string) as WorldUnit;
  const bounds: Style =
    who.unitBy === "title"
      ? { ...style, merge: style.merge === "unit" ? "none" : style.merge }
      : style;
  const time = byPeriod ? ("group" as const) : timeBy;
  return {
    name: name.slice(0, 31),
    form,
    facts: ordered,
    style: bounds,
    csv,
    ...who,
    province,
    timeBy: time,
    codes,
    texts,
    counts,
    world,
    rng,
  };
}

function drawTimeBy(grain: Grain, rng: Random): Plan["timeBy"] {
  if (grain === "date") return "date";
  if (grain === "month") return rng.pick(["title", "period", "month", "month-year"] as const);
  if (grain === "quarter") return rng.pick(["title", "period", "quarter-year"] as const);
  return rng.pick(["title", "period"] as const);
}

function drawWho(units: readonly WorldUnit[], place: Place, world: World, rng: Random) {
  const { district, folder, size } = place;
  // Sheets without a title of their own take that of their workbook: only a commune's book names its unit there.
  const unitBy = size === "commune" && rng.chance(0.6) ? ("title" as const) : ("column" as const);
  const inDistrict = size === "commune" || size === "district";
  const ways: Plan["districtBy"][] = [];
  if (inDistrict && folder !== null) ways.push("folder");
  else if (inDistrict) ways.push("title");
  if (size !== "districts" && unitBy === "column") ways.push("column");
  if (size === "province") ways.push("group", "group");
  const unique = units.every((unit) => isUnique(world, unit, null));
  if (unique && folder === null) ways.push("none");
  // A name alone does not tell Phường 1 of one city from that of another.
  const codeColumn = unitBy === "column" && rng.chance(0.15);
  const districtBy = rng.pick(ways.length === 0 ? (["none"] as const) : ways);
  return { unitBy, codeColumn, districtBy, district: inDistrict ? district : null };
}
