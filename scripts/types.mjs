// The types of the library, made of the JSON Schemas of its answers: dist/library.d.cts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { source } from "./source.mjs";
import { ROOT } from "./tools.mjs";

/** @typedef {{ type?: string | string[], properties?: Record<string, Schema>, required?: string[], items?: Schema, anyOf?: Schema[], oneOf?: Schema[], enum?: unknown[], const?: unknown, additionalProperties?: Schema | boolean }} Schema */

export const COMMANDS = [
  "aggregate",
  "check",
  "diff",
  "inspect",
  "narrate",
  "status",
  "summary",
  "trace",
  "verify",
];
const PLAIN = /** @type {Record<string, string>} */ ({
  string: "string",
  number: "number",
  integer: "number",
  boolean: "boolean",
  null: "null",
});

/** `repeats` and lists are joined by commas by hand or by antq. */
const TAKES = /** @type {Record<string, string>} */ ({
  switch: "boolean",
  text: "string",
  number: "number | string",
  list: "string | readonly string[]",
  paths: "string | readonly string[]",
});

const FAULT = `/** What a call rejects with. */
export declare class AntqError extends Error {
  readonly code: "data-errors" | "usage" | "missing-input" | "nothing-to-read" | "output" | "too-large" | "internal";
  /** That of the command. */
  readonly exitCode: number;
}
`;

/** Writes the types: those of a CommonJS module, which `import` takes too. */
export async function writeTypes() {
  const { allCommands, libraryOptions } = await source("scripts/types-source.mjs");
  /** @type {Map<string, any>} */
  const specs = new Map(await allCommands());
  const parts = COMMANDS.map((name) => {
    const spec = specs.get(name);
    const schema = JSON.parse(readFileSync(join(ROOT, `docs/schemas/${name}.json`), "utf8"));
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
    /** @type {{ name: string, takes: string, said: { en: string } }[]} */
    const options = libraryOptions(spec);
    const fields = options.map(
      (option) =>
        `  /** ${option.said.en} */\n  readonly ${option.name}?: ${option.name === "lang" ? '"vi" | "en"' : TAKES[option.takes]} | undefined;\n`,
    );
    return `export type ${type}Result = ${typeOf(schema, "")};

export interface ${type}Options {
  /** The folder that paths are relative to; that of the process by default. */
  readonly cwd?: string | undefined;
${fields.join("")}}

/** ${spec.summary.en}: the object of \`antq ${name} --format json\`. Rejects with {@link AntqError}. */
export declare function ${name}(inputs: readonly string[], options?: ${type}Options): Promise<${type}Result>;
`;
  });
  const head = "// Made by `npm run build` from docs/schemas and the commands; do not edit.";
  writeFileSync(join(ROOT, "dist/library.d.cts"), `${head}\n${FAULT}\n${parts.join("\n")}`);
}

/** @param {Schema} schema @param {string} indent @returns {string} */
function typeOf(schema, indent) {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined)
    return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const any = schema.anyOf ?? schema.oneOf;
  if (any !== undefined) return any.map((one) => typeOf(one, indent)).join(" | ");
  const types = [schema.type ?? []].flat();
  if (types.length === 0) return "unknown";
  return types.map((type) => oneType(type, schema, indent)).join(" | ");
}

/** @param {string} type @param {Schema} schema @param {string} indent @returns {string} */
function oneType(type, schema, indent) {
  if (type === "array") return `readonly (${typeOf(schema.items ?? {}, indent)})[]`;
  if (type !== "object") return PLAIN[type] ?? "unknown";
  const required = new Set(schema.required);
  const own = Object.entries(schema.properties ?? {}).map(
    ([name, of]) =>
      `${indent}  readonly ${/^[a-z_]\w*$/iu.test(name) ? name : JSON.stringify(name)}${required.has(name) ? "" : "?"}: ${typeOf(of, `${indent}  `)};\n`,
  );
  const more = schema.additionalProperties;
  if (own.length === 0)
    return typeof more === "object"
      ? `Readonly<Record<string, ${typeOf(more, indent)}>>`
      : "Readonly<Record<string, unknown>>";
  return `{\n${own.join("")}${indent}}`;
}
