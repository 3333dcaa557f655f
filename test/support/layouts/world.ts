/** Two districts and their communes: names that hold the words of totals, roles and order. */
import { parseRegistry } from "../../../src/units/parse-registry.ts";

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly district: string;
}

export const PROVINCE = "Tỉnh Bến Hà";
export const DISTRICTS = ["Huyện Ba Tân", "Thị xã Kỳ Sơn"] as const;
export const YEAR = 2024;

/** By district. "Ba Tân" is a town and the district around it. */
const COMMUNES: Readonly<Record<string, readonly string[]>> = {
  "Huyện Ba Tân": [
    "Xã An Đức",
    "Xã Cộng Hòa",
    "Xã Tổng Cọt",
    "Thị trấn Ba Tân",
    "Xã Phước Tuy",
    "Xã Tân Ước",
    "Xã Ea H'leo",
    "Xã Năm Căn",
  ],
  "Thị xã Kỳ Sơn": [
    "Phường Toàn Sơn",
    "Phường Một Ngàn",
    "Xã Sông Lũy",
    "Xã Cuối Hạ",
    "Phường Phú Quý",
    "Xã Kế Sách",
    "Xã Ia Chia",
    "Xã Tứ Kỳ",
  ],
};

export const PLACES: readonly Place[] = DISTRICTS.flatMap((district, d) =>
  (COMMUNES[district] ?? []).map((name, i) => ({ code: `0${92 + d}${10 + i}`, name, district })),
);

export const UNITS_CSV = [
  "code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases",
  `92,${PROVINCE},province,,,,,`,
  ...DISTRICTS.map((name, d) => `92${d},${name},district,92,,,,`),
  ...PLACES.map(
    ({ code, name, district }) =>
      `${code},${name},commune,92${DISTRICTS.indexOf(district as (typeof DISTRICTS)[number])},,,,`,
  ),
  "",
].join("\n");

export const REGISTRY = parseRegistry(UNITS_CSV, "units.csv").registry;
