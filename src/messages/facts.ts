/**
 * The facts that the message of each code needs, by name. Stages give them, messages
 * use them; a test holds both to this table. `?`: may be null; `list`: texts.
 * Dates are ISO text, numbers plain: how they are written is the messages' affair.
 */
export type FactType = "text" | "text?" | "number" | "list";

/** Of a sheet that is no known form: what was seen, the nearest form and its lacking headings. */
const SEEN = {
  headings: "list",
  row: "number",
  form: "text?",
  lacks: "list",
  renames: "list",
} as const;
const IMBALANCE = { difference: "number" } as const;

export const FACTS = {
  "file-unreadable": { reason: "text", detail: "text?" },
  "no-form-found": { sheets: "list", ...SEEN },
  "sheet-unrecognised": SEEN,
  "file-empty": {},
  "empty-form": { form: "text" },
  "duplicate-file": { other: "text" },
  "missing-column": { heading: "text", field: "text", form: "text" },
  "duplicate-column": { heading: "text", other: "text" },
  "unknown-column": { heading: "text?", nearest: "text?", other: "text?", form: "text?" },
  "ragged-row": {
    kind: "text",
    /** Of the line and of its heading; 0 where they are not what is wrong. */
    fields: "number",
    heading: "number",
    /** That are lost; 0 where none is. */
    lines: "number",
    separator: "text?",
  },
  "hidden-content": { kind: "text", count: "number" },
  "legacy-encoding": { encoding: "text" },
  "required-value": { heading: "text" },
  "not-a-number": { heading: "text", kind: "text" },
  "ambiguous-number": {
    heading: "text",
    first: "text",
    second: "text",
    /** "count" or "amount". */
    role: "text",
    plainIntegers: "number",
    dotThousands: "number",
    commaThousands: "number",
    decimals: "number",
  },
  "not-an-integer": { heading: "text", stored: "text" },
  "negative-count": { heading: "text" },
  "number-too-large": { heading: "text", digits: "number" },
  "truncated-value": { heading: "text" },
  "number-as-text": { heading: "text" },
  "approximate-value": { heading: "text" },
  "formula-error": { heading: "text", error: "text" },
  "formula-not-calculated": { heading: "text" },
  "invalid-date": { reason: "text" },
  "invalid-period": { reason: "text" },
  "future-date": { date: "text", today: "text" },
  "date-outside-period": { date: "text", start: "text", end: "text" },
  "unknown-unit": { name: "text?", scope: "text?", nearest: "list" },
  "ambiguous-unit": { name: "text?", candidates: "list" },
  "unit-conflict": { first: "text", second: "text", firstSource: "text", secondSource: "text" },
  "unit-not-in-force": { name: "text?", date: "text", other: "list", relation: "text" },
  "unknown-code": { heading: "text", written: "text?", listed: "list", uncounted: "text" },
  "personal-data": { kind: "text", where: "text" },
  "solved-exceeds-reported": { solved: "number", reported: "number" },
  "attendees-without-sessions": { attendees: "number" },
  "sessions-without-attendees": { sessions: "number" },
  "total-row-mismatch": {
    heading: "text",
    stated: "number",
    sum: "number",
    rows: "number",
    ...IMBALANCE,
  },
  "label-not-understood": { label: "text", words: "text", missing: "text?", nearest: "text?" },
  "label-conflict": { first: "text", second: "text" },
  "period-conflict": { first: "text", second: "text" },
  "outline-mismatch": {
    heading: "text",
    stated: "number",
    sum: "number",
    children: "number",
    ...IMBALANCE,
  },
  "total-column-mismatch": {
    heading: "text",
    stated: "number",
    sum: "number",
    columns: "number",
    ...IMBALANCE,
  },
  "part-exceeds-whole": { heading: "text", stated: "number", sum: "number", ...IMBALANCE },
  "counted-total": { rows: "number", first: "text", last: "text", scope: "text", cell: "text" },
  "change-mismatch": {
    heading: "text",
    stated: "number",
    now: "number",
    before: "number",
    expected: "number",
    kind: "text",
  },
  "previous-mismatch": {
    heading: "text",
    stated: "number",
    reported: "number",
    period: "text",
    ...IMBALANCE,
  },
  "cumulative-mismatch": {
    heading: "text",
    stated: "number",
    expected: "number",
    before: "number",
    own: "number",
    kind: "text",
  },
  "no-figures": { reason: "text", rows: "number" },
  "uncounted-figures": { count: "number" },
  "duplicate-row": { other: "text" },
  "duplicate-submission": {
    unit: "text",
    form: "text",
    period: "text",
    other: "text",
    otherSheet: "text?",
    otherCell: "text?",
    reason: "text",
  },
  "overlapping-period": { unit: "text", form: "text", first: "text", second: "text" },
  "period-straddles": { stretch: "text", period: "text" },
  "summary-mismatch": {
    unit: "text",
    indicator: "text",
    summary: "number",
    finer: "number",
    period: "text",
    /** `running`: a running total below the one before. */
    reason: "text?",
    ...IMBALANCE,
    other: "text?",
    otherSheet: "text?",
    otherCell: "text?",
  },
  "attendance-mismatch": {
    unit: "text",
    groups: "number",
    sessions: "number",
    period: "text",
    ...IMBALANCE,
  },
  "hierarchy-mismatch": {
    unit: "text",
    field: "text",
    own: "number",
    children: "number",
    other: "text",
    otherSheet: "text?",
    otherCell: "text?",
    ...IMBALANCE,
  },
  restates: {
    unit: "text",
    period: "text",
    axis: "text",
    other: "text",
    otherSheet: "text?",
    otherCell: "text?",
  },
  "may-include-lower-units": {
    unit: "text",
    code: "text",
    indicator: "text",
    own: "number",
    children: "number",
    formId: "text",
    other: "text",
    otherSheet: "text?",
    otherCell: "text?",
  },
  "stock-discontinuity": {
    unit: "text",
    opening: "number",
    replicated: "number",
    added: "number",
    ended: "number",
    expected: "number",
    closing: "number",
    ...IMBALANCE,
  },
  "copied-values": {
    unit: "text",
    form: "text",
    period: "text",
    previous: "text",
    figures: "number",
  },
  "repeated-value": { heading: "text", repeated: "number", rows: "number" },
  "cumulative-suspected": { unit: "text", heading: "text", months: "number", last: "text" },
  outlier: { unit: "text", heading: "text", count: "number", typical: "number", points: "number" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, FactType>>>>;

export type Code = keyof typeof FACTS;

interface TypeOf {
  readonly text: string;
  readonly "text?": string | null;
  readonly number: number;
  readonly list: readonly string[];
}

export type FactsOf<C extends Code> = {
  readonly [N in keyof (typeof FACTS)[C]]: (typeof FACTS)[C][N] extends FactType
    ? TypeOf[(typeof FACTS)[C][N]]
    : never;
};

export function isCode(code: string): code is Code {
  return Object.hasOwn(FACTS, code);
}

/** Names of the facts that a problem should carry and does not, or carries with another type. */
export function missingFacts(code: Code, facts: Readonly<Record<string, unknown>>): string[] {
  return Object.entries<FactType>(FACTS[code])
    .filter(([name, type]) => !fits(facts[name], type))
    .map(([name]) => name);
}

export function fits(fact: unknown, type: FactType): boolean {
  switch (type) {
    case "text":
      return typeof fact === "string";
    case "text?":
      return fact === null || typeof fact === "string";
    case "number":
      return typeof fact === "number";
    case "list":
      return Array.isArray(fact);
  }
}
