/** What a label was read as, for people: its parts by kind, with the words that nothing explains. */
import { codeOf } from "../model/period.ts";
import type { PeriodReading } from "../model/readings/index.ts";
import { definitionOf } from "../catalogue/index.ts";
import { likely } from "./label/parts.ts";
import type { FieldRef, LabelPart, LabelPlace } from "./label/types.ts";
import { shownLabel } from "./layout/shown.ts";
import type { Mapper } from "./mapper.ts";

/** `text`: an indicator's heading, a unit's or member's name, a period's code, a role's or a field's id. */
export interface SaidPart {
  readonly kind:
    | "indicator"
    | "unit"
    | "period"
    | "role"
    | "member"
    | "total"
    | "part"
    | "measure"
    | "scale"
    | "percent"
    | "column"
    | "rest";
  readonly text: string;
}

export interface SaidLabel {
  /** The label; "…" where it may be somebody's name. */
  readonly shown: string;
  /** null: it says nothing of a figure. */
  readonly parts: readonly SaidPart[];
}

export function sayReading(text: string, place: LabelPlace, mapper: Mapper): SaidLabel {
  const { lexicon, index } = mapper;
  const line = text.replace(/\s+/gu, " ").trim();
  const reading = lexicon.read(line, place);
  const parts = likely(reading).flatMap((part) => saidPart(part, mapper));
  const rest = reading.rest.map((words) => ({
    kind: "rest" as const,
    text: shownLabel(words, index),
  }));
  // What is known word for word names no person.
  const isKnown = reading.rest.length === 0 && parts.length > 0;
  const shown = isKnown ? line : shownLabel(line, index);
  return { shown, parts: [...parts, ...rest] };
}

function saidPart(part: LabelPart, { index }: Mapper): readonly SaidPart[] {
  switch (part.kind) {
    case "indicator":
      return [{ kind: "indicator", text: headingOf(part.fields[0], index.catalogue) }];
    case "unit":
      return [{ kind: "unit", text: part.text }];
    case "period":
      return [{ kind: "period", text: periodText(part.reading) }];
    case "role":
      return [{ kind: "role", text: part.role }];
    case "member":
      return [{ kind: "member", text: part.value }];
    case "total":
    case "part":
    case "percent":
      return [{ kind: part.kind, text: "" }];
    case "measure":
      return [{ kind: "measure", text: part.text }];
    case "scale":
      return [{ kind: "scale", text: String(part.factor) }];
    case "column":
      return [{ kind: "column", text: part.field }];
    case "order":
    case "neutral":
      return [];
  }
}

function headingOf(ref: FieldRef | undefined, catalogue: Mapper["index"]["catalogue"]): string {
  if (ref === undefined) return "";
  return definitionOf(catalogue, ref)?.heading ?? ref.field;
}

function periodText(reading: PeriodReading): string {
  switch (reading.kind) {
    case "label":
      return codeOf(reading.label);
    case "months":
      return `${codeOf(reading.from)}..${codeOf(reading.to)}`;
    case "years":
      return `${reading.from}..${reading.to}`;
    case "stretch":
      return `${reading.stretch.start}..${reading.stretch.end}`;
    case "invalid":
      return "?";
  }
}
