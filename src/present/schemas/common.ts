/** Pieces of the JSON contracts. Objects are loose: a field may be added, none is renamed or lost. */
import { STATUSES } from "../../model/value.ts";
import { z } from "zod";

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const number = z.number().nullable();
export const count = z.int().min(0);

export const period = z.looseObject({
  code: z.string(),
  start: date,
  end: date,
  scheme: z.string(),
});

export const unit = z.looseObject({
  /** null where no registry gives it. */
  code: z.string().nullable(),
  name: z.string(),
  /** province, district, commune, or one that a catalogue declares. */
  level: z.string(),
  parent: z.string().nullable(),
  /** A divided unit's figure whose shares nobody knows, and where it may belong. */
  unallocated: z.literal(true).optional(),
  targets: z.array(z.string()).optional(),
});

/** SDMX's CL_OBS_STATUS. */
/** With `--disclosure`: figures of status Q, of how many. */
export const disclosure = z.looseObject({
  threshold: z.int(),
  small: z.int(),
  further: z.int(),
  figures: z.int(),
});

export const status = z.enum(STATUSES);
export const qualifier = z.enum(["=", ">", "<", "~"]);

/** A plain figure has bounds; a ratio has its parts, and bounds only where it is not exact. */
export const value = z.looseObject({
  value: number,
  status,
  qualifier,
  lower: number.optional(),
  upper: number.optional(),
  numerator: number.optional(),
  denominator: number.optional(),
  /** Units with a value for it, where that differs from the row's own coverage. */
  actual: count.optional(),
  expected: count.nullable().optional(),
  /** A stock taken from a report that is not the last one due: its date. */
  asOf: date.optional(),
  incomplete: z.boolean().optional(),
});

export const reporting = z.looseObject({ expected: count.nullable(), actual: count, rate: number });
export const findingCounts = z.looseObject({ error: count, warning: count, information: count });
export const source = z.looseObject({
  file: z.string(),
  sha256: z.string(),
  rows: count,
  observations: count,
});
export const note = z.looseObject({ code: z.string(), text: z.string() });

/** read = observed + missing + refused + superseded + unassigned */
export const balance = z.looseObject({
  read: count,
  observed: count,
  missing: count,
  refused: count,
  superseded: count,
  unassigned: count,
});
