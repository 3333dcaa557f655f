/** Generated cells: what stands in the file, and what a right reader says of it. */
import fc from "fast-check";
import { dayOfSerial, isoDates, numbers, serials } from "./numbers.ts";
import {
  NOTHING,
  UNCALCULATED,
  saidBoolean,
  saidDate,
  saidError,
  saidNumber,
  saidText,
  type CellSaid,
} from "./reading.ts";
import { styles, textTags, texts, written } from "./texts.ts";

export interface CellPlan {
  /** The `t` attribute; "" for none. */
  readonly type: string;
  /** An index of {@link FORMATS}. */
  readonly style: number;
  /** Before the value: a formula element, or "". */
  readonly formula: string;
  /** The `v` or `is` element; "" for none. */
  readonly value: string;
  /** The content of a shared string's `si`, in place of a value; else null. */
  readonly shared: string | null;
  readonly said: (date1904: boolean) => CellSaid;
  readonly tags: readonly string[];
}

/** Number formats, by cell style; the dates among them. */
export const FORMATS: readonly { readonly code: string | number; readonly date: boolean }[] = [
  { code: 0, date: false },
  { code: 14, date: true },
  { code: "dd/mm/yyyy", date: true },
  { code: "[$-42A]dd\\ mmmm\\ yyyy;@", date: true },
  { code: 3, date: false },
  { code: '#,##0 "đồng"', date: false },
  { code: 22, date: true },
  { code: "[Red]#,##0;[Blue]-#,##0", date: false },
  { code: "yyyy-mm-dd", date: true },
  { code: 10, date: false },
];
const indexes = (date: boolean): number[] =>
  FORMATS.flatMap((format, i) => (format.date === date ? [i] : []));

const plan = (parts: Partial<CellPlan>, said: CellSaid, ...tags: string[]): CellPlan => ({
  type: "",
  style: 0,
  formula: "",
  value: "",
  shared: null,
  said: () => said,
  tags,
  ...parts,
});
const v = (text: string): string => `<v>${text}</v>`;

const number = fc
  .tuple(numbers, fc.constantFrom("", "n"), fc.constantFrom(...indexes(false)))
  .map(([{ text, value }, type, style]) =>
    plan({ type, style, value: v(text) }, saidNumber(value), "number"),
  );

const date = fc
  .tuple(serials, fc.constantFrom(...indexes(true)))
  .map(([serial, style]): CellPlan => {
    const said = (date1904: boolean): CellSaid => {
      const day = dayOfSerial(serial, date1904);
      return day === null ? saidNumber(serial) : saidDate(day);
    };
    const tag =
      serial < 0 || serial > 2_957_003 ? "no day" : serial < 61 ? "early serial" : "serial";
    return { ...plan({ style, value: v(String(serial)) }, NOTHING, "date", tag), said };
  });

const isoDate = isoDates.map(({ text, day }) =>
  plan({ type: "d", value: v(text) }, saidDate(day), "date", "ISO"),
);
const boolean = fc
  .boolean()
  .map((b) => plan({ type: "b", value: v(b ? "1" : "0") }, saidBoolean(b), "boolean"));
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;
const error = fc
  .constantFrom(...ERRORS)
  .map((e) => plan({ type: "e", value: v(e) }, saidError(e), "error"));

interface Item {
  readonly xml: string;
  readonly text: string;
  readonly tags: readonly string[];
}

const space = fc.constantFrom(' xml:space="preserve"', "");
const plainItem = fc.tuple(texts, styles, space).map(([text, style, keep]): Item => ({
  xml: `<t${keep}>${written(text, style)}</t>`,
  text,
  tags: textTags([[text, style]], keep === ""),
}));
const richItem = fc
  .array(fc.tuple(texts, styles, fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((runs): Item => {
    const xml = runs.map(
      ([text, style, bold]) =>
        `<r>${bold ? '<rPr><b/><rFont val="Arial"/></rPr>' : ""}<t xml:space="preserve">${written(text, style)}</t></r>`,
    );
    const text = runs.map(([run]) => run).join("");
    return {
      xml: xml.join(""),
      text,
      tags: ["rich", ...textTags(runs, false)],
    };
  });
const phonetic = fc.tuple(plainItem, texts).map(([item, guide]): Item => ({
  ...item,
  xml: `${item.xml}<rPh sb="0" eb="1"><t>${written(guide, "plain")}</t></rPh><phoneticPr fontId="1"/>`,
  tags: [...item.tags, "phonetic"],
}));
const items = fc.oneof(
  { weight: 5, arbitrary: plainItem },
  { weight: 2, arbitrary: richItem },
  { weight: 1, arbitrary: phonetic },
);

const text = fc
  .tuple(items, fc.boolean())
  .map(([item, shared]) =>
    shared
      ? plan({ type: "s", shared: item.xml }, saidText(item.text), "text", "shared", ...item.tags)
      : plan(
          { type: "inlineStr", value: `<is>${item.xml}</is>` },
          saidText(item.text),
          "text",
          "inline",
          ...item.tags,
        ),
  );
const stringResult = fc
  .tuple(texts, styles)
  .map(([value, style]) =>
    plan(
      { type: "str", value: v(written(value, style)) },
      saidText(value),
      "text",
      "result",
      ...textTags([[value, style]], false),
    ),
  );

const FORMULAS = [
  "<f>SUM(A1:B2)</f>",
  '<f>A1&amp;"&lt;x&gt;"</f>',
  '<f t="array" ref="A1">A1:A3*2</f>',
  '<f ca="1">NOW()</f>',
  "<f>'Biểu 2'!A1</f>",
];
const formula = fc
  .tuple(fc.constantFrom(...FORMULAS), fc.oneof(number, date, boolean, error, stringResult))
  .map(([f, cell]): CellPlan => ({ ...cell, formula: f, tags: [...cell.tags, "formula"] }));
const uncalculated = fc
  .tuple(fc.constantFrom(...FORMULAS), fc.constantFrom("", "<v></v>", "<v/>"))
  .map(([f, value]) => plan({ formula: f, value }, UNCALCULATED, "formula", "no result"));
const blank = fc
  .constantFrom<Partial<CellPlan>>(
    {},
    { style: 1 },
    { value: "<v/>" },
    { type: "inlineStr", value: "<is><t></t></is>" },
    { type: "str", formula: '<f>""</f>', value: "<v></v>" },
  )
  .map((parts) =>
    plan(parts, NOTHING, "blank", ...(parts.formula === undefined ? [] : ["formula"])),
  );

export const cellPlans: fc.Arbitrary<CellPlan> = fc.oneof(
  { weight: 8, arbitrary: number },
  { weight: 8, arbitrary: text },
  { weight: 4, arbitrary: date },
  { weight: 1, arbitrary: isoDate },
  { weight: 2, arbitrary: boolean },
  { weight: 1, arbitrary: error },
  { weight: 5, arbitrary: formula },
  { weight: 1, arbitrary: uncalculated },
  { weight: 2, arbitrary: blank },
);
