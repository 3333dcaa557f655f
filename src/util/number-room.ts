/** Room for whole numbers, all zero. */

const SHARED = 64 * 1024;
let shared = new Int32Array(0);
let used = 0;

/** Small ones lie in memory that many share: thousands of pieces would each have to be looked after. */
export function numberRoom(length: number): Int32Array {
  if (length > SHARED / 4) return new Int32Array(length);
  if (used + length > shared.length) {
    shared = new Int32Array(SHARED);
    used = 0;
  }
  return shared.subarray(used, (used += length));
}
