/**
 * The hierarchy where no registry is given: what the submissions themselves say. Nothing
 * is put under a parent by guess; the order in which rows are read does not matter.
 */
import type { Unit, UnitSpell } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import { builtInRegistry } from "./built-in.ts";
import { NodePool, type Node } from "./infer-nodes.ts";
import { normalise, type Mention, type NormalMention } from "./mention.ts";
import { parseUnitName } from "./names.ts";
import { Registry } from "./registry.ts";

export type { Mention } from "./mention.ts";

export interface InferredHierarchy {
  /** Spells always in force; `code` is null but for the built-in provinces. */
  readonly registry: Registry;
  /** The unit of a mention, by the key that `add` gave. */
  unitOf(key: string): Unit;
  /** The units that a mention's name fits equally well; empty where it is clear. */
  rivalsOf(key: string): readonly Unit[];
}

/** Collects mentions; the hierarchy is known only once all have been seen. */
export class InferredUnits {
  readonly #mentions = new Map<string, NormalMention[]>();

  /** Takes a mention in and gives its key, the same for equal mentions everywhere. */
  add(mention: Mention): string {
    const normal = normalise(mention);
    const same = this.#mentions.get(normal.key);
    if (same === undefined) this.#mentions.set(normal.key, [normal]);
    else if (!same.some((m) => isSpeltAlike(m, normal))) same.push(normal);
    return normal.key;
  }

  build(): InferredHierarchy {
    const pool = new NodePool();
    const all = [...this.#mentions.values()].flat();
    for (const m of all) pool.addProvince(m.province);
    for (const m of all) if (m.province !== null && m.district !== null) pool.addDistrict(m);
    pool.joinUntyped();
    for (const m of all) if (m.province === null && m.district !== null) pool.addDistrict(m);
    pool.joinUntyped();
    for (const m of all) pool.addCommune(m);
    pool.joinUntyped();
    const registry = new Registry(pool.units(), true, builtInRegistry().units);
    const mentionOf = (key: string): NormalMention => {
      const mention = this.#mentions.get(key)?.[0];
      if (mention === undefined) throw new Error("unknown mention key");
      return mention;
    };
    const unitOf = (node: Node): Unit => registry.unitById(node.id) as Unit;
    return {
      registry,
      unitOf: (key) => unitOf(pool.nodeOf(mentionOf(key))),
      rivalsOf: (key) => {
        const rivals = pool.rivalsOf(mentionOf(key)).map(unitOf);
        return rivals.sort((a, b) => registry.compare(a, b));
      },
    };
  }
}

function isSpeltAlike(a: NormalMention, b: NormalMention): boolean {
  return (
    a.province?.name === b.province?.name &&
    a.district?.name === b.district?.name &&
    a.commune?.name === b.commune?.name
  );
}

/**
 * Pairs of units of one parent whose names differ only in type or in i and y (Huyện and Thị xã
 * Chơn Thành, Qui Nhơn and Quy Nhơn): perhaps one unit under two names, which only a registry can say.
 */
export function possibleRenames(registry: Registry): [Unit, Unit][] {
  const groups = new Map<string, Unit[]>();
  for (const unit of registry.units) {
    const spell = unit.spells.at(-1) as UnitSpell;
    const base = withoutY(parseUnitName(spell.name).base);
    const key = keyOf(spell.parentCode, unit.level, base);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [unit]);
    else group.push(unit);
  }
  const pairs: [Unit, Unit][] = [];
  for (const group of groups.values()) {
    group.forEach((a, i) => group.slice(i + 1).forEach((b) => pairs.push([a, b])));
  }
  return pairs;
}

function withoutY(base: string): string {
  return base.normalize("NFD").replace(/y/g, "i").normalize("NFC");
}
