/** What lies packed in the page: unpacked, and held against its digest before anything of it runs. */
import { sha256 } from "#host/digest.ts";
import { own } from "../../model/own.ts";

/** By block; put before the app by whoever makes the page, and so held by its policy. */
declare const DIGESTS: Readonly<Record<string, string>>;

export type BlockName = "engine" | "sheetjs" | "excel" | "office";

/** Raw deflate data. */
export function packedBytes(name: BlockName): Uint8Array<ArrayBuffer> {
  const text = document.querySelector(`#${name}`)?.textContent ?? "";
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

/** Rejects where the block is not what the page was made with. */
export async function unpacked(name: BlockName): Promise<string> {
  const packed = new Blob([packedBytes(name)]).stream();
  const text = await new Response(
    packed.pipeThrough(new DecompressionStream("deflate-raw")),
  ).text();
  if (sha256(text, "base64") !== own(DIGESTS, name)) throw new Error(`${name}: digest`);
  return text;
}
