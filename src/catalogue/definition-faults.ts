/**
 * Faults of a catalogue's definitions: an indicator that is aggregated in an undeclared
 * way, or that refers to what is not there. They would else be missing figures in silence.
 */
import type { CodeList, Form, FormField, Indicator, IndicatorSource } from "../model/catalogue.ts";
import { unitOf } from "./amounts.ts";
import { amountsOf } from "./summary-form.ts";
import { foldHeading } from "../util/headings.ts";
import type { Catalogue } from "./index.ts";
import { SUMMARY } from "./summary-form.ts";

export interface DefinitionFault {
  readonly code:
    | "operators"
    | "ratio"
    | "unknown-form"
    | "unknown-field"
    | "unknown-indicator"
    | "unknown-code-list"
    | "unknown-dimension"
    | "unknown-level"
    | "line-indicator"
    | "unknown-value"
    | "heading-twice"
    | "amount-unit";
  /** The indicator or form that is at fault. */
  readonly id: string;
  /** What it refers to, or says. */
  readonly detail: string;
}

/** Over time and over units, by kind: no other pair has a meaning here. */
const DECLARED: Readonly<Record<Indicator["kind"], readonly string[]>> = {
  flow: ["SUM/SUM"],
  stock: ["LAST/SUM", "LAST/DISTINCT"],
  ratio: ["RATIO/RATIO"],
};

export function definitionFaults(catalogue: Catalogue): DefinitionFault[] {
  return [
    ...catalogue.indicators.flatMap((indicator) => indicatorFaults(indicator, catalogue)),
    ...catalogue.forms.flatMap((form) => formFaults(form, catalogue)),
    ...catalogue.dimensions.flatMap(({ id, codeList }): DefinitionFault[] =>
      codeList === undefined || catalogue.codeLists.has(codeList)
        ? []
        : [{ code: "unknown-code-list", id, detail: codeList }],
    ),
    ...catalogue.strayLevels.map(({ id, of }): DefinitionFault => ({
      code: "unknown-level",
      id,
      detail: of,
    })),
    ...catalogue.rules.flatMap(({ id, scope }): DefinitionFault[] =>
      scope.kind !== "total" || catalogue.levels.some((level) => level.id === scope.level)
        ? []
        : [{ code: "unknown-level", id, detail: scope.level }],
    ),
    ...[...catalogue.codeLists.values()].flatMap(listFaults),
  ];
}

/** A value can stand only in another of its list, and never in itself. */
function listFaults({ id, entries }: CodeList): DefinitionFault[] {
  const outer = new Map(entries.map(({ value, partOf }) => [value, partOf]));
  return entries.flatMap(({ value, partOf }): DefinitionFault[] => {
    if (partOf === undefined) return [];
    const seen = new Set<string>();
    let at: string | undefined = partOf;
    while (at !== undefined && outer.has(at) && !seen.has(at)) {
      seen.add(at);
      at = outer.get(at);
    }
    return at === undefined && !seen.has(value)
      ? []
      : [{ code: "unknown-value", id, detail: partOf }];
  });
}

function indicatorFaults(indicator: Indicator, catalogue: Catalogue): DefinitionFault[] {
  const { id, kind, overTime, overUnits, ratio, partOf, pairWith, fractionOf } = indicator;
  const faults: DefinitionFault[] = [];
  const pair = `${overTime}/${overUnits}`;
  if (!DECLARED[kind].includes(pair))
    faults.push({ code: "operators", id, detail: `${kind} ${pair}` });
  if ((kind === "ratio") !== (ratio !== undefined))
    faults.push({ code: "ratio", id, detail: kind });
  const named = ratio === undefined ? [] : [ratio.numerator, ratio.denominator];
  for (const part of [
    ...named,
    ...[partOf, pairWith, fractionOf].filter((own) => own !== undefined),
  ]) {
    const found = catalogue.indicators.find((other) => other.id === part);
    if (found === undefined) faults.push({ code: "unknown-indicator", id, detail: part });
    else if (named.includes(part) && found.kind === "ratio")
      faults.push({ code: "ratio", id, detail: part });
  }
  // Figures of two units of measure do not add up; which of them the total is in would not be known.
  for (const field of amountsOf(indicator, catalogue.forms)) {
    const unit = unitOf(field);
    if (unit !== null && foldHeading(unit) !== foldHeading(indicator.measure.vi))
      faults.push({ code: "amount-unit", id, detail: `${unit} ≠ ${indicator.measure.vi}` });
  }
  for (const source of indicator.sources)
    faults.push(...sourceFaults(source, indicator, catalogue));
  return faults;
}

function sourceFaults(
  source: IndicatorSource,
  indicator: Indicator,
  catalogue: Catalogue,
): DefinitionFault[] {
  const { id, overUnits } = indicator;
  const form = catalogue.forms.find((candidate) => candidate.id === source.form);
  if (form === undefined) return [{ code: "unknown-form", id, detail: source.form }];
  const role = overUnits === "DISTINCT" ? "code" : "count";
  const asked: readonly (readonly [string | undefined, FormField["role"]])[] = [
    [source.field, role],
    [source.where?.field, "code"],
    [source.positive, "count"],
  ];
  const where = source.where?.field;
  if (where !== undefined && !catalogue.dimensions.some((known) => known.id === where))
    return [{ code: "unknown-dimension", id, detail: where }];
  return asked.flatMap(([field, as]): DefinitionFault[] => {
    const fits = form.fields.some(
      ({ id: own, role, fraction }) =>
        own === field &&
        fraction === undefined &&
        (role === as || (as === "count" && role === "amount")),
    );
    return field === undefined || fits
      ? []
      : [{ code: "unknown-field", id, detail: `${form.id}.${field}` }];
  });
}

/** Counts that a form's counts name: its own, and those of the form that they break down. */
function relationFaults(form: Form, catalogue: Catalogue): DefinitionFault[] {
  const { id, fields } = form;
  const isCount = (of: Form | undefined, field: string) =>
    of?.fields.some((own) => own.id === field && own.role === "count") === true;
  return fields.flatMap(
    ({ id: field, pairWith, fractionOf, fraction = [], breaksDown }): DefinitionFault[] => {
      const faults: DefinitionFault[] = [pairWith, fractionOf, ...fraction].flatMap((named) =>
        named === undefined || (named !== field && isCount(form, named))
          ? []
          : [{ code: "unknown-field", id, detail: `${id}.${named}` }],
      );
      if (breaksDown === undefined) return faults;
      const other = catalogue.forms.find((candidate) => candidate.id === breaksDown.form);
      if (other === undefined || other === form)
        return [...faults, { code: "unknown-form", id, detail: breaksDown.form }];
      if (isCount(other, breaksDown.field)) return faults;
      const detail = `${other.id}.${breaksDown.field}`;
      return [...faults, { code: "unknown-field", id, detail }];
    },
  );
}

/** A heading that two fields claim would be taken for the first of them. */
function formFaults(form: Form, catalogue: Catalogue): DefinitionFault[] {
  const { id } = form;
  // What the summary form's fields name, its indicators named.
  const faults = id === SUMMARY ? [] : relationFaults(form, catalogue);
  const claimed = new Map<string, string>();
  for (const { indicator } of form.lines?.lines ?? [])
    if (indicator !== null && !catalogue.indicators.some((known) => known.id === indicator))
      faults.push({ code: "line-indicator", id, detail: indicator });
  for (const field of [...form.fields, ...catalogue.common]) {
    for (const heading of [field.heading, ...field.aliases]) {
      const key = foldHeading(heading);
      const other = claimed.get(key);
      if (other !== undefined && other !== field.id)
        faults.push({ code: "heading-twice", id, detail: heading });
      claimed.set(key, other ?? field.id);
    }
    const list = field.codeList;
    if (list !== undefined && !catalogue.codeLists.has(list)) {
      faults.push({ code: "unknown-code-list", id, detail: list });
    }
  }
  return faults;
}
