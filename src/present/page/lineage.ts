/** The cells behind all figures, packed for the page's script. */
import { said } from "../../messages/said.ts";
import type { Indicator } from "../../model/catalogue.ts";
import type { Lineage, LineageGroup } from "../../model/lineage.ts";
import type { CellRef } from "../../model/observation.ts";
import type { TracePart } from "../../model/trace.ts";
import { a1 } from "../../util/a1.ts";
import { printable } from "../../util/display-width.ts";
import { inert } from "../../util/inert.ts";
import { keyOf } from "../../util/keys.ts";
import { cellText } from "../cell-text.ts";
import { formatDate, formatNumber, type Lang } from "../number-format.ts";
import { valueCell } from "../value-cell.ts";
import type { CellMore, PackedGroup, PackedRun, PageLineage } from "./packed.ts";

/** Texts by the place at which each first came. */
class Listed<T> {
  readonly list: T[] = [];
  readonly #at = new Map<string, number>();

  at(key: string, made: () => T): number {
    const known = this.#at.get(key);
    if (known !== undefined) return known;
    this.#at.set(key, this.list.length);
    return this.list.push(made()) - 1;
  }

  find(key: string): number | undefined {
    return this.#at.get(key);
  }
}

export interface Packed {
  /** Of the lineage: those whose figures open. */
  readonly rows: ReadonlySet<number>;
  readonly lineage: PageLineage;
  /** Where an indicator's figures are looked up; undefined: they open nothing. */
  readonly nameOf: (indicator: string) => number | undefined;
}

export function packLineage(
  { groups, rows, sheets, sides }: Lineage,
  indicators: readonly Indicator[],
  lang: Lang,
): Packed {
  const packer = new Packer(indicators, lang);
  packer.nameSides(sides);
  for (const sheet of sheets) packer.sheet(sheet);
  const packed = groups.map((group) => packer.group(group));
  return { rows, lineage: packer.lineage(packed, sides), nameOf: (id) => packer.names.find(id) };
}

class Packer {
  readonly names = new Listed<string>();
  readonly #files = new Listed<string>();
  readonly #sheets = new Listed<readonly [number, string]>();
  readonly #units = new Listed<string>();
  readonly #dates = new Listed<string>();
  readonly #indicators: ReadonlyMap<string, Indicator>;
  /** The indicator of each name. */
  readonly #of = new Map<string, string>();
  readonly #lang: Lang;

  constructor(indicators: readonly Indicator[], lang: Lang) {
    this.#indicators = new Map(indicators.map((own) => [own.id, own]));
    this.#lang = lang;
    for (const { id } of indicators) this.#name(id, id);
  }

  nameSides(sides: Lineage["sides"]): void {
    for (const { rate, numerator, denominator } of sides) {
      const words = said(this.#lang, {
        vi: ["Tử số", "Mẫu số"],
        en: ["Numerator", "Denominator"],
      });
      for (const [i, { name, indicator }] of [numerator, denominator].entries()) {
        const own = name === indicator ? "" : ` (${this.#label(rate)}, ${words[i] ?? ""})`;
        this.#name(name, indicator, own);
      }
    }
  }

  lineage(groups: readonly PackedGroup[], sides: Lineage["sides"]): PageLineage {
    const at = (name: string): number => this.names.find(name) ?? -1;
    const distinct = [...this.#of].filter(
      ([, id]) => this.#indicators.get(id)?.overUnits === "DISTINCT",
    );
    return {
      names: this.names.list,
      distinct: distinct.map(([name]) => at(name)),
      sides: sides.map((own) => [at(own.rate), at(own.numerator.name), at(own.denominator.name)]),
      files: this.#files.list,
      sheets: this.#sheets.list,
      units: this.#units.list,
      dates: this.#dates.list,
      groups,
    };
  }

  group({ name, rows, parts, superseded, missing }: LineageGroup): PackedGroup {
    const at = this.#name(name, name);
    const indicator = this.#indicators.get(this.#of.get(name) ?? name) ?? {};
    const runs = [...this.#runs(parts, indicator, {}), ...this.#runs(superseded, indicator, ASIDE)];
    return [at, rows, missing, runs];
  }

  #label(id: string): string {
    return said(this.#lang, this.#indicators.get(id)?.label) ?? id;
  }

  #name(name: string, indicator: string, more = ""): number {
    if (!this.#of.has(name)) this.#of.set(name, indicator);
    return this.names.at(name, () => `${this.#label(indicator)}${more}`);
  }

  /** Cells of one sheet and unit that follow one another. */
  #runs(
    parts: readonly TracePart[],
    indicator: Pick<Indicator, "ratio">,
    all: CellMore,
  ): PackedRun[] {
    const runs: {
      at: readonly [number, number];
      cells: (number | null)[];
      more: Record<number, CellMore>;
    }[] = [];
    for (const part of parts) {
      const sheet = this.sheet(part.cell);
      const unit = this.#units.at(keyOf(part.unit), () => safe(part.unit));
      let run = runs.at(-1);
      if (run === undefined || run.at[0] !== sheet || run.at[1] !== unit) {
        run = { at: [sheet, unit], cells: [], more: {} };
        runs.push(run);
      }
      const more = { ...all, ...this.#more(part, indicator) };
      if (Object.keys(more).length > 0) run.more[run.cells.length / 4] = more;
      const { row, column } = part.cell;
      const date = this.#dates.at(part.date, () => dateText(part.date));
      run.cells.push(row, column, date, part.value.value);
    }
    return runs.map(({ at, cells, more }) =>
      Object.keys(more).length === 0 ? [...at, cells] : [...at, cells, more],
    );
  }

  sheet({ file, sheet }: Pick<CellRef, "file" | "sheet">): number {
    return this.#sheets.at(keyOf(file, sheet), () => [
      this.#files.at(file, () => safe(file)),
      safe(sheet),
    ]);
  }

  #more(part: TracePart, indicator: Pick<Indicator, "ratio">): CellMore {
    const { value, item } = part;
    const text = cellText(valueCell(value, indicator), this.#lang);
    const plain = value.value !== null && text === formatNumber(value.value, this.#lang);
    const how = this.#how(part);
    return {
      ...(plain ? {} : { text }),
      ...(item === undefined ? {} : { item: safe(item) }),
      ...(how === null ? {} : { how }),
    };
  }

  /** Of running totals and of parts by shares: what was done to the cell's number. */
  #how({ cell, value, written, less = [], apportioned }: TracePart): string | null {
    const n = (x: number): string => formatNumber(x, this.#lang);
    const own = value.value === null ? "..." : n(value.value);
    const place = placeOf(cell);
    if (apportioned !== undefined)
      return said(this.#lang, {
        vi: `Chia theo tỷ lệ ${place}: ${own} trong ${n(apportioned)}`,
        en: `Apportioned ${place}: ${own} of ${n(apportioned)}`,
      });
    if (written === undefined) return null;
    const taken = less.map((before) => `${n(before.value)} (${placeOf(before.cell)})`);
    const sum = `${[n(written), ...taken].join(" - ")} = ${own}`;
    return said(this.#lang, {
      vi: `Lũy kế ${place}: ${sum}`,
      en: `Running total ${place}: ${sum}`,
    });
  }
}

const ASIDE: CellMore = { aside: true };

function placeOf({ file, sheet, row, column }: CellRef): string {
  return `${safe(file)} ${safe(sheet)}!${a1(row, column)}`;
}

/** As every text of the page: on one line, and nothing that a spreadsheet would run. */
function safe(text: string): string {
  return inert(printable(text));
}

function dateText(date: string): string {
  const [start = "", end] = date.split("..");
  return end === undefined ? formatDate(start) : `${formatDate(start)} - ${formatDate(end)}`;
}
