/**
 * A user's catalogue merged over the built-in one: same id, the definition is
 * extended (aliases and new fields are added); a new id is a new definition.
 */
import type {
  CodeList,
  DimensionDefinition,
  CodeListEntry,
  Form,
  FormField,
  Indicator,
  Phrases,
} from "../model/catalogue.ts";
import type { PeriodScheme } from "../model/period.ts";
import { COMMON_FIELDS } from "./common-fields.ts";
import type { CatalogueParts } from "./index.ts";
import { DIMENSIONS } from "./dimensions.ts";
import { ownLevels } from "./levels-schema.ts";
import { linesOf } from "./lines-schema.ts";
import { ruleOf } from "./rule-schema.ts";
import type { UserCatalogue } from "./schema.ts";
import { tableTestsOf } from "./table-tests-schema.ts";
import { titleRulesOf } from "./title-schema.ts";
import { WORDS } from "./words/index.ts";
import { mergeWords } from "./words/merge.ts";
import { commonHeadings } from "./words-schema.ts";

export function mergeCatalogue(base: CatalogueParts, user: UserCatalogue): CatalogueParts {
  return {
    forms: mergeById(base.forms, user.forms ?? [], mergeForm, newForm),
    indicators: mergeById(base.indicators, user.indicators ?? [], mergeIndicator, newIndicator),
    dimensions: mergeById(
      base.dimensions ?? DIMENSIONS,
      user.dimensions ?? [],
      mergeDimension,
      newDimension,
    ),
    levels: mergeById(
      base.levels ?? [],
      ownLevels(user.levels),
      (_, level) => level,
      (level) => level,
    ),
    codeLists: mergeById(base.codeLists, user.codeLists ?? [], mergeCodeList, newCodeList),
    schemes: mergeById(
      base.schemes,
      user.schemes ?? [],
      (_, scheme) => newScheme(scheme),
      newScheme,
    ),
    // A rule of the same id takes the place of the earlier one.
    rules: mergeById(
      base.rules ?? [],
      (user.rules ?? []).map(ruleOf),
      (_, rule) => rule,
      (rule) => rule,
    ),
    titleRules: [...(base.titleRules ?? []), ...titleRulesOf(user.title)],
    tableTests: [...(base.tableTests ?? []), ...tableTestsOf(user.tests ?? [])],
    common: withHeadings(base.common ?? COMMON_FIELDS, user),
    ...wordsOf(base, user),
  };
}

/** None where none are declared: then nothing is read more slowly. */
function wordsOf({ words }: CatalogueParts, user: UserCatalogue): Pick<CatalogueParts, "words"> {
  const { totals, parts, roles, scales, missingSigns, stub } = user;
  const own = [totals, parts, roles, scales, missingSigns, stub].some((list) => list !== undefined);
  const columns = stub === undefined ? {} : { columns: { stub: stub.headings } };
  if (own) return { words: mergeWords(words ?? WORDS, { ...user, ...columns }) };
  return words === undefined ? {} : { words };
}

function withHeadings(common: readonly FormField[], user: UserCatalogue): FormField[] {
  const headings = commonHeadings(user);
  return common.map((field) => ({
    ...field,
    aliases: [...field.aliases, ...(headings.get(field.id) ?? [])],
    ...(field.id === "unit" && user.unit?.mayBeBlank !== undefined
      ? { mayBeBlank: user.unit.mayBeBlank }
      : {}),
  }));
}

function mergeById<T extends { readonly id: string }, U extends { readonly id: string }>(
  base: readonly T[],
  user: readonly U[],
  merge: (old: T, extra: U) => T,
  create: (extra: U, position: number) => T,
): T[] {
  const result = [...base];
  for (const extra of user) {
    const at = result.findIndex((item) => item.id === extra.id);
    const old = result[at];
    if (old === undefined) result.push(create(extra, result.length));
    else result[at] = merge(old, extra);
  }
  return result;
}

type UserForm = NonNullable<UserCatalogue["forms"]>[number];
type UserField = NonNullable<UserForm["fields"]>[number];
type UserIndicator = NonNullable<UserCatalogue["indicators"]>[number];
type UserScheme = NonNullable<UserCatalogue["schemes"]>[number];
type UserDimension = NonNullable<UserCatalogue["dimensions"]>[number];
type UserCodeList = NonNullable<UserCatalogue["codeLists"]>[number];

function newField(field: UserField): FormField {
  const { id, role = "count", heading = id, aliases = [], required = false, ...more } = field;
  return { id, role, heading, aliases, required, ...given(more) };
}

/** The keys that were written: what a definition leaves out stays as it was. */
function given<T extends object>(part: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(part).filter(([, value]) => value !== undefined),
  ) as never;
}

function mergeField(field: FormField, { aliases = [], ...more }: UserField): FormField {
  return { ...field, ...given(more), aliases: [...field.aliases, ...aliases] };
}

function mergeForm(old: Form, extra: UserForm): Form {
  return {
    ...old,
    label: extra.label ?? old.label,
    datedRowsAreRecords: extra.datedRowsAreRecords ?? old.datedRowsAreRecords,
    ...(extra.periodScheme === undefined ? {} : { periodScheme: extra.periodScheme }),
    ...(extra.ownRowsOfHigherUnits === undefined
      ? {}
      : { ownRowsOfHigherUnits: extra.ownRowsOfHigherUnits }),
    fields: mergeById(old.fields, extra.fields ?? [], mergeField, newField),
    ...(extra.lines === undefined ? {} : { lines: linesOf(extra.lines) }),
  };
}

function newForm(form: UserForm, position: number): Form {
  return {
    id: form.id,
    order: 500 + position,
    label: form.label ?? { vi: form.id, en: form.id },
    datedRowsAreRecords: form.datedRowsAreRecords ?? true,
    ownRowsOfHigherUnits: form.ownRowsOfHigherUnits ?? false,
    ...(form.periodScheme === undefined ? {} : { periodScheme: form.periodScheme }),
    fields: (form.fields ?? []).map(newField),
    ...(form.lines === undefined ? {} : { lines: linesOf(form.lines) }),
  };
}

/** Lists get longer; a sentence takes the place of the one before. */
function mergePhrases(old: Phrases, more: Phrases): Phrases {
  const list = (key: "nouns" | "topics" | "bare" | "peopleOf") => [
    ...(old[key] ?? []),
    ...(more[key] ?? []),
  ];
  return {
    nouns: list("nouns"),
    topics: list("topics"),
    bare: list("bare"),
    peopleOf: list("peopleOf"),
    sentence: more.sentence ?? old.sentence,
  };
}

function mergeIndicator(
  old: Indicator,
  { aliases = [], sources = [], phrases, ...more }: UserIndicator,
): Indicator {
  return {
    ...old,
    ...given(more),
    ...(phrases === undefined ? {} : { phrases: mergePhrases(old.phrases ?? {}, phrases) }),
    aliases: [...old.aliases, ...aliases],
    sources: [...old.sources, ...sources],
  };
}

function newIndicator(extra: UserIndicator, position: number): Indicator {
  const {
    kind = "flow",
    ratio,
    decimals,
    partOf,
    pairWith,
    fractionOf,
    breaks,
    note,
    phrases,
  } = extra;
  return {
    id: extra.id,
    order: 10_000 + position,
    label: extra.label ?? { vi: extra.id, en: extra.id },
    measure: extra.measure ?? { vi: "", en: "" },
    kind,
    overTime: extra.overTime ?? (kind === "ratio" ? "RATIO" : kind === "stock" ? "LAST" : "SUM"),
    overUnits: extra.overUnits ?? (kind === "ratio" ? "RATIO" : "SUM"),
    aliases: extra.aliases ?? [],
    sources: extra.sources ?? [],
    ...given({ ratio, decimals, partOf, pairWith, fractionOf, breaks, note, phrases }),
  };
}

function newScheme({ firstMonth, ...scheme }: UserScheme): PeriodScheme {
  return firstMonth === undefined ? scheme : { ...scheme, firstMonth };
}

function newDimension(extra: UserDimension, position: number): DimensionDefinition {
  const { id, label, plural = label, codeList } = extra;
  return { id, order: 1000 + position, label, plural, ...given({ codeList }) };
}

function mergeDimension(old: DimensionDefinition, extra: UserDimension): DimensionDefinition {
  return { ...old, ...given(extra) };
}

function newCodeList(extra: UserCodeList): CodeList {
  return {
    id: extra.id,
    unlisted: extra.unlisted ?? "warning",
    entries: (extra.entries ?? []).map((entry) => mergeEntry(undefined, entry)),
  };
}

function mergeCodeList(old: CodeList, extra: UserCodeList): CodeList {
  const entries = [...old.entries];
  for (const entry of extra.entries ?? []) {
    const at = entries.findIndex((known) => known.value === entry.value);
    if (at < 0) entries.push(mergeEntry(undefined, entry));
    else entries[at] = mergeEntry(entries[at], entry);
  }
  return { ...old, unlisted: extra.unlisted ?? old.unlisted, entries };
}

function mergeEntry(
  old: CodeListEntry | undefined,
  { value, aliases = [], partOf }: NonNullable<UserCodeList["entries"]>[number],
): CodeListEntry {
  return { ...old, value, aliases: [...(old?.aliases ?? []), ...aliases], ...given({ partOf }) };
}
