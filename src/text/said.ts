/** What a draft claims, before anything is looked up. */
import type { Amount, ChangeMeasure, Why } from "../model/claim.ts";
import type { Member } from "./lexicon.ts";
import type { BaseAt, PeriodAt } from "./periods.ts";
import type { PlaceAt } from "./places.ts";

export interface SaidChange {
  readonly direction: 1 | -1;
  readonly measure: ChangeMeasure;
  /** null: with what it is compared is not said. */
  readonly base: BaseAt | null;
}

export interface SaidClaim {
  /** Offsets in the draft. */
  readonly start: number;
  readonly end: number;
  readonly amount: Amount | null;
  readonly second: Amount | null;
  /** The noun or sign behind it, as written in lists. */
  readonly measure: string | null;
  /** The likeliest first; none: nothing that is known is counted. */
  readonly indicators: readonly string[];
  readonly place: PlaceAt | null;
  readonly partner: Member | null;
  /** Of another breakdown; several: all of them together. */
  readonly kinds: readonly Member[];
  readonly period: PeriodAt | null;
  /** It is of the period that is compared with. */
  readonly ofBase: BaseAt | null;
  readonly change: SaidChange | null;
  /** Reports that came in, of those owed. */
  readonly coverage: boolean;
  /** Why it cannot be judged, whatever the data say. */
  readonly blocked: Why | null;
}
