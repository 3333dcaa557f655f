/** A page in an archive, for mail that strips web pages. */
import { fixZipDates } from "../present/zip-dates.ts";

/** The same text gives the same bytes. */
export async function zipped(name: string, content: string): Promise<Uint8Array> {
  const { default: JSZip } = await import("jszip");
  const zip = new JSZip();
  zip.file(name, content);
  const bytes = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  return fixZipDates(bytes);
}
