/** A written package (a zip of parts) made the same at every time: its parts in their order, without a clock's traces. */
import { printable } from "../../util/display-width.ts";

const CORE = "docProps/core.xml";
const EPOCH = "1980-01-01T00:00:00Z";

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

/** The same package without the days on which it was made. */
export async function withoutClock(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: Zip } = await import("jszip");
  const zip = await Zip.loadAsync(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const [name, entry] of Object.entries(zip.files))
    if (!entry.dir) parts.set(name, await entry.async("uint8array"));
  const core = parts.get(CORE);
  if (core !== undefined) {
    const text = new TextDecoder().decode(core);
    const still = text.replace(/(<dcterms:\w+[^>]*>)[^<]*(<\/dcterms)/gu, `$1${EPOCH}$2`);
    parts.set(CORE, new TextEncoder().encode(still));
  }
  return packed(parts);
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
