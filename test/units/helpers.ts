import type { Stretch } from "../../src/model/calendar.ts";
import { parseRegistry } from "../../src/units/parse-registry.ts";
import type { Registry } from "../../src/units/registry.ts";
import { resolveUnit, type Resolution, type UnitQuery } from "../../src/units/resolve.ts";

const HEADING = "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases";

export function registryFrom(...lines: string[]): Registry {
  const { registry, problems } = parseRegistry([HEADING, ...lines].join("\n"), "units.csv");
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return registry;
}

/** A corner of Bến Tre, Hà Tĩnh, Bình Phước and Gia Lai, before and after the reform. */
export const SMALL = registryFrom(
  "83,Tỉnh Bến Tre,province,,,2025-07-01,86,",
  "86,Tỉnh Vĩnh Long,province,,,2025-07-01,86,",
  "86,Tỉnh Vĩnh Long,province,,2025-07-01,,,",
  "836,Huyện Ba Tri,district,83,,2025-07-01,,",
  "837,Huyện Thạnh Phú,district,83,,2025-07-01,,",
  "29110,Thị trấn Ba Tri,commune,836,,2025-07-01,29110,",
  "29173,Xã An Đức,commune,836,,2025-07-01,29110,Xã An Đức Tây;An Đức Cũ",
  "29161,Xã An Hiệp,commune,836,,2025-07-01,29110,",
  "29218,Xã An Hiệp,commune,837,,2025-07-01,29218,",
  "29110,Xã Ba Tri,commune,86,2025-07-01,,,",
  "29218,Xã Thạnh Phú,commune,86,2025-07-01,,,",
  "42,Tỉnh Hà Tĩnh,province,,,,,",
  "447,Huyện Kỳ Anh,district,42,,2025-07-01,,",
  "449,Thị xã Kỳ Anh,district,42,2015-04-10,2025-07-01,,",
  "52,Tỉnh Bình Định,province,,,2025-07-01,52,",
  "64,Tỉnh Gia Lai,province,,,2025-07-01,52,",
  "52,Tỉnh Gia Lai,province,,2025-07-01,,,",
  "540,Thành phố Qui Nhơn,district,52,,2021-01-01,540,",
  "540,Thành phố Quy Nhơn,district,52,2021-01-01,2025-07-01,,",
  "21550,Phường Hoà Bình,commune,540,,2025-07-01,,",
  "21553,Phường 1,commune,540,,2025-07-01,,",
  "49,Tỉnh Quảng Nam,province,,,,,",
  "504,Huyện Tây Giang,district,49,,2025-07-01,,",
  "20467,Thị trấn P Rao,commune,504,,2025-07-01,,",
  "20468,Xã Ca Thành,commune,504,,2025-07-01,,",
  "20469,Xã Ea H'leo,commune,504,,2025-07-01,,",
  "00004,Xã Cộng Hòa,commune,504,,2025-07-01,,",
);

export function day(date: string): Stretch {
  return { start: date, end: date };
}

type Ask = Partial<Omit<UnitQuery, "on" | "scope">> & { on?: string | Stretch; scope?: string[] };

/** Resolves in {@link SMALL}; scopes by unit id. */
export function ask(query: Ask): Resolution {
  const on = query.on ?? "2020-06-01";
  return resolveUnit(SMALL, {
    ...query,
    on: typeof on === "string" ? day(on) : on,
    scope: (query.scope ?? []).map((id) => {
      const unit = SMALL.unitById(id);
      if (unit === null) throw new Error(`no unit ${id}`);
      return unit;
    }),
  });
}

/** `id` of what was found, else the problem's code and the suggested codes. */
export function told(r: Resolution): string {
  if (r.kind === "found") return r.unit.id;
  return [r.code, ...r.suggestions.map((s) => s.code ?? s.name)].join(" ");
}
