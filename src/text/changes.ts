/** Changes: "tăng 12 buổi (10,34%) so với cùng kỳ". */
import { falls, rises } from "../catalogue/prose/index.ts";
import type { ChangeMeasure } from "../model/claim.ts";
import type { BaseAt } from "./periods.ts";
import { PhraseIndex } from "./phrases.ts";
import { type Held, periodOf } from "./attach.ts";
import type { SaidClaim } from "./said.ts";
import type { Counted, Scene } from "./scene.ts";

const DIRECTIONS = new PhraseIndex<1 | -1>();
for (const phrase of rises) DIRECTIONS.add(phrase, 1);
for (const phrase of falls) DIRECTIONS.add(phrase, -1);

export interface Turn {
  readonly direction: 1 | -1;
  /** Word number of the verb. */
  readonly from: number;
}

/** The verb of change right before a number; null: none. */
export function turnAt({ number }: Counted, scene: Scene): Turn | null {
  for (let from = number.from - 1; from >= Math.max(0, number.from - 3); from--) {
    const found = DIRECTIONS.at(scene.words, from);
    const between = scene.words
      .slice(found?.to ?? 0, number.from)
      .every(({ text }) => ["thêm", "tới", "được", "đến", "là"].includes(text));
    if (found !== null && found.to <= number.from && between)
      return { direction: found.values[0] ?? 1, from };
  }
  return null;
}

/** "tăng 12 buổi (10,34%)", "giảm 5 vụ, tương đương 9,8%": the same change again. */
export function sameTurn(counted: Counted, before: Counted | undefined, scene: Scene): boolean {
  if (before === undefined || counted.number.sign === null) return false;
  const from = Math.max(before.number.to, before.noun?.to ?? 0);
  const text = scene.words
    .slice(from, counted.number.from)
    .map((word) => word.text)
    .join(" ");
  return /^(?:\(|,|\/|hay|hoặc|, hay|tương đương|tương ứng|bằng|, tương đương|, tương ứng|, bằng|\( tương đương|\( tương ứng|\( bằng|or|\( or)$/u.test(
    text,
  );
}

export function measureOf({ number, noun }: Counted, isRate: boolean): ChangeMeasure {
  if (number.sign === "points") return "points";
  if (number.sign === "%") return isRate ? "points" : "percent";
  return isRate && noun?.noun.phrase === "điểm" ? "points" : "difference";
}

/** With what is compared: behind the number up to the semicolon, else before it, else as the paragraph has it. */
export function baseOf({ number }: Counted, scene: Scene, held: Held): BaseAt | null {
  const stop = scene.words.findIndex(({ text }, i) => i >= number.to && text === ";");
  const end = stop < 0 ? scene.words.length : stop;
  return (
    scene.bases.find(({ from }) => from >= number.to && from < end) ??
    scene.bases.findLast(({ to }) => to <= number.from) ??
    held.base
  );
}

/** "so với 116 buổi của năm 2019", "từ 116 lên 128 buổi": the figure of the earlier period. */
export function baseValue(counted: Counted, scene: Scene, held: Held): SaidClaim["ofBase"] {
  const { number } = counted;
  const before = scene.words
    .slice(Math.max(0, number.from - 3), number.from)
    .map(({ text }) => text)
    .join(" ");
  const compared = /(?:^| )so(?: với)?$/u.test(before);
  const next = scene.counted.find((other) => other.number.from > number.from);
  const link =
    next === undefined
      ? ""
      : scene.words
          .slice(Math.max(number.to, counted.noun?.to ?? 0), next.number.from)
          .map(({ text }) => text)
          .join(" ");
  const risen = /(?:^| )(?:từ)$/u.test(before) && /(?:lên|xuống|còn|đến|tới)(?: còn)?$/u.test(link);
  if (!compared && !risen) return null;
  const behind = Math.max(number.to, counted.noun?.to ?? 0);
  const dated = scene.periods.some(({ from }) => from >= behind && from <= behind + 1);
  if (dated) return null;
  return comparedBase(counted, scene, held) ?? UNKNOWN;
}

/** It is of another time than the sentence's, and of which is not said. */
const UNKNOWN: BaseAt = { from: 0, to: 0, kind: "stated", period: null };

/** As said; else the time told last before its own: "năm 2022 249 đợt, năm 2023 242 đợt, giảm 7 đợt". */
export function comparedBase(counted: Counted, scene: Scene, held: Held): BaseAt | null {
  const said = baseOf(counted, scene, held);
  if (said !== null) return said;
  const own = periodOf(counted, scene, held)?.period ?? null;
  const other = scene.periods.findLast(
    ({ to, period }) =>
      to <= counted.number.from &&
      period !== null &&
      own !== null &&
      period.type === own.type &&
      period.start < own.start,
  );
  return other === undefined ? null : { ...other, kind: "stated" };
}
