/** What the cache holds in tests: keys, and the bytes that belong to them. */
import { createHash } from "node:crypto";

export function keyOf(number: number): string {
  return createHash("sha256").update(`key ${number}`).digest("hex");
}

/** What is stored under a key in these tests: told by the key, of up to 4 KB, one in sixteen up to 500 KB. */
export function bytesOf(key: string): Buffer {
  const size = Number.parseInt(key.slice(0, 3), 16);
  const bytes = Buffer.alloc(key.startsWith("f") ? size * 120 : size, key, "hex");
  return Buffer.concat([Buffer.from(`${key} ${bytes.length}\n`), bytes]);
}

/** Nanoseconds since 1970, a minute ahead: what these tests write has rested, without waiting. */
export function aMinuteAhead(): bigint {
  return BigInt(Date.now() + 60_000) * 1_000_000n;
}
