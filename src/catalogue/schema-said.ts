/** What a schema of the user's files asks for beyond its types, in both languages: for the messages of cli. */

export interface SaidByParams {
  readonly vi: string;
  readonly en: string;
}

/** For `refine` and `addIssue`: the words travel with the issue. */
export function said(vi: string, en: string): { message: string; params: { said: SaidByParams } } {
  return { message: en, params: { said: { vi, en } } };
}

/** Ids of fields and indicators. */
export const ID = /^[a-z][a-z0-9_]*$/;
/** Codes of rules, written as the codes of findings are. */
export const RULE_ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
export const SHA256 = /^[0-9a-f]{64}$/;

/** By the pattern's own text, which is what an issue tells of it. */
export const PATTERN_WORDS: ReadonlyMap<string, SaidByParams> = new Map(
  (
    [
      [
        ID,
        "chỉ gồm chữ thường không dấu, chữ số và dấu gạch dưới, bắt đầu bằng chữ, ví dụ so_tin",
        "lower-case letters, digits and underscores, a letter first, e.g. so_tin",
      ],
      [
        RULE_ID,
        "gồm các từ chữ thường không dấu nối bằng dấu gạch ngang, ví dụ tin-vuot-muc",
        "lower-case words joined by hyphens, e.g. tin-vuot-muc",
      ],
      [
        SHA256,
        "gồm 64 chữ số thập lục phân, do antq ghi",
        "64 hexadecimal digits, written by antq",
      ],
    ] as const
  ).map(([pattern, vi, en]) => [String(pattern), { vi, en }]),
);
