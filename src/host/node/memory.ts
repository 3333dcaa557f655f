/** How much memory there is. */
import { getHeapStatistics } from "node:v8";

/** Bytes that the engine may hold: beyond them V8 ends the process, which nobody can catch. */
export function heapLimit(): number {
  return getHeapStatistics().heap_size_limit;
}
