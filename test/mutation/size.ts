/** How much to run: a minute's worth with `npm run mutation`, a part of it with the other tests. */
const { env } = import.meta as ImportMeta & { readonly env?: Readonly<Record<string, string>> };

export const FULL = env?.["MODE"] === "mutation";
export const CLEAN_WORKBOOKS = FULL ? 2000 : 100;
export const MUTANTS = FULL ? 2400 : 160;
export const HARMLESS_MUTANTS = FULL ? 400 : 40;
export const RESTATING = FULL ? 200 : 12;
/** Scenarios of different tests never share a seed. */
export const SEEDS = { clean: 1, mutants: 100_000, harmless: 200_000, restating: 300_000 } as const;
export const TIMEOUT = FULL ? 900_000 : 120_000;
