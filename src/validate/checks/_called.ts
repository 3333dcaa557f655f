/** What a unit is called in a finding about its name. */
export const calledVi = (name: string | null): string =>
  name === null ? "ghi ở ô này" : `“${name}”`;
export const calledEn = (name: string | null): string =>
  name === null ? "in this cell" : `“${name}”`;
