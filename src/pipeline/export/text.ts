/** Ids and texts of a data set: what goes out is covered like every other output. */
import { BUILT_IN_LEVELS } from "../../catalogue/levels.ts";
import type { ExportValue } from "../../model/export.ts";
import { outgoing } from "../../model/readings/mask.ts";
import type { Unit } from "../../model/unit.ts";
import type { Registry } from "../../units/registry.ts";

/**
 * Ids of units. Those of a registry are its codes; in an inferred hierarchy an id is made of names that stood in
 * sheets, so there the units are numbered, in the order of these.
 */
export class UnitIds {
  readonly #numbers: ReadonlyMap<string, string> | null;

  constructor(registry: Registry) {
    this.#numbers = registry.inferred ? numbered(registry.units) : null;
  }

  of({ id }: Pick<Unit, "id">): string {
    return this.#numbers === null ? id : (this.#numbers.get(id) as string);
  }

  /** Of a spell: the unit's own, where units are numbered. */
  codeOf(unit: Unit, code: string): string {
    return this.#numbers === null ? code : this.of(unit);
  }

  /** A unit and those above it, each at its level; null where none stands. */
  line(units: readonly Unit[]): readonly ExportValue[] {
    return BUILT_IN_LEVELS.map(({ id: level }) => {
      const own = units.find((unit) => unit.level === level);
      return own === undefined ? null : this.of(own);
    });
  }
}

function numbered(units: readonly Unit[]): ReadonlyMap<string, string> {
  const ids = units.map(({ id }) => id).sort();
  const digits = String(ids.length).length;
  return new Map(ids.map((id, i) => [id, `u${String(i + 1).padStart(digits, "0")}`]));
}

/** Rows hold the same few texts again and again. */
export class Covering {
  readonly #known = new Map<string, string>();

  of(text: string): string {
    let covered = this.#known.get(text);
    if (covered === undefined) this.#known.set(text, (covered = outgoing(text)));
    return covered;
  }
}
