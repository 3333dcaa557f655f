/** Units whose names could be taken for a total row's label: all that mapping must know of a registry. */
import type { Unit } from "../model/unit.ts";
import { parseUnitName } from "../units/names.ts";
import { Registry } from "../units/registry.ts";
import { foldName } from "../util/vietnamese.ts";

/** Words with which labels of totals and parts begin, folded. */
const LABEL = /^(?:tổng|cộng|toàn|trong đó|bao gồm|gồm|chia)/;

/** Each registry is looked through once, however many commands run over it. */
const known = new WeakMap<Registry, readonly Unit[]>();

export function labelUnits(registry: Registry | null): readonly Unit[] {
  if (registry === null) return [];
  const found = known.get(registry) ?? labelUnitsOf(registry);
  known.set(registry, found);
  return found;
}

function labelUnitsOf({ units }: Registry): Unit[] {
  const isLabel = (name: string) =>
    LABEL.test(foldName(name)) || LABEL.test(parseUnitName(name).base);
  return units.filter(({ spells }) =>
    spells.some(({ name, aliases }) => [name, ...aliases].some(isLabel)),
  );
}

/** Whether a label is the name of one of these units; undefined without a registry. */
export function unitNameTest(
  units: readonly Unit[] | null,
): ((text: string) => boolean) | undefined {
  if (units === null) return undefined;
  const { names } = new Registry(units);
  return (text) => names.tiersOf(text).some((tier) => tier.length > 0);
}
