/** A user's catalogue file merged over the parts known so far. */
import { mergeCatalogue } from "../catalogue/merge.ts";
import { userCatalogueSchema } from "../catalogue/schema.ts";
import type { CatalogueParts } from "../catalogue/index.ts";
import { checked, readYaml } from "./data-file/index.ts";
import { catalogueFiles, type Io, readOptionFile, shownPath } from "./io.ts";

/** `path`: a YAML or JSON file, or a folder of them. */
export async function loadCatalogueParts(
  path: string,
  parts: CatalogueParts,
  io: Io,
): Promise<CatalogueParts> {
  let merged = parts;
  for (const file of catalogueFiles(path, io)) {
    const text = readOptionFile(file, io, "catalogue");
    const own = checked(await readYaml(text, shownPath(file, io)), userCatalogueSchema);
    merged = mergeCatalogue(merged, own);
  }
  return merged;
}
