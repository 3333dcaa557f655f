/** One file learnt: read as it stands, asked about, declared, and read again with the declaration. */
import type { Catalogue } from "../../catalogue/index.ts";
import { makeMapper } from "../../map/index.ts";
import { UnreadableFile } from "../../model/raw.ts";
import type { Problem } from "../../model/finding.ts";
import { parseUnitName } from "../../units/names.ts";
import { expandInputs, readBytes } from "../../read/index.ts";
import { unreadable } from "../mapped-file.ts";
import type { RunOptions } from "../options.ts";
import { labelUnits, unitNameTest } from "../unit-labels.ts";
import { type Learned, learnSheets } from "./index.ts";

export type LearnOutcome =
  | { readonly file: string; readonly learned: Learned }
  | { readonly file: string; readonly unreadable: Problem };

/** null: the input is no single file. */
export async function runLearn(options: RunOptions): Promise<LearnOutcome | null> {
  const { cwd, limits, stdin } = options;
  const inputs = await expandInputs(options.inputs, { cwd, limits, stdin });
  const [input, second] = inputs;
  if (input === undefined || second !== undefined) return null;
  try {
    const { sheets } = await readBytes(await input.load(), limits, input.file);
    const learned = learnSheets(sheets, mapperOf(options), isUnitOf(options));
    return { file: input.file, learned };
  } catch (error) {
    if (error instanceof UnreadableFile)
      return { file: input.file, unreadable: unreadable(input.file, error) };
    throw error;
  }
}

function mapperOf({
  catalogue,
  registry,
}: {
  catalogue: Catalogue;
  registry: RunOptions["registry"];
}) {
  return makeMapper(catalogue, unitNameTest(registry === null ? null : labelUnits(registry)));
}

/** By the registry; without one, a name with its type. */
function isUnitOf({ registry }: RunOptions): (text: string) => boolean {
  const plain = (text: string) => text.replace(/^\s*(?:\d{1,3}|[IVX]{1,5})\s*[.)]\s*/u, "");
  if (registry !== null)
    return (text) => registry.names.tiersOf(plain(text)).some((tier) => tier.length > 0);
  return (text) => parseUnitName(plain(text)).type !== null;
}
