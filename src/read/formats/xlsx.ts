import { openZip, type ZipArchive } from "../zip/directory.ts";
import { declaresBinaryWorkbook, zipHas, zipMimetype, zipTypes } from "../file-head.ts";
import type { InputFormat } from "../input-format.ts";

export default {
  id: "xlsx",
  order: 10,
  format: "xlsx",
  isUnicode: false,
  knows: ({ archive }) => archive !== null && isWorkbook(archive),
  async read({ bytes, archive }, limits) {
    const { readXlsx } = await import("./xlsx/index.ts");
    const sheets = readXlsx(bytes, limits, archive ?? openZip(bytes, limits));
    return { sheets, legacyEncoding: null };
  },
} satisfies InputFormat;

/** A part of the usual name, or what the package declares; without either, a part that is called a workbook. */
export function isWorkbook(archive: ZipArchive): boolean {
  if (archive.find("xl/workbook.xml") !== null) return true;
  const types = zipTypes(archive);
  if (types === null)
    return zipMimetype(archive) === null && zipHas(archive, /(?:^|\/)workbook\.xml$/);
  return (
    !declaresBinaryWorkbook(types) &&
    /spreadsheetml|vnd\.ms-excel/i.test(types) &&
    !/wordprocessingml\.document\.main/i.test(types)
  );
}
