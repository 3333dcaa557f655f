/** Which definition of a form a template was made from. */
import { Buffer } from "#host/bytes.ts";
import type { Form } from "../model/catalogue.ts";

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * `v` and eight hexadecimal digits, another for another definition: its columns or lines, what they are for and
 * how they are headed. Other aliases, labels or values of a list ask for no new template. A checksum (FNV-1a, 32
 * bits) and no secret, so that it is the same wherever the program runs.
 */
export function formVersion({ id, fields, lines, datedRowsAreRecords }: Form): string {
  const columns = fields.map(
    ({ id: own, role, heading, required, unit, decimals, fraction = [] }) => [
      own,
      role,
      heading,
      required,
      unit ?? null,
      decimals ?? null,
      ...fraction,
    ],
  );
  const rows =
    lines?.lines.map(({ key, indicator, fraction = [] }) => [key, indicator, ...fraction]) ?? null;
  let sum = OFFSET;
  for (const byte of Buffer.from(JSON.stringify([id, datedRowsAreRecords, columns, rows]))) {
    sum = Math.imul(sum ^ byte, PRIME);
  }
  return `v${(sum >>> 0).toString(16).padStart(8, "0")}`;
}
