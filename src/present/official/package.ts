/** A written package (a zip of parts) that is the same at every time: its parts in their order, with one date. */
import { printable } from "../../util/display-width.ts";

/** Parts by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export async function packed(parts: Parts): Promise<Uint8Array> {
  const { default: Zip } = await import("jszip");
  const zip = new Zip();
  // oxlint-disable-next-line no-restricted-globals -- the library takes nothing else
  const date = new Date(Date.UTC(1980, 0, 1));
  for (const [name, bytes] of parts) zip.file(name, bytes, { date, createFolders: false });
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const SPECIAL = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Text as XML shows it. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"]/gu, (sign) => SPECIAL.get(sign) ?? sign);
}
