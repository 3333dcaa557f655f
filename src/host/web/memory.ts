/** How much memory there is. A worker out of memory takes the tab down, and a browser does not say what it has. */

const MEGABYTES = 512;

/** Bytes that the engine may hold: as much as an old machine can give. */
export function heapLimit(): number {
  return MEGABYTES * 1024 * 1024;
}
