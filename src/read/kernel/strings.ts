/** The kernel's reading of shared strings. */
import type { TextTable } from "../../model/text-table.ts";
import type { XmlReader } from "../xml/reader.ts";
import { ROW_COUNT, ROWS, STATUS, UNKNOWN } from "./layout.gen.ts";
import { machine } from "./machine.ts";
import { XML } from "./xml.ts";

/** Reads plain strings from the reader's position on and moves past them; adds their numbers in `table`. */
export function readPlainStrings(reader: XmlReader, table: TextTable, ids: number[]): void {
  const own = machine(reader.limits);
  if (own === null) return;
  let at = own.begin(reader, table, XML);
  do at = own.kernel.strings(at);
  while (own.get(STATUS) === UNKNOWN && own.answer(reader.part));
  reader.pos = own.positionOf(at);
  const count = own.get(ROW_COUNT);
  for (let i = 0; i < count; i++) ids.push(own.get(ROWS + 4 * i));
}
