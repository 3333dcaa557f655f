/** The breakdowns of `--by`, in their order. */
import type { Dimension, DimensionDefinition } from "../model/catalogue.ts";
import { registry } from "./dimensions/registry.gen.ts";

const DEFINITIONS: readonly DimensionDefinition[] = Object.values<DimensionDefinition>(
  registry,
).sort((a, b) => a.order - b.order);

/** The built-in ones; a catalogue may have more. */
export const DIMENSIONS: readonly DimensionDefinition[] = DEFINITIONS;

/** Undefined for a code field that is no breakdown. */
export function dimensionOf(id: string): DimensionDefinition | undefined {
  return DEFINITIONS.find((definition) => definition.id === id);
}

/** Those whose values a sentence names in this way; undefined: behind each figure. */
export function dimensionsSpoken(how: DimensionDefinition["spoken"]): readonly Dimension[] {
  return DEFINITIONS.filter(({ spoken }) => spoken === how).map(({ id }) => id);
}
