/** Questions to a label that has been read. */
import type { LabelPart, LabelReading } from "./types.ts";

type Kind = LabelPart["kind"];
export type PartOf<K extends Kind> = Extract<LabelPart, { kind: K }>;

/** What each phrase most likely means, in the order of the label. */
export function likely(reading: LabelReading): readonly LabelPart[] {
  let parts = LIKELY.get(reading);
  if (parts === undefined) {
    parts = reading.spans.flatMap(({ readings: [first, ...others] }) =>
      first === undefined ? [] : [withOthers(first, others)],
    );
    LIKELY.set(reading, parts);
  }
  return parts;
}

function withOthers(part: LabelPart, others: readonly LabelPart[]): LabelPart {
  if (part.kind !== "member") return part;
  const also = others.filter((own) => own.kind === "member");
  return also.length === 0 ? part : { ...part, also };
}

/** A reading is one object for all cells with its text. */
const LIKELY = new WeakMap<LabelReading, readonly LabelPart[]>();

/** The first phrase that can mean such a part. */
export function anyPart<K extends Kind>(reading: LabelReading, kind: K): PartOf<K> | undefined {
  for (const { readings } of reading.spans) {
    const found = readings.find((part): part is PartOf<K> => part.kind === kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first phrase that most likely is such a part. */
export function likelyPart<K extends Kind>(reading: LabelReading, kind: K): PartOf<K> | undefined {
  return likely(reading).find((part): part is PartOf<K> => part.kind === kind);
}

/** Understood word for word, and more than marks of order. */
export function isUnderstood(reading: LabelReading): boolean {
  return reading.rest.length === 0 && likely(reading).some(({ kind }) => kind !== "order");
}
