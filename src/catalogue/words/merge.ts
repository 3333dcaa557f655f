/** A user's words beside the built-in ones: every list gets longer, none is replaced. */
import type { Role, Words } from "../../model/words.ts";

/** What an office may add. */
export interface MoreWords {
  readonly roles?: Readonly<Partial<Record<Role, readonly string[]>>> | undefined;
  readonly totals?: readonly string[] | undefined;
  readonly parts?: readonly string[] | undefined;
  readonly measures?: readonly string[] | undefined;
  readonly scales?: Readonly<Record<string, number>> | undefined;
  readonly columns?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly neutral?: readonly string[] | undefined;
  readonly missingSigns?: readonly string[] | undefined;
}

export function mergeWords(base: Words, more: MoreWords): Words {
  return {
    ...base,
    roles: joined(base.roles, more.roles ?? {}) as Words["roles"],
    totals: [...base.totals, ...(more.totals ?? [])],
    parts: [...base.parts, ...(more.parts ?? [])],
    measures: [...base.measures, ...(more.measures ?? [])],
    scales: { ...base.scales, ...more.scales },
    columns: joined(base.columns, more.columns ?? {}),
    neutral: [...base.neutral, ...(more.neutral ?? [])],
    missingSigns: [...base.missingSigns, ...(more.missingSigns ?? [])],
  };
}

type Lists = Readonly<Record<string, readonly string[] | undefined>>;

function joined(base: Lists, more: Lists): Record<string, readonly string[]> {
  const keys = new Set([...Object.keys(base), ...Object.keys(more)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, [...(base[key] ?? []), ...(more[key] ?? [])]]),
  );
}
