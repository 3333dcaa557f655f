// What the reference pages are made of; bundled by `source.mjs`, never run as it stands.
import { registry as codeLists } from "../src/catalogue/code-lists/registry.gen.ts";
import { makeCatalogue } from "../src/catalogue/index.ts";
import { userCatalogueSchema } from "../src/catalogue/schema.ts";
import { closedSchema } from "../src/cli/closed-file.ts";
import { configSchema } from "../src/cli/config.ts";
import { OUTPUT_SCHEMAS } from "../src/present/schemas/index.ts";
import { z } from "zod";

export { allCommands } from "../src/cli/all-commands.ts";
export { libraryOptions } from "../src/cli/library-options.ts";
export { COMMON_FIELDS } from "../src/catalogue/common-fields.ts";
export { main } from "../src/cli/main.ts";
export { limitWords } from "../src/messages/limits.ts";
export { DEFAULT_MOST, LIMIT_NAMES } from "../src/model/limits.ts";
export { severityWord } from "../src/messages/index.ts";
export { CHECKS, examplePartsOf } from "../src/validate/index.ts";
export { outlierAt } from "../src/validate/outliers.ts";

export { dimensionOf } from "../src/catalogue/dimensions.ts";
export { THEMES } from "../src/catalogue/themes.ts";

export const FORMS = makeCatalogue().forms;
export const INDICATORS = makeCatalogue().indicators;
export const CODE_LISTS = Object.values(codeLists);

/** JSON Schemas by file name: outputs, and the files that a person writes. */
export function jsonSchemas() {
  const all = {
    ...OUTPUT_SCHEMAS,
    closed: closedSchema,
    config: configSchema,
    catalogue: userCatalogueSchema,
  };
  return Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [
      name,
      { title: `antq ${name}`, ...z.toJSONSchema(schema, { io: "input" }) },
    ]),
  );
}
