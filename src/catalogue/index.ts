/** The catalogue: what antq knows, as data. Lookups by id; a user's catalogue merges over it. */
import type {
  CodeList,
  DimensionDefinition,
  Form,
  FormField,
  Indicator,
} from "../model/catalogue.ts";
import type { PeriodScheme } from "../model/period.ts";
import type { Rule } from "../model/rule.ts";
import type { TableTest } from "../model/table-test.ts";
import type { TitleRule } from "../model/title-rule.ts";
import type { Levels } from "../model/unit.ts";
import type { Words } from "../model/words.ts";
import { registry as codeLists } from "./code-lists/registry.gen.ts";
import { COMMON_FIELDS } from "./common-fields.ts";
import { DIMENSIONS } from "./dimensions.ts";
import { registry as forms } from "./forms/registry.gen.ts";
import { withFractions } from "./fractions.ts";
import { registry as indicators } from "./indicators/registry.gen.ts";
import { levelsOf, type OwnLevel, strayLevels } from "./levels.ts";
import { registry as schemes } from "./schemes/registry.gen.ts";
import { summaryForm } from "./summary-form.ts";
import { WORDS } from "./words/index.ts";

export interface Catalogue {
  /** Detailed forms in order, then `summary`. */
  readonly forms: readonly Form[];
  readonly indicators: readonly Indicator[];
  readonly codeLists: ReadonlyMap<string, CodeList>;
  readonly schemes: ReadonlyMap<string, PeriodScheme>;
  /** The breakdowns of `--by`, in their order. */
  readonly dimensions: readonly DimensionDefinition[];
  /** Where titles say who reports, and for when; the first that says it counts. */
  readonly titleRules: readonly TitleRule[];
  /** Of units, from the highest down. */
  readonly levels: Levels;
  /** Declared by a level that nothing declares. */
  readonly strayLevels: readonly OwnLevel[];
  /** The user's own. */
  readonly rules: readonly Rule[];
  /** Of the user's files: what small tables must give. */
  readonly tableTests: readonly TableTest[];
  /** The fields that every form takes, with the office's further headings of them. */
  readonly common: readonly FormField[];
  /** By which labels are read. */
  readonly words: Words;
  /** Some of `words` are the office's: what takes the built-in ones for granted has to look closer. */
  readonly ownWords: boolean;
}

/** The parts of a catalogue before the summary form is derived from the indicators. */
export interface CatalogueParts {
  readonly forms: readonly Form[];
  readonly indicators: readonly Indicator[];
  readonly codeLists: readonly CodeList[];
  readonly schemes: readonly PeriodScheme[];
  /** The built-in ones where none are given. */
  readonly dimensions?: readonly DimensionDefinition[];
  readonly titleRules?: readonly TitleRule[];
  /** The user's own. */
  readonly levels?: readonly OwnLevel[];
  readonly rules?: readonly Rule[];
  readonly tableTests?: readonly TableTest[];
  /** The built-in ones where none are given. */
  readonly common?: readonly FormField[];
  /** The built-in ones where none are given. */
  readonly words?: Words;
}

export const BUILT_IN: CatalogueParts = {
  forms: Object.values(forms),
  indicators: Object.values(indicators),
  codeLists: Object.values(codeLists),
  schemes: Object.values(schemes),
};

export function makeCatalogue(parts: CatalogueParts = BUILT_IN): Catalogue {
  const { forms, indicators } = withFractions(parts);
  const sorted = [...indicators].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const detailed = [...forms].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const dimensions = parts.dimensions ?? DIMENSIONS;
  return {
    forms: [...detailed, summaryForm(sorted, detailed)].map(withWholes).map(withLists(dimensions)),
    indicators: sorted,
    codeLists: new Map(parts.codeLists.map((list) => [list.id, list])),
    schemes: new Map(parts.schemes.map((scheme) => [scheme.id, scheme])),
    dimensions,
    levels: levelsOf(parts.levels ?? []),
    strayLevels: strayLevels(parts.levels ?? []),
    rules: parts.rules ?? [],
    titleRules: parts.titleRules ?? [],
    tableTests: parts.tableTests ?? [],
    common: parts.common ?? COMMON_FIELDS,
    words: parts.words ?? WORDS,
    ownWords: parts.words !== undefined,
  };
}

/** The code list of a breakdown is that of its fields. */
function withLists(dimensions: readonly DimensionDefinition[]): (form: Form) => Form {
  const lists = new Map(
    dimensions.flatMap(({ id, codeList }) => (codeList === undefined ? [] : [[id, codeList]])),
  );
  if (lists.size === 0) return (form) => form;
  return (form) => ({
    ...form,
    fields: form.fields.map((field) => {
      const codeList = field.role === "code" ? lists.get(field.id) : undefined;
      return codeList === undefined || field.codeList !== undefined
        ? field
        : { ...field, codeList };
    }),
  });
}

/** Both sides of a fraction know of one another. */
function withWholes(form: Form): Form {
  const partOf = new Map(form.fields.map(({ id, fractionOf }) => [fractionOf, id]));
  partOf.delete(undefined);
  if (partOf.size === 0) return form;
  const fields = form.fields.map((field) => {
    const wholeOf = partOf.get(field.id);
    return wholeOf === undefined ? field : { ...field, wholeOf };
  });
  return { ...form, fields };
}

export function formOf(catalogue: Catalogue, id: string): Form {
  const form = catalogue.forms.find((candidate) => candidate.id === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

/** The field that a form of the catalogue has by an id; undefined where there is no such form or field. */
export function definitionOf(
  { forms }: Pick<Catalogue, "forms">,
  { form, field }: { readonly form: string; readonly field: string },
): FormField | undefined {
  const own = forms.find(({ id }) => id === form);
  return own === undefined ? undefined : fieldOf(own, field);
}

/** A form's field or a common one; undefined where it has none of that id. */
export function fieldOf(form: Form, id: string): FormField | undefined {
  return (
    form.fields.find((field) => field.id === id) ?? COMMON_FIELDS.find((field) => field.id === id)
  );
}
