/** A thread that reads and maps files: paths come in, mapped files go out. */
import { parentPort, workerData } from "node:worker_threads";
import { makeMapper } from "../map/index.ts";
import { UnreadableFile } from "../model/raw.ts";
import { diskInput } from "../read/index.ts";
import { cleanFile } from "./clean-file/index.ts";
import { mapInput } from "./mapped-file.ts";
import type { MapAnswer, MapOrder, MapSetting } from "./parallel.ts";
import { unitNameTest } from "./unit-labels.ts";

const { catalogue, labelUnits, limits } = workerData as MapSetting;
const mapper = makeMapper(catalogue, unitNameTest(labelUnits));

parentPort?.on("message", (orders: readonly MapOrder[]) => void answer(orders));

async function answer(orders: readonly MapOrder[]): Promise<void> {
  const answers: MapAnswer[] = [];
  for (const { at, file, path, folders } of orders) {
    const input = diskInput(file, path, folders);
    const mapped = await mapInput(input, mapper, limits, null);
    if (mapped instanceof UnreadableFile) {
      answers.push({ at, kind: "unreadable", reason: mapped.reason, detail: mapped.detail });
      continue;
    }
    const clean = cleanFile(mapped);
    const { sha256 } = mapped;
    if (clean === null) answers.push({ at, kind: "other" });
    else answers.push({ at, kind: "clean", sha256, bytes: clean.bytes() });
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, no window
  parentPort?.postMessage(answers);
}
