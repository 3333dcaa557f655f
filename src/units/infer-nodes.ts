/** The nodes of an inferred hierarchy, and which of them are one. */
import { BUILT_IN_LEVELS } from "../catalogue/levels.ts";
import { rankOf, type Level, type Unit, type UnitSpell } from "../model/unit.ts";
import { keyOf } from "../util/keys.ts";
import { compareVietnamese } from "../util/vietnamese.ts";
import { builtInRegistry } from "./built-in.ts";
import { betterName } from "./display-name.ts";
import type { NormalMention, PlaceName, ProvinceName } from "./mention.ts";
import type { UnitType } from "./names.ts";

export interface Node {
  /** The built-in province's id, else `~` and the injective key of the path. */
  readonly id: string;
  readonly path: readonly (string | null)[];
  readonly level: Level;
  readonly parent: Node | null;
  readonly type: UnitType | null;
  readonly base: string;
  name: string;
}

const NO_NODES: readonly Node[] = [];

export class NodePool {
  readonly #nodes = new Map<string, Node>();
  /** Same parent, level and base: what may differ is the type. */
  readonly #siblings = new Map<string, Node[]>();
  /** District nodes of all provinces by base. */
  readonly #districts = new Map<string, Node[]>();
  /** A node without type, and the only one it can mean. */
  readonly #joined = new Map<Node, Node>();
  readonly #rivals = new Map<Node, readonly Node[]>();

  addProvince(province: ProvinceName | null): void {
    if (province !== null) this.#province(province);
  }

  /** Districts named with their province come first: the others are looked up among them. */
  addDistrict(mention: NormalMention): void {
    const { province, district } = mention;
    if (district === null) return;
    if (province !== null) {
      this.#place("district", this.#province(province), district);
      return;
    }
    const lone = this.#place("district", null, district);
    if (this.#joined.has(lone)) return;
    const known = (this.#districts.get(district.base) ?? []).filter(
      (n) => n.parent !== null && (district.type === null || n.type === district.type),
    );
    this.#join(lone, known);
  }

  addCommune(mention: NormalMention): void {
    const { province, district, commune } = mention;
    if (commune === null) return;
    this.#place("commune", this.#above(province, district), commune);
  }

  /** A name without type is one with its only typed namesake under the same parent. */
  joinUntyped(): void {
    for (const siblings of this.#siblings.values()) {
      const untyped = siblings.find((n) => n.type === null);
      if (untyped === undefined || this.#joined.has(untyped)) continue;
      this.#join(
        untyped,
        siblings.filter((n) => n.type !== null),
      );
    }
  }

  nodeOf({ province, district, commune }: NormalMention): Node {
    const above = this.#above(province, district);
    const node = commune === null ? above : this.#final(this.#place("commune", above, commune));
    if (node === null) throw new Error("a mention without any name");
    return node;
  }

  /** The units that an ambiguous name may mean; empty where it is clear. */
  rivalsOf(mention: NormalMention): readonly Node[] {
    const { district, province } = mention;
    const above = district === null ? null : this.#above(province, district);
    const doubtful = above === null ? NO_NODES : (this.#rivals.get(above) ?? NO_NODES);
    return doubtful.length > 0 ? doubtful : (this.#rivals.get(this.nodeOf(mention)) ?? NO_NODES);
  }

  /** Units by level, then by name in Vietnamese order: the same for any order of mentions. */
  units(): readonly Unit[] {
    const nodes = [...this.#nodes.values()].filter((node) => !this.#joined.has(node));
    nodes.sort(
      (a, b) =>
        rankOf(BUILT_IN_LEVELS, a.level) - rankOf(BUILT_IN_LEVELS, b.level) ||
        compareVietnamese(a.name, b.name) ||
        (a.id < b.id ? -1 : 1),
    );
    return nodes.map((node, order) => this.#unit(node, order));
  }

  #province({ key, unit, name }: ProvinceName): Node {
    const path = ["province", key];
    const id = unit?.id ?? `~${keyOf(...path)}`;
    return this.#node({ id, path, level: "province", parent: null, type: null, base: key, name });
  }

  #place(level: Level, parent: Node | null, { type, base, name }: PlaceName): Node {
    const path = [...(parent?.path ?? []), level, type, base];
    return this.#node({ id: `~${keyOf(...path)}`, path, level, parent, type, base, name });
  }

  #node(made: Node): Node {
    const known = this.#nodes.get(made.id);
    if (known !== undefined) {
      known.name = betterName(known.name, made.name);
      return known;
    }
    this.#nodes.set(made.id, made);
    push(this.#siblings, keyOf(made.level, made.parent?.id ?? null, made.base), made);
    if (made.level === "district") push(this.#districts, made.base, made);
    return made;
  }

  /** One candidate is the unit meant; several are rivals, and the node stands for itself. */
  #join(node: Node, candidates: readonly Node[]): void {
    const distinct = [...new Set(candidates.map((n) => this.#final(n)))].filter((n) => n !== node);
    const [only] = distinct;
    if (only !== undefined && distinct.length === 1) this.#joined.set(node, only);
    else if (distinct.length > 1) this.#rivals.set(node, distinct);
  }

  #final(node: Node): Node {
    return this.#joined.get(node) ?? node;
  }

  #above(province: ProvinceName | null, district: PlaceName | null): Node | null {
    const top = province === null ? null : this.#province(province);
    return district === null ? top : this.#final(this.#place("district", top, district));
  }

  #unit(node: Node, order: number): Unit {
    const builtIn = builtInRegistry().unitById(node.id);
    const own: UnitSpell = {
      code: node.id,
      name: node.name,
      level: node.level,
      parentCode: node.parent?.id ?? null,
      validFrom: null,
      validTo: null,
      successors: [],
      aliases: [],
      order,
    };
    if (builtIn === null) return { id: node.id, code: null, level: node.level, spells: [own] };
    const last = builtIn.spells.length - 1;
    const spells = builtIn.spells.map((spell, i) => ({
      ...own,
      name: spell.name,
      aliases: spell.aliases,
      validFrom: i === 0 ? null : spell.validFrom,
      validTo: i === last ? null : spell.validTo,
    }));
    return { id: node.id, code: builtIn.code, level: "province", spells };
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
