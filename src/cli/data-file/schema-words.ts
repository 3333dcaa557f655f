/** What a fault of a file against its zod schema says: every code of the library in both languages. */
import { type Lang, said } from "../../messages/said.ts";
import type { z } from "zod";
import { PATTERN_WORDS, type SaidByParams } from "../../catalogue/schema-said.ts";
import type { Said } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { own } from "../../model/own.ts";

type Issue = z.core.$ZodIssue;
type Code = Issue["code"];

/** The value that an issue is about: as read, and as it stands in the file. */
export interface Found {
  readonly value: unknown;
  /** `04`, as written; null where that is not known. */
  readonly source: string | null;
  /** Keys that may stand where an unknown one stands. */
  readonly keys: readonly string[];
}

type WordsOf<C extends Code> = (issue: Extract<Issue, { code: C }>, found: Found) => Said;

const WORDS: { readonly [C in Code]: WordsOf<C> } = {
  invalid_type: ({ expected }, found) => wrongType(expected, found),
  unrecognized_keys: ({ keys }, found) => {
    const key = keys[0] ?? "";
    const right = nearest(key, found.keys);
    const list = found.keys.join(", ");
    return {
      vi: `không có khóa "${key}".${right === null ? ` Được dùng: ${list}.` : ` Gần nhất: ${right}.`}`,
      en: `there is no key "${key}".${right === null ? ` Allowed: ${list}.` : ` Nearest: ${right}.`}`,
    };
  },
  invalid_value: ({ values }, found) => notOneOf(values.map(String), found),
  invalid_key: ({ issues }, found) => {
    const values = issues.flatMap((own) => (own.code === "invalid_value" ? own.values : []));
    if (values.length > 0) return notOneOf(values.map(String), found);
    return { vi: "tên khóa không hợp lệ.", en: "the key is not allowed." };
  },
  too_small: ({ minimum, origin, inclusive }) => {
    if (origin === "string" && minimum === 1)
      return { vi: "không được để trống.", en: "this must not be empty." };
    const more = inclusive === false;
    return {
      vi: `${sizeOf(origin).vi} phải ${more ? `lớn hơn ${minimum}` : `từ ${minimum} trở lên`}.`,
      en: `${sizeOf(origin).en} must be ${more ? "more than" : "at least"} ${minimum}.`,
    };
  },
  too_big: ({ maximum, origin, inclusive }) => ({
    vi: `${sizeOf(origin).vi} phải ${inclusive === false ? "nhỏ hơn" : "không quá"} ${maximum}.`,
    en: `${sizeOf(origin).en} must be ${inclusive === false ? "less than" : "at most"} ${maximum}.`,
  }),
  invalid_format: ({ pattern = "" }, found) => {
    const words = PATTERN_WORDS.get(pattern);
    const [vi, en] = [shown(found, "vi"), shown(found, "en")];
    if (words === undefined) return { vi: `${vi} viết sai dạng.`, en: `${en} is not in its form.` };
    return { vi: `${vi} phải ${words.vi}.`, en: `${en} must be: ${words.en}.` };
  },
  not_multiple_of: ({ divisor }) => ({
    vi: `số phải chia hết cho ${divisor}.`,
    en: `the number must be a multiple of ${divisor}.`,
  }),
  invalid_union: (_, found) => ({
    vi: `${shown(found, "vi")} không thuộc dạng nào được dùng ở đây.`,
    en: `${shown(found, "en")} is of no form that is allowed here.`,
  }),
  invalid_element: () => ({
    vi: "có một phần tử không hợp lệ.",
    en: "one of its elements is not allowed.",
  }),
  custom: ({ params }, found) => {
    const own = (params as { said?: SaidByParams } | undefined)?.said;
    if (own !== undefined) return { vi: `${own.vi}.`, en: `${own.en}.` };
    return {
      vi: `${shown(found, "vi")} không hợp lệ.`,
      en: `${shown(found, "en")} is not allowed.`,
    };
  },
};

export function issueWords(issue: Issue, found: Found): Said {
  return (WORDS[issue.code] as WordsOf<Code>)(issue, found);
}

const TYPES: Readonly<Record<string, Said>> = {
  string: { vi: "chữ", en: "text" },
  number: { vi: "một số", en: "a number" },
  int: { vi: "một số nguyên", en: "a whole number" },
  boolean: { vi: "true hoặc false", en: "true or false" },
  array: { vi: "một danh sách", en: "a list" },
  object: { vi: "các dòng dạng khóa: giá trị", en: "lines of the form key: value" },
}; // prettier-ignore

const typeWords = (type: string): Said =>
  own(TYPES, type === "record" ? "object" : type) ?? {
    vi: "một giá trị khác",
    en: "another value",
  };

/** A list is not every reader's notion of a value. */
const EXAMPLE: Said = {
  vi: " Danh sách viết mỗi mục một dòng, bắt đầu bằng dấu -.",
  en: " A list has each item on a line that begins with -.",
};

function wrongType(expected: string, found: Found): Said {
  const { value, source } = found;
  const wanted = typeWords(expected);
  if (value === undefined)
    return { vi: `thiếu khóa này; cần ${wanted.vi}.`, en: `this key is missing; it takes ${wanted.en}.` };
  if (value === null)
    return { vi: `khóa này để trống; cần ${wanted.vi}.`, en: `this key is empty; it takes ${wanted.en}.` };
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean")) {
    const written = source ?? String(value);
    return {
      vi: `${written} không nằm trong dấu nháy nên không được đọc là chữ; viết trong dấu nháy: "${written}".`,
      en: `${written} stands without quotes and is not read as text; write it in quotes: "${written}".`,
    };
  }
  if ((expected === "number" || expected === "int") && isQuotedNumber(value)) {
    return {
      vi: `"${value}" nằm trong dấu nháy nên là chữ; viết không có dấu nháy: ${value}.`,
      en: `"${value}" stands in quotes and is text; write it without: ${value}.`,
    };
  }
  const is = typeWords(typeOf(value));
  const example = expected === "array" ? EXAMPLE : { vi: "", en: "" };
  return {
    vi: `cần ${wanted.vi}, ở đây lại là ${is.vi}${scalar(found)}.${example.vi}`,
    en: `this takes ${wanted.en}, but holds ${is.en}${scalar(found)}.${example.en}`,
  };
} // prettier-ignore

function isQuotedNumber(value: unknown): value is string {
  return typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value);
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? "array" : typeof value;
}

function scalar({ value, source }: Found): string {
  return typeof value === "object" ? "" : `: ${source ?? JSON.stringify(value)}`;
}

function shown({ value, source }: Found, lang: Lang): string {
  if (typeof value === "string") return `"${value}"`;
  if (typeof value !== "object" && value !== undefined) return source ?? JSON.stringify(value);
  return said(lang, { vi: "giá trị này", en: "this value" });
}

function notOneOf(values: readonly string[], found: Found): Said {
  if (found.value === undefined || found.value === null) {
    const list = values.join(", ");
    return {
      vi: `khóa này chưa có giá trị. Được dùng: ${list}.`,
      en: `this key has no value. Allowed: ${list}.`,
    };
  }
  const right = typeof found.value === "string" ? nearest(found.value, values) : null;
  const list = values.join(", ");
  return {
    vi: `${shown(found, "vi")} không được dùng.${right === null ? "" : ` Có phải "${right}"?`} Được dùng: ${list}.`,
    en: `${shown(found, "en")} is not allowed.${right === null ? "" : ` Did you mean "${right}"?`} Allowed: ${list}.`,
  };
}

/** What is measured: the text's length, the list's, or the number itself. */
function sizeOf(origin: string): Said {
  if (origin === "string") return { vi: "số chữ", en: "the number of letters" };
  if (origin === "array") return { vi: "số mục", en: "the number of items" };
  return { vi: "số này", en: "the number" };
}
