/** A user's words beside the built-in ones: lists get longer; a word that said nothing can be given a meaning. */
import type { Role, Words } from "../../model/words.ts";
import { foldHeading } from "../../util/headings.ts";
import { own } from "../../model/own.ts";

/** What an office may add. */
export interface MoreWords {
  readonly roles?: Readonly<Partial<Record<Role, readonly string[] | undefined>>> | undefined;
  readonly totals?: readonly string[] | undefined;
  readonly parts?: readonly string[] | undefined;
  readonly measures?: readonly string[] | undefined;
  readonly scales?: Readonly<Record<string, number>> | undefined;
  readonly columns?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly neutral?: readonly string[] | undefined;
  readonly missingSigns?: readonly string[] | undefined;
}

export function mergeWords(base: Words, more: MoreWords): Words {
  const spoken = new Set(phrasesOf(more).map(foldHeading));
  const silent = (list: readonly string[]) =>
    list.filter((phrase) => !spoken.has(foldHeading(phrase)));
  return {
    ...base,
    roles: joined(base.roles, more.roles ?? {}) as Words["roles"],
    totals: [...base.totals, ...(more.totals ?? [])],
    parts: [...base.parts, ...(more.parts ?? [])],
    measures: [...base.measures, ...(more.measures ?? [])],
    scales: { ...base.scales, ...more.scales },
    columns: joined(base.columns, more.columns ?? {}),
    compounds: silent(base.compounds),
    titleNeutral: silent(base.titleNeutral),
    neutral: [...silent(base.neutral), ...(more.neutral ?? [])],
    missingSigns: [...base.missingSigns, ...(more.missingSigns ?? [])],
  };
}

/** What is declared to mean something is no longer among the words that mean nothing. */
function phrasesOf({ roles, totals, parts, scales }: MoreWords): string[] {
  return [
    ...Object.values(roles ?? {}).flatMap((list) => list ?? []),
    ...(totals ?? []),
    ...(parts ?? []),
    ...Object.keys(scales ?? {}),
  ];
}

type Lists = Readonly<Record<string, readonly string[] | undefined>>;

function joined(base: Lists, more: Lists): Record<string, readonly string[]> {
  const keys = new Set([...Object.keys(base), ...Object.keys(more)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, [...(own(base, key) ?? []), ...(own(more, key) ?? [])]]),
  );
}
