/** Where each axis of a set of figures may stand: the shapes of a sheet. */
import type { Axis, Figures } from "./figures.ts";

export type Where = "folder" | "file" | "sheet" | "table" | "block" | "stub" | "head";

export interface Shape {
  readonly id: string;
  /** One of those that the specification names as equal: written in listed words it is never refused. */
  readonly named: boolean;
  /** From outside in; an axis that is not named has one value, which a title says. */
  readonly axes: Readonly<Partial<Record<Where, readonly Axis[]>>>;
  /** Roles of the period beside each figure: inside all heads, outside of them, or in brackets. */
  readonly roles?: "inner" | "outer" | "bracket" | "rows";
  readonly records?: true;
  /** A table for the indicators of each form. */
  readonly byForm?: true;
  /** Under the records what they come to, by unit and time. */
  readonly summary?: true;
  /** Its tables stand side by side, not one under the other. */
  readonly beside?: true;
  /** Each district by itself, in a file or a folder of its name. */
  readonly byDistrict?: "file" | "folder";
  /** Each member a column under its indicator, or a row under it. */
  readonly fits?: (figures: Figures) => boolean;
}

const shape = (id: string, axes: Shape["axes"], more: Partial<Shape> = {}): Shape => ({
  id,
  named: true,
  axes,
  ...more,
});
const other = (id: string, axes: Shape["axes"], more: Partial<Shape> = {}): Shape =>
  shape(id, axes, { named: false, ...more });

const RECORD_FORMS = new Set(["tips", "cases", "sessions"]);
const oneTime = ({ times }: Figures): boolean => times.length === 1;
const ofTwoForms = ({ indicators }: Figures): boolean =>
  new Set(indicators.map(({ form }) => form)).size > 1;
const withRoles = ({ plain }: Figures): boolean => plain;

/** Without a breakdown; one with a breakdown puts it in a place of its own (`plan.ts`). */
export const SHAPES: readonly Shape[] = [
  shape("indicators across, units and times down", { stub: ["unit", "time"], head: ["indicator"] }),
  shape("indicators across, times and units down", { stub: ["time", "unit"], head: ["indicator"] }),
  shape("indicators across, a file a time", {
    file: ["time"],
    stub: ["unit"],
    head: ["indicator"],
  }),
  shape("indicators across, a file a unit", {
    file: ["unit"],
    stub: ["time"],
    head: ["indicator"],
  }),
  shape("indicators down, times across", { file: ["unit"], stub: ["indicator"], head: ["time"] }),
  shape("indicators down, units across", { file: ["time"], stub: ["indicator"], head: ["unit"] }),
  shape("units across, times down", { sheet: ["indicator"], stub: ["time"], head: ["unit"] }),
  shape("times across under one indicator", {
    sheet: ["indicator"],
    stub: ["unit"],
    head: ["time"],
  }),
  shape("indicators across, times under each", { stub: ["unit"], head: ["indicator", "time"] }),
  shape("times across, indicators under each", { stub: ["unit"], head: ["time", "indicator"] }),
  shape("a sheet a commune, indicators down", {
    sheet: ["unit"],
    stub: ["indicator"],
    head: ["time"],
  }),
  shape("a sheet a commune, times down", { sheet: ["unit"], stub: ["time"], head: ["indicator"] }),
  shape("a sheet a time, units down", { sheet: ["time"], stub: ["unit"], head: ["indicator"] }),
  shape("a sheet a time, units across", { sheet: ["time"], stub: ["indicator"], head: ["unit"] }),
  shape("a table a commune, indicators down", {
    table: ["unit"],
    stub: ["indicator"],
    head: ["time"],
  }),
  shape("a table a commune, times down", { table: ["unit"], stub: ["time"], head: ["indicator"] }),
  shape("a table a time, units down", { table: ["time"], stub: ["unit"], head: ["indicator"] }),
  shape("centre heads by time", { block: ["time"], stub: ["unit"], head: ["indicator"] }),
  shape("centre heads by unit", { block: ["unit"], stub: ["time"], head: ["indicator"] }),
  shape("folders by time, files by unit", {
    folder: ["time"],
    file: ["unit"],
    stub: ["indicator"],
  }),
  shape("folders by unit, files by time", {
    folder: ["unit"],
    file: ["time"],
    stub: ["indicator"],
  }),
  shape(
    "dated records",
    {},
    {
      records: true,
      fits: ({ form, plain }) => plain && RECORD_FORMS.has(form),
    },
  ),
  shape(
    "roles beside the time, indicators down",
    { file: ["unit", "time"], stub: ["indicator"] },
    { roles: "inner", fits: withRoles },
  ),
  shape(
    "roles under each indicator",
    { file: ["time"], stub: ["unit"], head: ["indicator"] },
    { roles: "inner", fits: withRoles },
  ),
  shape(
    "roles over the indicators",
    { file: ["time"], stub: ["unit"], head: ["indicator"] },
    { roles: "outer", fits: withRoles },
  ),
  shape(
    "roles in brackets",
    { file: ["time"], stub: ["unit"], head: ["indicator"] },
    { roles: "bracket", fits: withRoles },
  ),
  shape(
    "roles in rows",
    { file: ["time"], stub: ["unit"], head: ["indicator"] },
    { roles: "rows", fits: withRoles },
  ),
  shape(
    "a file a district, times and units down",
    { stub: ["time", "unit"], head: ["indicator"] },
    { byDistrict: "file" },
  ),
  shape(
    "a folder a district, a file a time",
    { file: ["time"], stub: ["unit"], head: ["indicator"] },
    { byDistrict: "folder" },
  ),
  // What an office may do all the same.
  other("a table an indicator, times across", {
    table: ["indicator"],
    stub: ["unit"],
    head: ["time"],
  }),
  other(
    "tables side by side, a time each",
    { table: ["time"], stub: ["unit"], head: ["indicator"] },
    { beside: true },
  ),
  other(
    "tables side by side, a commune each",
    { table: ["unit"], stub: ["indicator"], head: ["time"] },
    { beside: true },
  ),
  other("a table a time, indicators down", {
    table: ["time"],
    stub: ["indicator"],
    head: ["unit"],
  }),
  other("units and indicators down, times across", {
    stub: ["unit", "indicator"],
    head: ["time"],
  }),
  other("centre heads by unit, indicators down", {
    block: ["unit"],
    stub: ["indicator"],
    head: ["time"],
  }),
  other("centre heads by indicator", { block: ["indicator"], stub: ["unit"], head: ["time"] }),
  other("units across, indicators under each", { stub: ["time"], head: ["unit", "indicator"] }),
  other("units across, times under each", { stub: ["indicator"], head: ["unit", "time"] }),
  other("times across, units under each", { stub: ["indicator"], head: ["time", "unit"] }),
  other(
    "a table a form, units and times down",
    { stub: ["unit", "time"], head: ["indicator"] },
    { byForm: true, fits: ofTwoForms },
  ),
  other(
    "a table a form, indicators down",
    { file: ["unit"], stub: ["indicator"], head: ["time"] },
    { byForm: true, fits: ofTwoForms },
  ),
  other(
    "dated records and their summary",
    {},
    { records: true, summary: true, fits: ({ form, plain }) => plain && RECORD_FORMS.has(form) },
  ),
  other("centre heads by unit and time", {
    block: ["unit", "time"],
    stub: ["indicator"],
  }),
  other("centre heads by time and unit", {
    block: ["time", "unit"],
    stub: ["indicator"],
  }),
  other("times down, a cumulative row at their end", {
    file: ["unit"],
    stub: ["time"],
    head: ["indicator"],
  }),
  other("one row, everything across", { head: ["unit", "time", "indicator"] }, { fits: oneTime }),
  other("everything down", { stub: ["unit", "time", "indicator"] }),
];
