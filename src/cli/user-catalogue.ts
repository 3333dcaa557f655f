/** A user's catalogue file merged over the parts known so far. */
import { mergeCatalogue } from "../catalogue/merge.ts";
import { userCatalogueSchema } from "../catalogue/schema.ts";
import type { CatalogueParts } from "../catalogue/index.ts";
import { badData, parseYaml } from "./config.ts";
import { catalogueFiles, type Io, readOptionFile, shownPath } from "./io.ts";

/** `path`: a YAML or JSON file, or a folder of them. */
export async function loadCatalogueParts(
  path: string,
  parts: CatalogueParts,
  io: Io,
): Promise<CatalogueParts> {
  const { parse } = await import("yaml");
  let merged = parts;
  for (const file of catalogueFiles(path, io)) {
    const value = parseYaml(readOptionFile(file, io, "catalogue"), shownPath(file, io), parse);
    const parsed = userCatalogueSchema.safeParse(value ?? {});
    if (!parsed.success)
      throw badData(shownPath(file, io), parsed.error, Object.keys(userCatalogueSchema.shape));
    merged = mergeCatalogue(merged, parsed.data);
  }
  return merged;
}
