/** The bytes of a large entry: inflated here, or by a thread of its own beside the scan. */
import type { InflatingTask, Inflating } from "./inflating-task.ts";
import type { ByteSource } from "../xml/source.ts";
import { inflateBeside } from "./beside.ts";

export function openInflating(task: InflatingTask, here: () => ByteSource): Inflating {
  const worth = task.end - task.start >= task.leastBeside;
  const beside = worth && task.jobs > 1 ? inflateBeside(task) : null;
  if (beside !== null) return beside;
  const { file, hash, end } = task;
  return {
    source: here(),
    finish: () => {
      hash.addPart(file, end, file.size);
      return hash.digest();
    },
    stop: () => {},
  };
}
