/** A line of the command line as the page asks it; what the page has no such option for is told. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { PassThrough } from "node:stream";
import { makeCatalogue } from "../../src/catalogue/index.ts";
import { indicatorsOf, levelsOf } from "../../src/cli/reporting.ts";
import { pageOffice } from "../../src/cli/page-office.ts";
import { todayOf } from "../../src/cli/settings.ts";
import type { Invocation } from "../../src/cli/command.ts";
import type { PageOffice } from "../../src/page/office.ts";
import type { CommandRequest, DroppedFiles } from "../../src/page/request.ts";

const COMMANDS = ["check", "inspect", "aggregate", "status", "summary"] as const;
const SWITCHES = new Set([
  "keepGoing",
  "chart",
  "byUnit",
  "byIndicator",
  "quiet",
  "noProgress",
  "noColor",
  "noCache",
]);
/** What the page takes, and what changes no output. */
const KNOWN = new Set(
  `units period today level format by indicators lang compare config within shape keepGoing chart disclosure
  periodScheme onDuplicate csvDialect byUnit byIndicator from to years quiet noProgress noColor noCache jobs
  maxWarnings failOn baseline`.split(/\s+/),
);

export interface PageLine {
  readonly office: PageOffice;
  readonly request: CommandRequest;
}

export type Line = PageLine | { readonly no: string };

/** `cwd`: a folder with all that the line names. */
export async function pageLine(argv: readonly string[], cwd: string): Promise<Line> {
  const [command] = argv;
  const known = COMMANDS.find((own) => own === command);
  if (known === undefined) return { no: `the command ${command}` };
  const { values, args } = parsed(argv.slice(1));
  const odd = Object.keys(values).find((name) => !KNOWN.has(name));
  if (odd !== undefined) return { no: `the option ${odd}` };
  if (known !== "summary" && values["from"] !== undefined) return { no: "the option from" };
  if (args.some((arg) => /[*?[\]{}]|^-$/.test(arg))) return { no: "a pattern or standard input" };
  if (args.length === 0) return { no: "no input" };
  const lang = values["lang"] === "en" ? "en" : "vi";
  const format = String(values["format"] ?? (known === "check" ? "text" : "table"));
  if (["docx", "html", "xlsx", "parquet"].includes(format)) return { no: `the format ${format}` };
  // A summary's period is its years.
  const { period, ...others } = values;
  const options = known === "summary" ? others : values;
  const invocation = invocationOf(options, cwd, lang);
  const office = await pageOffice(invocation);
  const catalogue = makeCatalogue(office.catalogue ?? undefined);
  const only = indicatorsOf(values, catalogue.indicators);
  const request: CommandRequest = {
    command: known,
    files: filesBelow(cwd),
    inputs: args,
    lang,
    today: await todayOf(values),
    format,
    ...(values["onDuplicate"] === "latest" ? { onDuplicate: "latest" as const } : {}),
    ...(values["level"] === undefined ? {} : { levels: levelsOf(values, catalogue) }),
    ...(values["by"] === undefined ? {} : { by: String(values["by"]) }),
    ...(only === null ? {} : { only }),
    keepGoing: values["keepGoing"] === true,
    chart: values["chart"] === true,
    ...pick(values, "compare"),
    ...pick(values, "shape"),
    ...pick(values, "csvDialect"),
    years: yearsOf(values, period),
    layout: values["byUnit"] === true ? "by-unit" : "by-indicator",
  };
  return { office, request };
}

type Values = Record<string, string | boolean>;

function parsed(words: readonly string[]): { readonly values: Values; readonly args: string[] } {
  const values: Values = {};
  const args: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word === "-o") values["output"] = words[++i] ?? "";
    else if (word.startsWith("--")) {
      const [flag = "", given] = word.slice(2).split("=");
      const name = flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      values[name] = given ?? (SWITCHES.has(name) ? true : (words[++i] ?? ""));
    } else args.push(word);
  }
  return { values, args };
}

function pick<Name extends "compare" | "shape" | "csvDialect">(values: Values, name: Name) {
  const value = values[name];
  return (value === undefined ? {} : { [name]: value }) as Pick<CommandRequest, Name>;
}

function yearsOf(values: Values, period: unknown): NonNullable<CommandRequest["years"]> {
  const [from, to = from] = typeof period === "string" ? period.split("..") : [];
  const year = (word: unknown) => (word === undefined ? null : Number(word));
  return {
    from: year(values["from"] ?? from),
    to: year(values["to"] ?? to),
    count: year(values["years"]),
  };
}

function invocationOf(options: Values, cwd: string, lang: "vi" | "en"): Invocation {
  const stdout = new PassThrough();
  const io = {
    stdin: new PassThrough().end(),
    stdout,
    stderr: stdout,
    env: {},
    cwd,
    isTTY: false,
    isErrorTTY: false,
    columns: undefined,
  };
  return { args: [], options, io, lang, commands: () => Promise.resolve([]) };
}

/** Every file in a folder, by its path from there. */
export function filesBelow(folder: string): DroppedFiles {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      relative(folder, path).split(sep).join("/"),
      new Uint8Array(readFileSync(path)),
    ]);
}
