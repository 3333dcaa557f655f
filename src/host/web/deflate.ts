/** What is packed into a page. */
import { deflateRaw as pack } from "pako";
import { characters } from "./bytes.ts";

/** A text in UTF-8 as raw deflate data, in Base64. */
export function deflateRaw(text: string): string {
  return base64(pack(new TextEncoder().encode(text)));
}

export function base64(bytes: Uint8Array): string {
  return btoa(characters(bytes));
}
