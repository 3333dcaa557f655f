/** Of fields of amounts: the unit of measure that they are in. */
import type { FormField } from "../model/catalogue.ts";

/** Declared, else in the brackets of its heading; null: none. */
export function unitOf(field: FormField): string | null {
  return field.unit ?? bracketed(field.heading)?.measure ?? null;
}

/** "Thiệt hại (triệu đồng)" in its two parts; null: nothing in brackets ends it. */
export function bracketed(heading: string): { bare: string; measure: string } | null {
  const match = /^(.*\S)\s*\(([^()]+)\)\s*$/su.exec(heading);
  return match === null ? null : { bare: match[1] ?? "", measure: match[2] ?? "" };
}
