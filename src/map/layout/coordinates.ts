/** The one indicator, unit, stretch and members of a figure; or what is missing or double. */
import type { Catalogue } from "../../catalogue/index.ts";
import { fieldOf } from "../../catalogue/index.ts";
import { SUMMARY } from "../../catalogue/summary-form.ts";
import type { RowTime, TextAt } from "../../model/form-sheet.ts";
import type { FieldRef } from "../label/types.ts";
import type { FieldsAt, MemberAt, PeriodAt, UnitAt } from "./axes.ts";
import type { Figure } from "./figure.ts";
import { type JoinedTime, joinTimes } from "./time.ts";

export interface Coordinates {
  readonly kind: "coordinates";
  readonly fields: readonly FieldRef[];
  /** The unit that reports, where heading, stub or centre heads name one; lower than the groups. */
  readonly unit: TextAt | null;
  /** Units above it, outermost first. */
  readonly groups: readonly TextAt[];
  readonly time: RowTime;
  readonly members: readonly MemberAt[];
}

export interface Fault {
  readonly kind: "fault";
  readonly code: "label-conflict" | "period-conflict" | "label-not-understood";
  readonly at: TextAt;
  readonly facts: Readonly<Record<string, string | null>>;
}

export interface Stub {
  readonly unit: TextAt | null;
  /** What the row's own columns of time say; null: nothing. */
  readonly time: RowTime | null;
  readonly members: readonly MemberAt[];
}

export function coordinatesOf(
  figure: Figure,
  stub: Stub,
  titleTimes: readonly RowTime[],
  titleFields: readonly FieldsAt[],
): Coordinates | Fault {
  const named = figure.axes.fields.length > 0 ? figure.axes.fields : titleFields.slice(0, 1);
  const fields = commonFields(named);
  if (fields === null) return twice("label-conflict", named[0]?.at, named[1]?.at);
  if (fields.length === 0) return nameless(figure);
  const members = membersOf(figure, stub);
  if (members === null) {
    const [first, second] = [...stub.members, ...figure.axes.members];
    return twice("label-conflict", first?.at, second?.at);
  }
  const time = timeOf(figure, stub, titleTimes);
  if (time.kind === "fault") return time;
  // A head over the row, or its column, answers for a blank cell.
  const isAnswered = stub.unit?.text === "" && figure.axes.units.length > 0;
  const units = unitsOf(figure.axes.units, isAnswered ? null : stub.unit);
  return { kind: "coordinates", fields, ...units, time, members };
}

/** What all labels can mean together; null: they name different indicators. */
function commonFields(named: readonly FieldsAt[]): readonly FieldRef[] | null {
  const [first, ...rest] = named;
  if (first === undefined) return [];
  const common = rest.reduce(
    (left, { fields }) =>
      left.filter((own) => fields.some((ref) => ref.form === own.form && ref.field === own.field)),
    first.fields,
  );
  return common.length === 0 ? null : common;
}

function nameless({ row, column, axes }: Figure): Fault {
  // The label that could have named an indicator: the row's, where the stub names rows by words and not by their units.
  const isUnit = row.names.has("unit") || axes.units.length > 0;
  const at = row.label.text === "" || isUnit ? column.at : row.label;
  return {
    kind: "fault",
    code: "label-not-understood",
    at,
    facts: { label: at.text, words: at.text, missing: "indicator" },
  };
}

function twice(code: Fault["code"], first: TextAt | undefined, second: TextAt | undefined): Fault {
  const at = second ?? first ?? { text: "", row: 1, column: 1 };
  return {
    kind: "fault",
    code,
    at,
    facts: { first: first?.text ?? "", second: second?.text ?? "" },
  };
}

/** One member a breakdown; null: two different ones. */
function membersOf({ axes }: Figure, stub: Stub): readonly MemberAt[] | null {
  const members = new Map<string, MemberAt>();
  for (const own of [...stub.members, ...axes.members]) {
    const known = members.get(own.dimension);
    if (known !== undefined && known.value !== own.value) return null;
    members.set(own.dimension, known ?? own);
  }
  return [...members.values()];
}

function timeOf(figure: Figure, stub: Stub, titleTimes: readonly RowTime[]): RowTime | Fault {
  const isRunning = figure.standing === "cumulative";
  // A row's own date outranks all that stands above it, and never conflicts.
  if (stub.time !== null && (stub.time.kind === "date" || stub.time.kind === "problem"))
    return stub.time;
  const { periods } = figure.axes;
  const joined =
    stub.time === null
      ? joinedOnce(periods, titleTimes)
      : joinTimes(periods, [stub.time, ...titleTimes]);
  switch (joined.kind) {
    case "none":
      return { kind: "problem", code: "required-value", at: null, facts: {} };
    case "conflict":
      return twice("period-conflict", joined.other ?? undefined, joined.at);
    case "time": {
      const { time } = joined;
      if (!isRunning || time.kind === "date" || time.kind === "problem") return time;
      if (time.kind === "label" || time.cumulative === true) return { ...time, cumulative: true };
      return { ...time, cumulative: true, sinceNewYear: true };
    }
  }
}

/** By the first period: the figures of a column are all of its periods, and to join them for each took a fifth of a table with months across. */
const JOINED = new WeakMap<
  PeriodAt,
  {
    readonly own: readonly PeriodAt[];
    readonly title: readonly RowTime[];
    readonly joined: JoinedTime;
  }
>();

function joinedOnce(own: readonly PeriodAt[], title: readonly RowTime[]): JoinedTime {
  const [first] = own;
  if (first === undefined) return joinTimes(own, title);
  const known = JOINED.get(first);
  const isSame =
    known?.title === title &&
    known.own.length === own.length &&
    own.every((period, i) => period === known.own[i]);
  if (isSame) return known.joined;
  const joined = joinTimes(own, title);
  JOINED.set(first, { own, title, joined });
  return joined;
}

/** The lowest unit reports; the others narrow the search for it. */
function unitsOf(
  named: readonly UnitAt[],
  column: TextAt | null,
): { readonly unit: TextAt | null; readonly groups: readonly TextAt[] } {
  const sorted = [...named].sort((a, b) => (a.rank ?? 2) - (b.rank ?? 2));
  if (column !== null) return { unit: column, groups: sorted.map(({ at }) => at) };
  const lowest = sorted.at(-1);
  if (lowest === undefined) return { unit: null, groups: [] };
  return { unit: lowest.at, groups: sorted.slice(0, -1).map(({ at }) => at) };
}

interface Wanted {
  readonly fields: readonly FieldRef[];
  readonly dimensions: readonly string[];
}

/** The form that takes these indicators with these breakdowns: a detailed one where it takes them all, else the summary. */
export function chooseForm(
  wanted: readonly Wanted[],
  catalogue: Catalogue,
): (fields: readonly FieldRef[], dimensions: readonly string[]) => FieldRef | null {
  const takes = (form: string, { fields, dimensions }: Wanted, feeds: boolean) => {
    const ref =
      fields.find((own) => own.form === form) ??
      (feeds || dimensions.length > 0 ? feeding(form, fields, catalogue) : undefined);
    const definition = catalogue.forms.find(({ id }) => id === form);
    if (ref === undefined || definition === undefined) return null;
    const fits = dimensions.every((id) => fieldOf(definition, id)?.role === "code");
    return fits ? ref : null;
  };
  const forms = catalogue.forms.map(({ id }) => id);
  const allIn = (feeds: boolean) =>
    forms.find((form) => wanted.every((own) => takes(form, own, feeds) !== null));
  const whole = allIn(false);
  // A table is one report: where some heads are a detailed form's only, the others are read as its fields, too.
  const fed = whole === undefined ? allIn(true) : undefined;
  return (fields, dimensions) => {
    const own = { fields, dimensions };
    if (fed !== undefined) return takes(fed, own, true);
    const order = whole === undefined ? forms : [whole, ...forms];
    for (const form of order) {
      const ref = takes(form, own, false);
      if (ref !== null) return ref;
    }
    return null;
  };
}

/** The field of a detailed form that feeds an indicator by itself, whatever else its rows say. */
function feeding(
  form: string,
  fields: readonly FieldRef[],
  catalogue: Catalogue,
): FieldRef | undefined {
  for (const { form: own, field } of fields) {
    if (own !== SUMMARY) continue;
    const indicator = catalogue.indicators.find(({ id }) => id === field);
    const source = indicator?.sources.find(
      ({ form: from, where, positive }) =>
        from === form && positive === undefined && (where === undefined || where.in.includes(null)),
    );
    if (source !== undefined) return { form, field: source.field };
  }
  return undefined;
}
