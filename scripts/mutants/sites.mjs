// Where a source can be changed by one sign or step, and the source with all those changes in it, each asleep.
import { parseAst } from "rolldown/parseAst";

/**
 * @typedef {object} Site
 * @property {string} file
 * @property {number} line
 * @property {string} kind
 * @property {number} start @property {number} end
 * @property {string} was @property {string} becomes
 * @property {boolean} statement  a whole statement, that is left out
 */

const OPERATORS = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["*"],
  "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"],
  "===": ["!=="], "!==": ["==="], "&&": ["||"], "||": ["&&"], "??": ["&&"],
}); // prettier-ignore
const METHODS = /** @type {Readonly<Record<string, string>>} */ ({
  some: "every", every: "some", min: "max", max: "min", find: "findLast", findLast: "find", at: "slice", startsWith: "endsWith",
  endsWith: "startsWith", push: "unshift", floor: "ceil", ceil: "floor",
}); // prettier-ignore

/** All changes of a file. @param {string} code @param {string} file @returns {Site[]} */
export function sitesOf(code, file) {
  const lines = lineStarts(code);
  /** @type {Site[]} */
  const sites = [];
  const add = (
    /** @type {any} */ node,
    /** @type {string} */ kind,
    /** @type {string} */ becomes,
    statement = false,
  ) => {
    const { start, end } = node;
    const line = lines.filter((at) => at <= start).length;
    sites.push({ file, line, kind, start, end, was: code.slice(start, end), becomes, statement });
  };
  const text = (/** @type {any} */ node) => code.slice(node.start, node.end);
  walk(parseAst(code, { lang: "ts" }, file), (node) => {
    switch (node.type) {
      case "BinaryExpression":
      case "LogicalExpression": {
        const [left, right] = [text(node.left), text(node.right)];
        // A text and what is joined to it are no numbers.
        if (node.operator === "+" && /["'`]/.test(left + right)) break;
        for (const other of OPERATORS[node.operator] ?? [])
          add(node, `${node.operator} to ${other}`, `(${left}) ${other} (${right})`);
        break;
      }
      case "IfStatement":
      case "ConditionalExpression":
        for (const value of ["true", "false"]) add(node.test, `condition to ${value}`, value);
        break;
      case "UnaryExpression":
        if (node.operator === "!") add(node, "! left out", text(node.argument));
        if (node.operator === "-") add(node, "- left out", text(node.argument));
        break;
      case "Literal":
        if (typeof node.value === "number") add(node, "constant", String(node.value + 1));
        if (typeof node.value === "boolean") add(node, "constant", String(!node.value));
        break;
      case "CallExpression": {
        const { callee } = node;
        const other =
          callee.type === "MemberExpression" && !callee.computed
            ? METHODS[callee.property.name]
            : undefined;
        if (other !== undefined && Object.hasOwn(METHODS, callee.property.name)) {
          const [from, to] = [callee.property.start, callee.property.end];
          add(
            node,
            `${callee.property.name} to ${other}`,
            code.slice(node.start, from) + other + code.slice(to, node.end),
          );
        }
        break;
      }
      case "ExpressionStatement":
        if (node.directive === undefined) add(node, "statement left out", "", true);
        break;
      case "ContinueStatement":
        if (node.label === null) add(node, "statement left out", "", true);
    }
  });
  return sites;
}

/** The code with these changes asleep: `__m(id)` wakes one. They must not lie within each other. @param {string} code @param {readonly (readonly [number, Site])[]} sites by their ids */
export function withSites(code, sites) {
  let changed = code;
  for (const [id, { start, end, was, becomes, statement }] of [...sites].sort(
    ([, a], [, b]) => b.start - a.start,
  )) {
    const put = statement
      ? `if (!__m(${id})) { ${was} }`
      : `(__m(${id}) ? (${becomes}) : (${was}))`;
    changed = changed.slice(0, start) + put + changed.slice(end);
  }
  return `const __m = (id) => globalThis.__antqMutant(id);\n${changed}`;
}

/** Those of them that lie within none before. @param {readonly Site[]} sites */
export function apart(sites) {
  /** @type {Site[]} */
  const chosen = [];
  for (const site of sites)
    if (
      !chosen.some(
        ({ file, start, end }) => file === site.file && start < site.end && site.start < end,
      )
    )
      chosen.push(site);
  return chosen;
}

/** @param {string} code */
function lineStarts(code) {
  return [0, ...[...code.matchAll(/\n/g)].map(({ index }) => index + 1)];
}

/** What is no value is passed over: types, names of keys and of imports. @param {any} node @param {(node: any) => void} visit */
function walk(node, visit) {
  if (node === null || typeof node !== "object") return;
  if (Array.isArray(node)) return node.forEach((one) => walk(one, visit));
  if (typeof node.type !== "string" || (node.type.startsWith("TS") && !CARRIES.has(node.type)))
    return;
  if (node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration") return;
  visit(node);
  for (const [key, part] of Object.entries(node)) {
    if (key === "key" && node.computed !== true) continue;
    if (
      key !== "typeAnnotation" &&
      key !== "returnType" &&
      key !== "typeParameters" &&
      key !== "typeArguments"
    )
      walk(part, visit);
  }
}
const CARRIES = new Set(["TSAsExpression", "TSNonNullExpression", "TSSatisfiesExpression"]);
