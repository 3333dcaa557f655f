/** A form's field with the id of a common column would be counted in its place: it is refused. */
import { expect, it } from "vitest";
import { COMMON_FIELDS } from "../../src/catalogue/common-fields.ts";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";

const formWith = (id: string) => ({
  forms: [{ id: "tips", fields: [{ id, heading: "Tên CSKCB" }] }],
});

it.each(COMMON_FIELDS.map(({ id }) => id))("%s is no field of a form", (id) => {
  const parsed = userCatalogueSchema.safeParse(formWith(id));
  expect(parsed.error?.issues.map(({ path }) => path)).toEqual([["forms", 0, "fields", 0, "id"]]);
});

it("other ids are", () => {
  expect(userCatalogueSchema.safeParse(formWith("facility")).success).toBe(true);
});
