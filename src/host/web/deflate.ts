/** What is packed into a page. */
import { deflateRaw as pack } from "pako";

/** A text in UTF-8 as raw deflate data, in Base64. */
export function deflateRaw(text: string): string {
  return base64(pack(new TextEncoder().encode(text)));
}

/** Bytes of a call at a time. */
const PIECE = 8192;

export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
