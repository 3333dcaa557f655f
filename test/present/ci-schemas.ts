/** The formats of other programs, restated from their published schemas, as far as antq uses them; unknown keys fail. */
import { z } from "zod";

const text = z.strictObject({ text: z.string().min(1) });
const level = z.enum(["none", "note", "warning", "error"]);

const location = z.strictObject({
  physicalLocation: z.strictObject({
    // A URI reference (RFC 3986): no raw space, and nothing outside ASCII.
    artifactLocation: z.strictObject({
      uri: z.string().regex(/^(?:[\w\-.~!$&'()*+,;=:@/]|%[0-9A-F]{2})+$/),
    }),
    region: z.strictObject({ startLine: z.int().min(1) }).optional(),
  }),
  logicalLocations: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        fullyQualifiedName: z.string().min(1),
        kind: z.string().min(1),
      }),
    )
    .min(1)
    .optional(),
});

const rule = z.strictObject({
  id: z.string().min(1),
  shortDescription: text,
  fullDescription: text,
  defaultConfiguration: z.strictObject({ level }),
});

const result = z.strictObject({
  ruleId: z.string().min(1),
  ruleIndex: z.int().min(0).optional(),
  level,
  message: text,
  locations: z.array(location).max(1),
  suppressions: z
    .array(
      z.strictObject({
        kind: z.enum(["inSource", "external"]),
        justification: z.string().optional(),
      }),
    )
    .optional(),
  partialFingerprints: z.record(z.string(), z.string().min(1)),
});

const run = z
  .strictObject({
    tool: z.strictObject({
      driver: z.strictObject({ name: z.string().min(1), rules: z.array(rule) }),
    }),
    language: z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/),
    columnKind: z.enum(["utf16CodeUnits", "unicodeCodePoints"]),
    results: z.array(result),
  })
  // §3.27.5 and §3.27.6: an index points at the rule that its id names; rules are unique.
  .refine(({ tool, results }) =>
    results.every(
      ({ ruleId, ruleIndex }) =>
        ruleIndex === undefined || tool.driver.rules[ruleIndex]?.id === ruleId,
    ),
  )
  .refine(
    ({ tool }) => new Set(tool.driver.rules.map(({ id }) => id)).size === tool.driver.rules.length,
  );

/** SARIF 2.1.0, OASIS Standard, sarif-schema-2.1.0.json. */
export const Sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal("2.1.0"),
  runs: z.array(run),
});

/** GitLab: the subset of the Code Climate report that its Code Quality widget reads. */
export const GitlabIssue = z.strictObject({
  description: z.string().min(1),
  check_name: z.string().min(1),
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
  location: z.strictObject({
    // Relative to the repository, never starting with ./
    path: z.string().regex(/^(?!\.\/).+/),
    lines: z.strictObject({ begin: z.int().min(1) }),
  }),
});
export const Gitlab = z.array(GitlabIssue);

const whole = z.string().regex(/^\d+$/);
const leaf = (name: string) => z.strictObject({ name: z.literal(name), text: z.string().min(1) });

/** JUnit, as the schema that Jenkins and GitLab read by (junit-10.xsd), as a tree of elements. */
export const Junit = z.strictObject({
  name: z.literal("testsuites"),
  attributes: z.strictObject({ name: z.string(), tests: whole, failures: whole, errors: whole }),
  children: z.array(
    z.strictObject({
      name: z.literal("testsuite"),
      attributes: z.strictObject({
        name: z.string().min(1),
        tests: whole,
        failures: whole,
        errors: whole,
        skipped: whole,
      }),
      children: z.array(
        z.strictObject({
          name: z.literal("testcase"),
          attributes: z.strictObject({ classname: z.string().min(1), name: z.string().min(1) }),
          children: z
            .array(
              z.union([
                leaf("failure").extend({
                  attributes: z.strictObject({ message: z.string(), type: z.string() }),
                  children: z.array(z.never()),
                }),
                z.strictObject({
                  name: z.literal("skipped"),
                  attributes: z.strictObject({ message: z.string() }),
                  children: z.array(z.never()),
                }),
                leaf("system-out").extend({
                  attributes: z.strictObject({}),
                  children: z.array(z.never()),
                }),
              ]),
            )
            .max(1),
        }),
      ),
    }),
  ),
});

interface Element {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text?: string;
}

/** A strict little reader of the XML that a JUnit report is; throws where it is not well-formed. */
export function elementsOf(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  const tag = /<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>|<\?xml[^>]*\?>|([^<]+)/y;
  while (tag.lastIndex < xml.length) {
    const at = tag.lastIndex;
    const match = tag.exec(xml);
    const top = open.at(-1);
    if (match === null || top === undefined) throw new Error(`no XML at ${at}`);
    const [, closing, name, attributes = "", empty, content] = match;
    if (content !== undefined && content.trim() !== "") top.text = unescape(content);
    if (name === undefined) continue;
    if (closing === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> at ${at}`);
      continue;
    }
    const element: Element = { name, attributes: {}, children: [] };
    for (const [, key = "", value = ""] of attributes.matchAll(/([\w-]+)="([^"]*)"/g))
      element.attributes[key] = unescape(value);
    top.children.push(element);
    if (empty !== "/") open.push(element);
  }
  const [only] = root.children;
  if (open.length !== 1 || only === undefined || root.children.length > 1)
    throw new Error("not one whole element");
  return only;
}

function unescape(text: string): string {
  if (/&(?!(?:lt|gt|amp|quot|#\d+);)/.test(text)) throw new Error(`a bare & in ${text}`);
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
