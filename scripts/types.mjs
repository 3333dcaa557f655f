// The types of the library, made of the JSON Schemas of its answers: dist/library.d.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./tools.mjs";

/** @typedef {{ type?: string | string[], properties?: Record<string, Schema>, required?: string[], items?: Schema, anyOf?: Schema[], oneOf?: Schema[], enum?: unknown[], const?: unknown, additionalProperties?: Schema | boolean }} Schema */

const COMMANDS = [
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

/** What each command takes beside files. */
const OPTIONS = `/** Flags of the command in camelCase: \`{ units: "units.csv", period: "2024", level: ["district"], cache: false }\`. */
export interface Options {
  readonly cwd?: string;
  readonly [flag: string]: string | number | boolean | readonly string[] | undefined;
}

/** \`exitCode\`: that of the command. \`code\`: \`data-errors\`, \`usage\`, \`missing-input\`, \`nothing-to-read\`, \`too-large\`, \`internal\`. */
export declare class AntqError extends Error {
  readonly code: string;
  readonly exitCode: number;
}
`;

/** Writes the types; gives their text. */
export function writeTypes() {
  const parts = COMMANDS.map((name) => {
    const schema = JSON.parse(readFileSync(join(ROOT, `docs/schemas/${name}.json`), "utf8"));
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Result`;
    return `export type ${type} = ${typeOf(schema, "")};\n\n/** The object of \`antq ${name} --format json\`; rejects with {@link AntqError}. */\nexport declare function ${name}(inputs: readonly string[], options?: Options): Promise<${type}>;\n`;
  });
  const text = `// Made by \`npm run build\` from docs/schemas; do not edit.\n${OPTIONS}\n${parts.join("\n")}`;
  writeFileSync(join(ROOT, "dist/library.d.ts"), text);
  return text;
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
