/** Libraries that are a block of the page each, unpacked when they are first wanted. */

interface Supplies {
  /** The text of a script that makes `XLSX` of SheetJS a global. */
  readonly sheetjs: () => Promise<string>;
}

let supplies: Supplies | null = null;

/** Who starts the engine says where they are. */
export function supply(own: Supplies): void {
  supplies = own;
}

export function sheetjsText(): Promise<string> {
  if (supplies === null) throw new Error("no supplies were named");
  return supplies.sheetjs();
}
