/** What is packed into a page. */
import { deflateRawSync } from "node:zlib";

/** A text in UTF-8 as raw deflate data, in Base64. */
export function deflateRaw(text: string): string {
  return deflateRawSync(text).toString("base64");
}
