/** `antq aggregate --from`: the report of a data set that `antq export` has written. */
import { resolve } from "node:path";
import type { RunOptions } from "../pipeline/options.ts";
import { NotInDataSet, runFromExport } from "../pipeline/from-export/index.ts";
import { registryFrom } from "../pipeline/from-export/registry.ts";
import { aggregateDocument } from "../present/aggregate-document.ts";
import type { Format } from "../present/document.ts";
import { DataSet, UnusableDataSet } from "../read/data-set/index.ts";
import { dayOf, restatingOf } from "./boundaries.ts";
import { type Invocation, text } from "./command.ts";
import { EXIT, UsageError } from "./errors.ts";
import { placesIn } from "./form-parts.ts";
import { present, refuse } from "./present.ts";
import { breakdownOf, indicatorsOf, levelsOf, periodOf, unitNamed } from "./reporting.ts";
import { disclosureOf, runOptions } from "./settings.ts";
import { notAnswered, unusable } from "./data-set-faults.ts";

export async function aggregateFrom(
  invocation: Invocation,
  format: Format,
  filled: boolean,
): Promise<number> {
  const folder = text(invocation.options, "from") ?? "";
  refuseBeside(invocation);
  try {
    return await totalsOf(folder, invocation, format, filled);
  } catch (error) {
    if (error instanceof UnusableDataSet) throw unusable(folder, error);
    if (error instanceof NotInDataSet) throw notAnswered(folder, error);
    throw error;
  }
}

async function totalsOf(
  folder: string,
  invocation: Invocation,
  format: Format,
  filled: boolean,
): Promise<number> {
  const { options, io, lang } = invocation;
  const data = new DataSet(resolve(io.cwd, folder));
  const { inferred } = data.manifest;
  const registry = registryFrom(await data.table("units"), inferred);
  const told = await runOptions(invocation);
  const scheme = schemeOf(data, told, invocation);
  const run = { ...told, registry: inferred ? null : registry, scheme };
  const period = periodOf(options, scheme);
  if (period !== null) refuse(format.refusesPeriod?.(period));
  const restating = await restatingOf(invocation, run);
  const within = text(options, "within");
  const closing = run.closing === true ? await import("./closed-file.ts") : null;
  const only = indicatorsOf(options, run.catalogue.indicators);
  const outcome = await runFromExport({
    ...run,
    data,
    registry,
    period,
    levels: levelsOf(options, run.catalogue, filled || format.opens === true ? "all" : "usual"),
    by: breakdownOf(options, run.catalogue),
    only,
    restating,
    disclosure: await disclosureOf(invocation),
    within:
      within === undefined
        ? null
        : (judged, window) => unitNamed("--within", within, judged, dayOf(restating) ?? window),
    closedPeriod:
      closing === null ? undefined : (window) => closing.readClosed(window, options, io),
  });
  const form = text(options, "template") ?? "";
  const document = {
    ...aggregateDocument(outcome.report, lang),
    places: placesIn(outcome.report, { ...run, only }, form),
  };
  const code = await present(outcome, () => document, format, invocation);
  return outcome.hasErrors ? EXIT.data : code;
}

/** The periods of a data set are those of its own scheme. */
function schemeOf(
  { manifest }: DataSet,
  { catalogue }: RunOptions,
  { options }: Invocation,
): RunOptions["scheme"] {
  const asked = text(options, "periodScheme") ?? manifest.scheme;
  const scheme = catalogue.schemes.get(manifest.scheme);
  if (scheme !== undefined && asked === manifest.scheme) return scheme;
  throw new UsageError({
    vi: `--period-scheme ${asked}: bộ dữ liệu này theo cách tính kỳ ${manifest.scheme}. Xuất lại với --period-scheme ${asked}, hoặc bỏ tùy chọn này.`,
    en: `--period-scheme ${asked}: this data set goes by ${manifest.scheme}. Export again with --period-scheme ${asked}, or leave the option out.`,
  });
}

/** What was decided when the data set was made. */
const DECIDED = [
  ["units", "--units"],
  ["onDuplicate", "--on-duplicate"],
  ["compare", "--compare"],
] as const;

function refuseBeside({ args, options }: Invocation): void {
  if (args.length > 0) {
    throw new UsageError({
      vi: `--from lấy số liệu từ bộ dữ liệu, không cùng báo cáo nào khác: bỏ "${args[0] ?? ""}", hoặc bỏ --from.`,
      en: `--from takes its figures from the data set alone: leave out "${args[0] ?? ""}", or --from.`,
    });
  }
  const beside = DECIDED.find(([name]) => text(options, name) !== undefined);
  if (beside === undefined) return;
  const [, flag] = beside;
  throw new UsageError({
    vi: `${flag} không đi cùng --from: dùng ${flag} với các báo cáo.`,
    en: `${flag} does not go with --from: use it with the submissions.`,
  });
}
