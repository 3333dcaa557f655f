/** A thread that reads and maps files: paths come in, mapped files go out. */
import { parentPort, workerData } from "#host/own-thread.ts";
import { makeMapper } from "../map/index.ts";
import { UnreadableFile } from "../model/raw.ts";
import { diskInput } from "../read/index.ts";
import { cleanFile, type Template } from "./clean-file/index.ts";
import { mapInput } from "./mapped-file.ts";
import type { MapAnswer, MapOrder, MapReport, MapSetting } from "./parallel.ts";
import { unitNameTest } from "./unit-labels.ts";

const { catalogue, labelUnits, limits, columns } = workerData as MapSetting;
const mapper = makeMapper(catalogue, unitNameTest(labelUnits), columns);

/** Templates that the main thread has been sent. */
const told = new WeakSet<Template>();

parentPort?.on("message", (orders: readonly MapOrder[]) => void answer(orders));

async function answer(orders: readonly MapOrder[]): Promise<void> {
  const answers: MapAnswer[] = [];
  const templates: Uint8Array[] = [];
  for (const { at, file, path, folders } of orders) {
    const input = diskInput(file, path, folders, limits);
    const mapped = await mapInput(input, mapper, limits, null);
    if (mapped instanceof UnreadableFile) {
      const { reason, detail, cell, limit } = mapped;
      answers.push({ at, kind: "unreadable", reason, detail, cell, limit });
      continue;
    }
    const clean = cleanFile(mapped);
    if (clean === null) {
      answers.push({ at, kind: "other" });
      continue;
    }
    for (const template of clean.templates) {
      if (told.has(template)) continue;
      told.add(template);
      templates.push(template.bytes);
    }
    answers.push({ at, kind: "clean", sha256: clean.sha256, bytes: clean.ownBytes() });
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage({ answers, templates } satisfies MapReport);
}
