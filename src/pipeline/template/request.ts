/** What a template is asked for. */
import type { Catalogue } from "../../catalogue/index.ts";
import type { CalendarDate, Stretch } from "../../model/calendar.ts";
import type { Form } from "../../model/catalogue.ts";
import type { Period } from "../../model/period.ts";
import type { Unit } from "../../model/unit.ts";
import type { Registry } from "../../units/registry.ts";

export interface TemplateRequest {
  readonly form: Form;
  readonly catalogue: Catalogue;
  readonly registry: Registry | null;
  /** Who fills it in, or who hands it on to the units below; null: written into the form. */
  readonly unit: Unit | null;
  /** null: written into the form. */
  readonly period: Period | null;
  /** Indicators of a form that has one a row; null: all. */
  readonly only: readonly string[] | null;
  readonly today: CalendarDate;
}

/** The days that the form is about; without a period the day on which it is made. */
export function windowOf({ period, today }: TemplateRequest): Stretch {
  return period ?? { start: today, end: today };
}
