/** Bytes changed without knowledge of what they mean. */
import type { Random } from "./random.ts";

const BYTES = [0, 1, 0x20, 0x22, 0x3c, 0x7f, 0x80, 0xc3, 0xff];
const WORDS = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];
/** Of a mutant: more would only cost time. */
const MOST_BYTES = 4 * 1024 * 1024;

type Change = (bytes: Buffer, random: Random) => Buffer;

const CHANGES: readonly Change[] = [
  function flipBit(bytes, random) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] as number) ^ (1 << random.below(8));
    return bytes;
  },
  function setByte(bytes, random) {
    bytes[random.below(bytes.length)] = random.oneIn(2) ? random.pick(BYTES) : random.below(256);
    return bytes;
  },
  function setWord(bytes, random) {
    const width = random.pick([2, 4]);
    if (bytes.length < width) return bytes;
    const at = random.below(bytes.length - width + 1);
    bytes.writeUIntLE(random.pick(WORDS) % 2 ** (8 * width), at, width);
    return bytes;
  },
  function cut(bytes, random) {
    return bytes.subarray(0, random.below(bytes.length));
  },
  function remove(bytes, random) {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.length(64))]);
  },
  function duplicate(bytes, random) {
    const at = random.below(bytes.length);
    const slice = bytes.subarray(at, at + random.length(300));
    const to = random.below(bytes.length);
    const times = random.oneIn(20) ? random.length(2000) : 1;
    const repeated = Array.from({ length: times }, () => slice);
    return Buffer.concat([bytes.subarray(0, to), ...repeated, bytes.subarray(to)]).subarray(
      0,
      MOST_BYTES,
    );
  },
  function insert(bytes, random) {
    const at = random.below(bytes.length);
    const more = Buffer.from(Array.from({ length: random.length(16) }, () => random.below(256)));
    return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
  },
  function copyOver(bytes, random) {
    const from = random.below(bytes.length);
    bytes.copyWithin(random.below(bytes.length), from, from + random.length(200));
    return bytes;
  },
];

/** A changed copy. */
export function changeBytes(original: Uint8Array, random: Random): Buffer {
  let bytes: Buffer = Buffer.from(original);
  const times = random.length(4);
  for (let i = 0; i < times && bytes.length > 0; i++) bytes = random.pick(CHANGES)(bytes, random);
  return bytes;
}
