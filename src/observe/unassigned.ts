/** Values of breakdowns that no indicator takes. */
import type { Dimension } from "../model/catalogue.ts";
import type { Chosen } from "./feeds.ts";

export class Unassigned {
  readonly #values = new Map<Dimension, Set<string>>();

  add(chosen: Chosen | null): void {
    if (chosen === null) return;
    const values = this.#values.get(chosen.dimension) ?? new Set<string>();
    this.#values.set(chosen.dimension, values.add(chosen.value));
  }

  addAll(other: Unassigned): void {
    for (const [dimension, values] of other.#values)
      for (const value of values) this.add({ dimension, value });
  }

  /** By breakdown, each sorted. */
  sorted(): ReadonlyMap<Dimension, readonly string[]> {
    return new Map([...this.#values].map(([dimension, values]) => [dimension, [...values].sort()]));
  }
}
