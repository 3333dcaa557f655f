/** A made-up province: communes in districts, with names that recur from one district to the next. */

const SOUNDS = ["An", "Bình", "Châu", "Đông", "Hòa", "Lộc", "Minh", "Phú", "Tân", "Thạnh"];

export interface Province {
  readonly registry: string;
  /** The district whose folder a form lies in. */
  readonly districtOf: (path: string) => string;
}

export function province(districts: number, communes: number): Province {
  const lines = [
    "code,name,level,parent_code,valid_from",
    "01,Tỉnh Thử Nghiệm,province,,2000-01-01",
  ];
  const folders = new Map<string, string>();
  for (let d = 0; d < districts; d += 1) {
    const code = String(101 + d);
    const name = `Huyện ${SOUNDS[d % SOUNDS.length]} Giang`;
    folders.set(name, code);
    lines.push(`${code},${name},district,01,2000-01-01`);
    for (let c = 0; c < communes; c += 1) {
      const own = `Xã ${SOUNDS[c % SOUNDS.length]} ${SOUNDS[(c * 3 + Math.floor(c / 10) + 1) % SOUNDS.length]}`;
      lines.push(`${code}${String(c + 1).padStart(2, "0")},${own},commune,${code},2000-01-01`);
    }
  }
  return {
    registry: `${lines.join("\n")}\n`,
    districtOf: (path) => folders.get(path.split(/[\\/]/u)[0] ?? "") ?? path,
  };
}
