/** What a run is told, already validated: no argv, no environment, no clock behind it. */
import type { Catalogue } from "../catalogue/index.ts";
import type { CalendarDate, Stretch } from "../model/calendar.ts";
import type { Dimension } from "../model/catalogue.ts";
import type { Severity } from "../model/finding.ts";
import type { PeriodScheme } from "../model/period.ts";
import type { ReadLimits } from "../model/raw.ts";
import type { ReportingPlan } from "../model/reporting.ts";
import type { Registry } from "../units/registry.ts";
import type { Unit } from "../model/unit.ts";
import type { ReadResult } from "./read-result.ts";
import type { OpenRunCache } from "./run-cache.ts";

export interface RunOptions {
  readonly inputs: readonly string[];
  readonly catalogue: Catalogue;
  /** null: the hierarchy is inferred from the submissions. */
  readonly registry: Registry | null;
  readonly scheme: PeriodScheme;
  /** Scope of names: the workspace's province. */
  readonly scope: readonly Unit[];
  readonly today: CalendarDate;
  readonly onDuplicate: "error" | "latest";
  /** The breakdown that is asked for. */
  readonly by?: Dimension | null;
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly limits: ReadLimits;
  /** {@link Mapper.columns}: rows that say what they say plainly are kept in columns. */
  readonly columns: boolean;
  /** Who owes which form and how often; absent: nothing is declared. */
  readonly reporting?: ReportingPlan;
  /** The workspace closes its periods (`closing: true`): figures of an open one are provisional. */
  readonly closing?: boolean;
  /** Codes or names of higher units whose period reports are declared their own. */
  readonly ownUnits?: ReadonlySet<string>;
  /** Cells ("file!A7") of rows that equal the sum of others by chance. */
  readonly coincidences?: ReadonlySet<string>;
  /** Threads that may work at the same time. */
  readonly jobs: number;
  /**
   * The windows that totals are asked of, none for years: rows may be added up as they are
   * read, inside and outside of each. Absent: every row is wanted.
   */
  readonly windows?: readonly Stretch[] | undefined;
  /** Where mapped files are kept from run to run; absent: nowhere. */
  readonly cache?: OpenRunCache | undefined;
  /** Read by another command over the same inputs: nothing is read again, and findings come without the cells of their rows. */
  readonly read?: ReadResult;
  /** Standard input, for `-`. */
  readonly stdin: () => Promise<Uint8Array>;
  readonly cwd: string;
  /** Files of the workspace itself (the registry): passed over where a folder holds them. */
  readonly ownFiles?: readonly string[];
  /** Told as files are read, for progress on a terminal. */
  readonly onProgress: (done: number, total: number) => void;
}
