/** `antq check --watch <folder>`: looks every second, and tells what each new or changed file brings. */
import { type Both, said } from "../messages/said.ts";
import { setTimeout as wait } from "node:timers/promises";
import { counted, formatNumber, type Lang } from "../messages/index.ts";
import type { Finding } from "../model/finding.ts";
import { runCheck } from "../pipeline/check.ts";
import type { RunOptions } from "../pipeline/options.ts";
import { weigh } from "../present/baseline.ts";
import type { CheckReport } from "../present/check-report.ts";
import { fingerprints } from "../present/fingerprint.ts";
import type { Format } from "../present/document.ts";
import { stampsOf } from "../read/index.ts";
import { loadBaseline } from "./baseline.ts";
import { checkReport } from "../pipeline/check-report.ts";
import type { Invocation } from "./command.ts";
import { EXIT, UsageError } from "./errors.ts";
import { renderOptions } from "./output.ts";
import { coveredReport } from "../present/outgoing.ts";
import { outgoing } from "../model/readings/mask.ts";

const EVERY = 1000; // milliseconds between two looks

type Stamps = ReadonlyMap<string, string>;

interface Change {
  readonly kind: "new" | "changed" | "removed";
  readonly file: string;
}

/** Until SIGINT. What was found before stays found: only what a change adds is told again. */
export async function watch(
  run: RunOptions,
  format: Format<CheckReport>,
  invocation: Invocation,
): Promise<number> {
  refuseWithWatch(format, invocation);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once("SIGINT", onSignal);
  try {
    await look(run, format, invocation, stop.signal);
  } finally {
    process.off("SIGINT", onSignal);
  }
  return EXIT.interrupted;
}

async function look(
  run: RunOptions,
  format: Format<CheckReport>,
  invocation: Invocation,
  stop: AbortSignal,
): Promise<void> {
  const teller = new Teller(run, format, invocation);
  let told: Stamps = new Map();
  let before = await stamps(run);
  await teller.begin(before.size);
  for (let first = true; !stop.aborted; first = false) {
    const now = first ? before : await stamps(run);
    // A file that still grows is being copied: it is read once it has stood still for one look.
    if (sameStamps(now, before) && (first || !sameStamps(now, told))) {
      await teller.tell(first ? [] : changesOf(told, now));
      told = now;
    }
    before = now;
    await wait(EVERY, undefined, { signal: stop }).catch(() => {});
  }
}

class Teller {
  readonly #run: RunOptions;
  readonly #format: Format<CheckReport>;
  readonly #invocation: Invocation;
  #known: ReadonlySet<string> = new Set();

  constructor(run: RunOptions, format: Format<CheckReport>, invocation: Invocation) {
    this.#run = run;
    this.#format = format;
    this.#invocation = invocation;
  }

  async begin(files: number): Promise<void> {
    const { io, lang } = this.#invocation;
    const count = formatNumber(files, lang);
    io.stderr.write(
      said(lang, {
        vi: `antq: đang theo dõi, ${count} tệp. Ctrl+C để dừng.\n`,
        en: `antq: watching, ${counted(files, "file")}. Ctrl+C stops.\n`,
      }),
    );
  }

  async tell(changes: readonly Change[]): Promise<void> {
    const { io, lang } = this.#invocation;
    const outcome = await runCheck(this.#run);
    const weighed = weigh(outcome.findings, await loadBaseline(this.#invocation), outcome.files);
    const identities = identified(weighed.fresh);
    const gone = [...this.#known].filter((identity) => !identities.has(identity)).length;
    const files = new Set(changes.map(({ file }) => file));
    const shown = [...identities].flatMap(([identity, finding]) =>
      this.#known.has(identity) && !touches(files, finding) ? [] : [finding],
    );
    const report = checkReport(outcome, weighed, this.#run.catalogue, lang);
    for (const change of changes) io.stdout.write(`${changeLine(change, lang)}\n`);
    if (gone > 0) io.stdout.write(`${goneLine(gone, lang)}\n`);
    const how = await renderOptions(this.#invocation);
    io.stdout.write(
      `${String(await this.#format.render(coveredReport({ ...report, findings: shown, standing: report.findings }), how))}\n`,
    );
    this.#known = new Set(identities.keys());
  }
}

/** A file inside a zip is told with its zip. */
function touches(files: ReadonlySet<string>, { place }: Finding): boolean {
  return files.has(place.file) || [...files].some((file) => place.file.startsWith(`${file}/`));
}

function identified(findings: readonly Finding[]): Map<string, Finding> {
  const identities = fingerprints(findings);
  return new Map(findings.map((finding, i) => [identities[i] ?? "", finding]));
}

const WORDS: Both<Readonly<Record<Change["kind"], string>>> = {
  vi: { new: "mới", changed: "đã sửa", removed: "đã bỏ đi" },
  en: { new: "new", changed: "changed", removed: "removed" },
};

function changeLine({ kind, file }: Change, lang: Lang): string {
  return `== ${said(lang, WORDS)[kind]}: ${outgoing(file)}`;
}

function goneLine(gone: number, lang: Lang): string {
  const count = formatNumber(gone, lang);
  return said(lang, {
    vi: `== ${count} mục trước đây không còn nữa`,
    en: `== ${counted(gone, "earlier finding is", "earlier findings are")} gone`,
  });
}

function changesOf(before: Stamps, now: Stamps): Change[] {
  const changes: Change[] = [];
  for (const [file, stamp] of now) {
    const old = before.get(file);
    if (old === undefined) changes.push({ kind: "new", file });
    else if (old !== stamp) changes.push({ kind: "changed", file });
  }
  for (const file of before.keys()) if (!now.has(file)) changes.push({ kind: "removed", file });
  return changes;
}

function sameStamps(a: Stamps, b: Stamps): boolean {
  return a.size === b.size && [...a].every(([file, stamp]) => b.get(file) === stamp);
}

async function stamps({ inputs, cwd }: RunOptions): Promise<Stamps> {
  const found = await stampsOf(inputs, cwd);
  if (found !== null) return found;
  throw new UsageError({
    vi: "--watch: chỉ theo dõi thư mục; ghi tên thư mục thay cho tên tệp.",
    en: "--watch: only folders are watched; name the folder in place of the file.",
  });
}

function refuseWithWatch({ id }: Format<CheckReport>, { options }: Invocation): void {
  const others = {
    output: "-o",
    writeBaseline: "--write-baseline",
    annotate: "--annotate",
  } as const;
  const other = Object.entries(others).find(([name]) => options[name] !== undefined)?.[1];
  const wrong = other ?? (id === "text" ? undefined : `--format ${id}`);
  if (wrong === undefined) return;
  throw new UsageError({
    vi: `--watch và ${wrong} không đi cùng nhau.`,
    en: `--watch and ${wrong} exclude each other.`,
  });
}
