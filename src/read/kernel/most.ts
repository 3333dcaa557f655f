/** The rows and cells that a table holds at most before it is handed on: as soon as it has one of both. */
export interface Most {
  readonly rows: number;
  readonly cells: number;
}

export const NO_END: Most = { rows: 0x7fff_ffff, cells: 0x7fff_ffff };
