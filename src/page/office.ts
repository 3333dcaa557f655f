/** What `antq page` puts into the page of the office it is made for, as plain JSON. */
import type { CatalogueParts } from "../catalogue/index.ts";
import type { Lang } from "../messages/index.ts";
import type { CalendarDate } from "../model/calendar.ts";
import type { Severity } from "../model/finding.ts";
import type { Limits } from "../model/limits.ts";
import type { FormReporting } from "../model/reporting.ts";
import type { Baseline } from "../present/schemas/baseline.ts";

export interface PageOffice {
  /** null: the built-in definitions. */
  readonly catalogue: CatalogueParts | null;
  /** Text of the unit registry's file; null: the hierarchy is inferred. */
  readonly units: string | null;
  /** A code or a name: what is under this unit is expected and added up. */
  readonly within: string | null;
  /** Code of the province of the workspace: the scope of names. */
  readonly province: string | null;
  readonly period: string | null;
  readonly scheme: string;
  readonly severities: Readonly<Record<string, Severity | "off">>;
  /** Findings that the office has accepted; null: it keeps none. */
  readonly baseline: Baseline | null;
  readonly reporting: readonly (readonly [form: string, FormReporting])[];
  readonly ownUnits: readonly string[];
  readonly coincidences: readonly string[];
  /** Counts from 1 to one less are not shown in totals; below 2: all are. */
  readonly disclosure: number;
  /** Of the config: where one is lower than the page's own, it holds. */
  readonly limits: Readonly<Partial<Limits>>;
  readonly lang: Lang;
  readonly version: string;
  /** The day on which the page was made. */
  readonly made: CalendarDate;
}
