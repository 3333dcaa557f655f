import { zipHas, zipMimetype, zipTypes } from "../file-head.ts";
import type { InputFormat } from "../input-format.ts";
import { openZip, type ZipArchive } from "../zip/directory.ts";

export default {
  id: "ods",
  order: 20,
  format: "ods",
  isUnicode: false,
  knows: ({ archive }) => archive !== null && isOpenDocument(archive),
  async read({ bytes, archive }, limits) {
    const { readOds } = await import("./ods/index.ts");
    const sheets = readOds(bytes, limits, archive ?? openZip(bytes, limits));
    return { sheets, legacyEncoding: null };
  },
} satisfies InputFormat;

function isOpenDocument(archive: ZipArchive): boolean {
  if (zipTypes(archive) !== null) return false;
  const mimetype = zipMimetype(archive);
  if (mimetype !== null)
    return mimetype.startsWith("application/vnd.oasis.opendocument.spreadsheet");
  return zipHas(archive, /^content\.xml$/) && !zipHas(archive, /workbook\.bin$|\.iwa$/);
}
