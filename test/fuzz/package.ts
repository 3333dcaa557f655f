/** Zip packages changed: parts inside, with everything around them made right, or the zip itself. */
import { writeZip, type EntryOptions } from "../support/zip-writer.ts";
import { changeBytes } from "./bytes.ts";
import { changeMarkup } from "./markup.ts";
import type { Random } from "./random.ts";

type Change = (parts: readonly EntryOptions[], random: Random) => EntryOptions[];

const replaced = (parts: readonly EntryOptions[], at: number, part: EntryOptions): EntryOptions[] =>
  parts.map((each, i) => (i === at ? part : each));

/** The parts that hold cells, and what decides about them. */
const HEAVY = /sheet\d*\.xml$|content\.xml$|styles\.xml$|sharedStrings\.xml$/;

function changePart(parts: readonly EntryOptions[], random: Random): EntryOptions[] {
  const heavy = parts.flatMap(({ name }, i) => (HEAVY.test(name) ? [i] : []));
  const at =
    random.oneIn(4) || heavy.length === 0 ? random.below(parts.length) : random.pick(heavy);
  const part = parts[at] as EntryOptions;
  const data = changeMarkup(Buffer.from(part.data), random);
  return replaced(parts, at, { ...part, data });
}

const CHANGES: readonly Change[] = [
  changePart,
  changePart,
  changePart,
  changePart,
  changePart,
  changePart,
  changePart,
  changePart,
  function dropPart(parts, random) {
    const at = random.below(parts.length);
    return parts.filter((_, i) => i !== at);
  },
  function swapParts(parts, random) {
    const [a, b] = [random.below(parts.length), random.below(parts.length)];
    const [first, second] = [parts[a] as EntryOptions, parts[b] as EntryOptions];
    return replaced(replaced(parts, a, { ...first, data: second.data }), b, {
      ...second,
      data: first.data,
    });
  },
  function twice(parts, random) {
    return [...parts, random.pick(parts)];
  },
  function lie(parts, random) {
    const at = random.below(parts.length);
    const part = parts[at] as EntryOptions;
    const size = random.pick([
      0,
      1,
      0xffff,
      0x7fffffff,
      0xfffffffe,
      Buffer.from(part.data).length + 1,
    ]);
    const lies: readonly Partial<EntryOptions>[] = [
      { size },
      { crc: 7 },
      { flags: random.below(0x10000) },
      { method: random.below(100) },
      { compressed: changeBytes(Buffer.from(part.data), random) },
    ];
    return replaced(parts, at, { ...part, ...random.pick(lies) });
  },
];

export function changePackage(original: readonly EntryOptions[], random: Random): Buffer {
  let parts = [...original];
  const times = random.length(3);
  for (let i = 0; i < times && parts.length > 0; i++) parts = random.pick(CHANGES)(parts, random);
  // Stored parts cost nothing to write; some are deflated, and some zips are of the rare kinds.
  const stored = !random.oneIn(4);
  const [descriptor, zip64] = [random.oneIn(12), random.oneIn(12)];
  const bytes = writeZip(
    parts.map((part) => ({ ...part, stored, descriptor, zip64 })),
    { zip64End: random.oneIn(12) },
  );
  return random.oneIn(12) ? changeBytes(bytes, random) : bytes;
}
