/**
 * Shared code asks a definition for its properties, never for its name: else an office's own form could not have
 * them. Definitions are the files of `catalogue/`, and checks, which are about certain series.
 */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { registry as codeLists } from "../../src/catalogue/code-lists/registry.gen.ts";
import { registry as dimensions } from "../../src/catalogue/dimensions/registry.gen.ts";
import { registry as forms } from "../../src/catalogue/forms/registry.gen.ts";
import { registry as indicators } from "../../src/catalogue/indicators/registry.gen.ts";
import type { Form } from "../../src/model/catalogue.ts";
import { sources } from "./sources.ts";

const DEFINITIONS =
  /^src\/(catalogue\/(code-lists|dimensions|forms|indicators)|validate\/checks)\//;
/** Words of the program, too: what a row of a sheet is, or where a name stood. */
const HOMONYMS: Readonly<Record<string, RegExp>> = {
  group: /^src\/(map|units|cli\/option-list|messages)/,
};

const formList: readonly Form[] = Object.values(forms);
const ids = new Set([
  ...[codeLists, dimensions, forms, indicators].flatMap((registry) => Object.keys(registry)),
  ...formList.flatMap(({ fields }) => fields.map(({ id }) => id)),
]);

/** Literals that are the id of a definition, comments and texts between words left out. */
function idsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/[^\n]*/g, "$1");
  const quoted = [...code.matchAll(/(["'`])([a-z][\w-]*)\1/g)].map((found) => found[2] ?? "");
  const asked = [...code.matchAll(/\bid === ["'`]?([a-z][\w-]*)/g)].map((found) => found[1] ?? "");
  return [...new Set([...quoted, ...asked])].filter((id) => ids.has(id));
}

it("finds ids in every kind of quotes, and in no comment or sentence", () => {
  const text = `/* "sessions" */ const a = row.form === "sessions"; // "tips"
    slots.get('cases_solved'); const b = \`attendees\`; say("two sessions were held");`;
  expect(idsIn(text)).toEqual(["sessions", "cases_solved", "attendees"]);
});

it("no id of a definition stands in shared code", () => {
  const root = new URL("../../", import.meta.url);
  const shared = sources().filter(
    ({ path }) => !DEFINITIONS.test(path) && !path.endsWith(".gen.ts"),
  );
  expect(shared.length).toBeGreaterThan(300);
  const found = shared.flatMap(({ path }) =>
    idsIn(readFileSync(new URL(path, root), "utf8"))
      .filter((id) => HOMONYMS[id]?.test(path) !== true)
      .map((id) => `${path}: ${id}`),
  );
  expect(found).toEqual([]);
});
