/**
 * On the boundaries of another day: in which lines the figures of a unit stand, whole or by a share, told for each way in
 * which some unit's figures fall (its portions). Where no boundaries were asked for the tables are empty.
 */
import { weightsOf } from "../../aggregate/apportion.ts";
import { linesBelow, wholeOf } from "../../aggregate/restate.ts";
import { restatedRegistry } from "../../aggregate/restated-registry.ts";
import type { Stretch } from "../../model/calendar.ts";
import type { ExportPart, ExportValue } from "../../model/export.ts";
import { outgoing } from "../../model/readings/mask.ts";
import type { Portion, Portions, Restating } from "../../model/restating.ts";
import type { Unit } from "../../model/unit.ts";
import type { Registry } from "../../units/registry.ts";
import { wholeTable } from "./plain-tables.ts";

type Row = readonly ExportValue[];

export class PortionTables {
  readonly #restating: Restating | null;
  readonly #registry: Registry;
  /** Equal portions of a unit are one object; numbered as they are met. */
  readonly #ids = new Map<Portions, string>();

  constructor(restating: Restating | null, registry: Registry) {
    this.#restating = restating;
    this.#registry = registry;
  }

  /** Of a unit's figures of some days; null: no boundaries were asked for. */
  of(unit: Unit, on: Stretch): string | null {
    if (this.#restating === null) return null;
    const portions = this.#restating.portionsOf(unit, on);
    let id = this.#ids.get(portions);
    if (id === undefined) this.#ids.set(portions, (id = String(this.#ids.size + 1)));
    return id;
  }

  *parts(): Generator<ExportPart> {
    const restating = this.#restating;
    const lines = new Set<Unit>();
    const rows: Row[] = [];
    if (restating !== null) {
      for (const [portions, id] of this.#ids) {
        for (const row of rowsOf(portions, restating)) {
          if (row.line !== null) lines.add(row.line);
          rows.push([id, ...row.cells]);
        }
      }
    }
    yield wholeTable("portions", rows);
    yield wholeTable("boundary_units", restating === null ? [] : this.#lineRows(lines, restating));
  }

  #lineRows(lines: ReadonlySet<Unit>, restating: Restating): Row[] {
    const registry = restatedRegistry(this.#registry, restating);
    const on = { start: restating.date, end: restating.date };
    return [...lines]
      .sort((a, b) => registry.compare(a, b))
      .map((unit, order) => [
        unit.id,
        unit.code,
        order + 1,
        outgoing(registry.nameOf(unit, on)),
        registry.parentOf(unit, restating.date)?.code ?? null,
      ]);
  }
}

interface LineRow {
  readonly line: Unit | null;
  readonly cells: Row;
}

function* rowsOf(portions: Portions, restating: Restating): Generator<LineRow> {
  const { parts, within } = portions;
  const cellsOf = (line: Unit): Row => [
    line.id,
    line.level,
    restating.isUnallocated(line),
    restating.isUnallocated(line) ? (restating.ancestorsOf(line)[0]?.level ?? null) : null,
  ];
  const only = wholeOf(portions);
  const top = only?.unit ?? within;
  for (const line of top === null ? [] : [top, ...restating.ancestorsOf(top)])
    yield { line, cells: [...cellsOf(line), null, null, null, null] };
  if (only !== null) return;
  const shares = sharesOf(parts);
  for (const [i, part] of parts.entries()) {
    const below = linesBelow(part.unit, within, restating);
    const share = [i + 1, ...(shares[i] ?? [])];
    // A part takes its share of the whole even where it stands in no line of its own.
    if (below.length === 0) yield { line: null, cells: [null, null, false, null, ...share] };
    for (const line of below) yield { line, cells: [...cellsOf(line), ...share] };
  }
}

/** Weight, sum of all weights, and share of the whole, of each part. */
function sharesOf(parts: readonly Portion[]): Row[] {
  const shares = parts.map(({ share }) => share);
  const weights = weightsOf(shares).map(Number);
  const sum = weights.reduce((a, b) => a + b, 0);
  const total = shares.reduce((a, b) => a + b, 0);
  return shares.map((share, i) => [weights[i] ?? 0, sum, share / total]);
}
