/** The guide of the catalogue has every key of the schema, in both languages, each in a file that is run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { userCatalogueSchema } from "../../src/catalogue/schema.ts";
import { ROOT } from "../support/run-cli.ts";

const GUIDES = ["docs/catalogue.md", "docs/catalogue.vi.md"];
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

/** `forms.fields.aliases`, for each key at any depth; a record's own keys are the user's. */
function keysOf(schema: unknown, path = ""): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return keysOf(schema.unwrap(), path);
  if (schema instanceof z.ZodArray) return keysOf(schema.element, path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, inner]) => {
    const own = path === "" ? key : `${path}.${key}`;
    return [own, ...keysOf(inner, own)];
  });
}

/** The keys that a file uses, written in the same way. */
function keysIn(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, path));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = path === "" ? key : `${path}.${key}`;
    return [own, ...keysIn(inner, own)];
  });
}

const KEYS = keysOf(userCatalogueSchema);

function rowsOf(guide: string): string[] {
  return [...read(guide).matchAll(/^\| `([a-zA-Z_.-]+)` \| (?=\S)/gmu)].map(
    (match) => match[1] ?? "",
  );
}

function filesOf(guide: string): string[] {
  return [...read(guide).matchAll(/<!-- file:start (\S+\.yaml) -->/gu)].map(
    (match) => match[1] ?? "",
  );
}

describe.each(GUIDES)("%s", (guide) => {
  it("explains each key of a catalogue file, and no other, once", () => {
    expect(KEYS.length).toBeGreaterThan(60);
    expect(rowsOf(guide).sort()).toEqual([...KEYS].sort());
  });

  it("shows each key in a file of an example", () => {
    const shown = new Set(filesOf(guide).flatMap((file) => keysIn(parse(read(file)))));
    expect(KEYS.filter((key) => !shown.has(key))).toEqual([]);
  });

  it("runs an example in the folder of each file that it shows", () => {
    const text = read(guide);
    for (const file of filesOf(guide))
      expect(text).toContain(`<!-- example:start ${file.replace(/\/[^/]+$/u, "")} -->`);
  });

  it("begins with an alias for a heading", () => {
    expect(filesOf(guide)[0]).toContain("alias-for-a-heading");
  });
});

it("both guides show the same files, and the READMEs lead to them", () => {
  expect(filesOf(GUIDES[1] ?? "")).toEqual(filesOf(GUIDES[0] ?? ""));
  expect(read("README.md")).toContain("(docs/catalogue.md)");
  expect(read("README.vi.md")).toContain("(docs/catalogue.vi.md)");
});
