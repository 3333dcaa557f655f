/** A catalogue with which a run looks at rows one by one, as the truth beside the fast paths. */
import { makeCatalogue } from "../../src/catalogue/index.ts";
import type { Rule } from "../../src/model/rule.ts";

/** A rule that never speaks: with it, rows are wanted one by one. */
const SILENT: Rule = {
  id: "silent",
  severity: "information",
  title: { vi: "-", en: "-" },
  message: { vi: "-", en: "-" },
  left: { kind: "number", text: "0" },
  operator: "equal_to",
  right: { kind: "number", text: "0" },
  missing: "NEVER_SKIP",
  scope: { kind: "row", form: "models" },
  tests: [],
};
export const ONE_BY_ONE = { ...makeCatalogue(), rules: [SILENT] };
