/** Provinces, districts and communes to report about: names that are easily taken for one another. */
import { parseRegistry } from "../../src/units/parse-registry.ts";
import type { Registry } from "../../src/units/registry.ts";
import type { Random } from "./random.ts";

export interface WorldUnit {
  readonly code: string;
  readonly name: string;
  readonly level: "province" | "district" | "commune";
  readonly parent: string | null;
}

export interface World {
  /** In force during the whole of {@link YEAR}, under these names. */
  readonly units: readonly WorldUnit[];
  readonly byCode: ReadonlyMap<string, WorldUnit>;
  /** Ended before {@link YEAR}: whoever names it is told so. */
  readonly ended: WorldUnit;
  readonly registry: Registry;
  /** Codes of higher units that report of themselves, as they declare. */
  readonly ownUnits: ReadonlySet<string>;
}

export const YEAR = 2024;

const BASES = [
  "An Đức",
  "Tân Lập",
  "Cộng Hòa",
  "Ea H'leo",
  "Cư M'gar",
  "Tổng Cọt",
  "Hòa Bình",
  "Mỹ Thủy",
  "Phú Quý",
  "Đăk Rve",
  "Thạnh Phú",
  "Vĩnh Hòa",
  "Tân Xuân",
  "Bảo Thuận",
  "Ia Đal",
  "Thủy Xuân",
  "Kỳ Anh",
  "Long Mỹ",
  "An Hòa Tây",
  "Phước Lộc",
  "Quỳnh Hoa",
  "Đông Hải",
  "Nghĩa Đồng",
  "Sơn Trung",
  "Hàm Ninh",
  "Khánh Yên",
  "Lạc Thủy",
];
const DISTRICTS = [
  "Huyện Ba Tân",
  "Thị xã Kỳ Anh",
  "Huyện Kỳ Anh",
  "Thành phố Hòa Bình",
  "Quận Hải Châu",
  "Huyện Đăk Hà",
  "Thị xã Long Mỹ",
];

export function makeWorld(rng: Random): World {
  const units: WorldUnit[] = [];
  for (const [p, province] of ["Tỉnh Bến Hà", "Tỉnh Kỳ Sơn"].entries()) {
    const code = `9${p + 1}`;
    units.push({ code, name: province, level: "province", parent: null });
    const districts = p === 0 ? rng.sample(DISTRICTS, rng.int(3, 5)) : ["Huyện Nam Sơn"];
    for (const [d, name] of districts.entries()) {
      const own = `${code}${d + 1}`;
      units.push({ code: own, name, level: "district", parent: code });
      units.push(...communes(own, name, rng));
    }
  }
  const parent = units.find((unit) => unit.level === "district") as WorldUnit;
  const ended: WorldUnit = {
    code: "08999",
    name: "Xã Cũ Thành",
    level: "commune",
    parent: parent.code,
  };
  return {
    units,
    byCode: new Map(units.map((u) => [u.code, u])),
    ownUnits: new Set(units.flatMap(({ code, level }) => (level === "commune" ? [] : [code]))),
    ended,
    registry: registryOf(units, ended),
  };
}

function communes(district: string, districtName: string, rng: Random): WorldUnit[] {
  const urban = /^(?:Quận|Thành phố|Thị xã)/.test(districtName);
  const names = rng.sample(BASES, rng.int(4, 9)).map((base) => {
    const types = urban ? ["Phường", "Phường", "Xã"] : ["Xã", "Xã", "Xã", "Thị trấn"];
    return `${rng.pick(types)} ${base}`;
  });
  if (urban) names.push("Phường 1", "Phường 2");
  // A district and its town often share a name.
  else if (rng.chance(0.4)) names.push(districtName.replace("Huyện", "Thị trấn"));
  return [...new Set(names)].map((name, i) => ({
    code: `0${district}${i + 10}`,
    name,
    level: "commune",
    parent: district,
  }));
}

function registryOf(units: readonly WorldUnit[], ended: WorldUnit): Registry {
  const lines = ["code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases"];
  for (const unit of units)
    lines.push(`${unit.code},${unit.name},${unit.level},${unit.parent ?? ""},,,,`);
  const successor = units.find((unit) => unit.parent === ended.parent) as WorldUnit;
  lines.push(
    `${ended.code},${ended.name},commune,${ended.parent},,${YEAR - 1}-01-01,${successor.code},`,
  );
  const { registry, problems } = parseRegistry(`${lines.join("\n")}\n`, "units.csv");
  if (problems.length > 0) throw new Error(`the world's registry: ${JSON.stringify(problems[0])}`);
  return registry;
}

/** The unit and all above it. */
export function chainOf(world: World, code: string): WorldUnit[] {
  const unit = world.byCode.get(code);
  if (unit === undefined) return [];
  return [unit, ...(unit.parent === null ? [] : chainOf(world, unit.parent))];
}

/** Without its type. */
export function baseOf(name: string): string {
  return name.replace(/^(?:Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã) /, "");
}

/** No other unit under `scope` (null: anywhere) bears the name. */
export function isUnique(world: World, unit: WorldUnit, scope: string | null): boolean {
  return others(world, unit, scope).every((other) => other.name !== unit.name);
}

/** No other unit anywhere bears it even without its type. */
export function isUniqueBase(world: World, unit: WorldUnit): boolean {
  return others(world, unit, null).every((other) => baseOf(other.name) !== baseOf(unit.name));
}

function others(world: World, unit: WorldUnit, scope: string | null): WorldUnit[] {
  const inScope = (u: WorldUnit) =>
    scope === null || chainOf(world, u.code).some((c) => c.code === scope);
  return world.units.filter((u) => u.code !== unit.code && inScope(u));
}
