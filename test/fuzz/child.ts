/**
 * The process that reads mutants, from one index up to another. Before each it writes the index to
 * a file, which its parent watches: a reader that hangs answers nothing. Outcomes go to the parent
 * in batches.
 */
import { openSync, writeFileSync, writeSync } from "node:fs";
import { mutantOf, outcomeOfBoth } from "./mutant.ts";

export interface Batch {
  /** The index after the last one that is told. */
  readonly next: number;
  /** How often `format outcome` came out. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly crashes: readonly { readonly index: number; readonly what: string }[];
  /** Of the processor, all threads. */
  readonly slowest: { readonly index: number; readonly ms: number };
  /** The peak of memory so far, in bytes. */
  readonly peak: number;
}

const FILES_A_BATCH = 250;

/** Arguments: seed, first index, end, limit of memory in bytes, progress file, file to save to or "". */
export async function runChild(argv: readonly string[]): Promise<void> {
  const [seed = 0, from = 0, end = 0, limit = 0] = argv.slice(0, 4).map(Number);
  const [progress = "", save = ""] = argv.slice(4);
  const handle = openSync(progress, "w");
  const index = Buffer.alloc(8);
  let batch = newBatch();
  for (let i = from; i < end; i++) {
    index.writeDoubleLE(i);
    writeSync(handle, index, 0, 8, 0);
    const { format, bytes } = mutantOf(seed, i);
    if (save !== "") writeFileSync(save, bytes);
    const began = process.cpuUsage();
    const outcome = await outcomeOfBoth(bytes);
    const { user, system } = process.cpuUsage(began);
    const ms = (user + system) / 1000;
    if (ms > batch.slowest.ms) batch.slowest = { index: i, ms };
    const crash = outcome.startsWith("crash");
    if (crash) batch.crashes.push({ index: i, what: outcome });
    const key = `${format} ${crash ? "crash" : outcome}`;
    batch.outcomes[key] = (batch.outcomes[key] ?? 0) + 1;
    const peak = process.resourceUsage().maxRSS * 1024;
    const full = peak > limit || i + 1 === end || (i + 1 - from) % FILES_A_BATCH === 0;
    if (!full) continue;
    await send({ ...batch, next: i + 1, peak });
    batch = newBatch();
    // A new process starts where this one ends: what it had gathered is no file's fault.
    if (peak > limit) break;
  }
  process.disconnect();
  // The worker of the library for .xls may still live.
  process.exitCode = 0;
}

function newBatch(): {
  outcomes: Record<string, number>;
  crashes: { index: number; what: string }[];
  slowest: { index: number; ms: number };
} {
  return { outcomes: {}, crashes: [], slowest: { index: -1, ms: 0 } };
}

function send(batch: Batch): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(batch, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}
