/** Files of the user that are wrong: told in the language asked for, at their line, with what to write. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { issueWords } from "../../src/cli/data-file/schema-words.ts";
import { YAML_WORDS } from "../../src/cli/data-file/yaml-words.ts";
import { antq, TIPS } from "./cli.ts";
import { expectLanguage } from "./languages.ts";

const LANGS = ["vi", "en"] as const;

/** The file, its content, what must be said in Vietnamese. */
const CONFIGS: readonly (readonly [yaml: string, said: string])[] = [
  ["province: 83\n", 'dòng 1 (province): 83 không nằm trong dấu nháy nên không được đọc là chữ; viết trong dấu nháy: "83"'],
  ["\n# tỉnh\nprovince: 04\n", 'dòng 3 (province): 04 không nằm trong dấu nháy nên không được đọc là chữ; viết trong dấu nháy: "04"'],
  ["units: true\n", 'viết trong dấu nháy: "true"'],
  ["units:\n", "dòng 1 (units): khóa này để trống"],
  ["units: [a.csv]\n", "dòng 1 (units): cần chữ, ở đây lại là một danh sách"],
  ["catalogue: a.yaml\n", "cần một danh sách"],
  ["periodScheme: civil\noffise: {}\n", 'dòng 2: không có khóa "offise". Gần nhất: office'],
  ["office:\n  name: x\n  signers:\n    letf: y\n", 'dòng 4 (office.signers): không có khóa "letf". Gần nhất: left'],
  ["zzzzzz: 1\n", "Được dùng: province, units"],
  ["severities: { copied-values: eror }\n", 'Có phải "error"?'],
  ["severities: [a]\n", "cần các dòng dạng khóa: giá trị, ở đây lại là một danh sách"],
  ["reporting:\n  tips:\n    frequency: weekly\n", 'dòng 3 (reporting.tips.frequency): "weekly" không được dùng'],
  ["reporting:\n  tips:\n    dueWorkingDays: { village: 2 }\n", "Được dùng: province, district, commune"],
  ["reporting:\n  tips:\n    dueWorkingDays: { commune: 2.5 }\n", "một số nguyên"],
  ["reporting:\n  tips:\n    dueWorkingDays: { commune: -1 }\n", "từ 0 trở lên"],
  ['reporting:\n  tips:\n    dueWorkingDays: { commune: "2" }\n', "không có dấu nháy: 2"],
  ["reporting:\n  tip: {}\n", 'không có biểu mẫu "tip". Gần nhất: tips'],
  ["closing: yes\n", "cần true hoặc false"],
  ["abc\n", "cần các dòng dạng khóa: giá trị"],
  ["- abc\n", "cần các dòng dạng khóa: giá trị"],
  ["province: 83\nunits: 84\n", "(và 1 chỗ khác)"],
  ["a: [1\nb: {", "dòng 2"],
  ["a:\n\t- b\n", "dòng 2: đầu dòng có phím Tab"],
  ["units: a\nunits: b\n", "dòng 2: khóa này đã có ở trên"],
  ["units: @a\n", "dòng 1: giá trị không được bắt đầu bằng dấu này"],
  ['units: "a\\b\\c.csv"\n', "đường dẫn Windows"],
  ["units: *a\n", "dấu & và *"],
  ["units: !x a\n", "dấu !"],
  ["a: b\n---\nc: d\n", "xóa dòng ---"],
  ["units: a: b\n", "dòng 1"],
  ["office:\n  name: a\n parent: b\n", "dòng"],
  ["units: 'a\n", "thiếu một dấu"],
  ["disclosure: -3\n", "disclosure"],
]; // prettier-ignore

describe.each(LANGS)("antq.yaml under %s", (lang) => {
  it.each(CONFIGS)("%j", async (yaml, said) => {
    const files = { "a.csv": TIPS, "antq.yaml": yaml };
    const { code, stdout, stderr } = await antq(`check a.csv --lang ${lang}`, files);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.startsWith("antq: antq.yaml"), stderr).toBe(true);
    expectLanguage(stderr, lang);
    if (lang === "vi") expect(stderr).toContain(said);
  });
});

const RULE =
  "  - id: r-1\n    severity: error\n    title: { vi: a, en: a }\n    message: { vi: a, en: a }\n    form: tips\n    left: valuable_tips\n    operator: less_than\n    right: tips_received\n    tests: [{ values: {}, expect: violated }, { values: {}, expect: skipped }]\n";
const rule = (from: string, to: string) => `rules:\n${RULE.replace(from, to)}`;

const CATALOGUES: readonly (readonly [yaml: string, said: string])[] = [
  ["form: []\n", "Gần nhất: forms"],
  ["forms:\n  - id: tips\n    label: Tin\n", "dòng 3 (forms.0.label): cần các dòng dạng khóa: giá trị"],
  ["forms:\n  - id: tips\n    label: { vi: Tin }\n", "dòng 3 (forms.0.label.en): thiếu khóa này"],
  ["forms:\n  - label: { vi: Tin, en: Tips }\n", "(forms.0.id): thiếu khóa này"],
  ["forms:\n  - id: tips\n    fields:\n      - id: Số tin\n", "chữ thường không dấu"],
  ["forms:\n  - id: tips\n    fields:\n      - id: x\n        role: counts\n", 'Có phải "count"?'],
  ["forms:\n  - id: tips\n    fields:\n      - id: x\n        aliases: Tin hay\n", "dòng 5 (forms.0.fields.0.aliases): cần một danh sách"],
  ["forms:\n  - id: tips\n    fields:\n      - id: x\n        aliases: [2020]\n", 'viết trong dấu nháy: "2020"'],
  ["forms:\n  - id: tips\n    fields:\n      - id: x\n        heading: a\n        alias: [b]\n", "dòng 6 (forms.0.fields.0): không có khóa \"alias\". Gần nhất: aliases"],
  ["indicators:\n  - id: x\n    kind: ratio\n", "chỉ tiêu loại ratio"],
  ["indicators:\n  - id: x\n    ratio: { numerator: a, denominator: b, scale: 0, decimals: 9 }\n", "số này phải lớn hơn 0"],
  ["indicators:\n  - id: x\n    kind: flow\n    overUnits: DISTINCT\n", "cách cộng"],
  ["indicators:\n  - id: x\n    sources: [{ form: tip, field: y }]\n", 'không có biểu mẫu "tip"'],
  ["codeLists:\n  - id: category\n    entries: [{ value: 1 }]\n", 'viết trong dấu nháy: "1"'],
  ["schemes:\n  - { id: s, label: { vi: a, en: a }, cutoffDay: 31 }\n", "không quá 28"],
  [rule("id: r-1", "id: R1"), "từ chữ thường"],
  [rule("valuable_tips", "valuable_tips *"), "không phải biểu thức"],
  [rule("valuable_tips", "valuable_tip"), 'Có phải "valuable_tips"'],
  [rule("less_than", "lower"), "không được dùng"],
  [rule("    form: tips\n", ""), "quy tắc có form, hoặc có level và period"],
  [rule("title: { vi: a", 'title: { vi: ""'), "không được để trống"],
  [rule(", { values: {}, expect: skipped }", ""), "cần ít nhất một phép thử"],
  [rule("values: {}", "values: { valuable_tips: 0.12345678 }"), "sáu chữ số thập phân"],
  [rule("values: {}", "values: { no_such: 1 }"), "no_such"],
  [`rules:\n${RULE}${RULE}`, 'đã có quy tắc "r-1" ở trên'],
  [rule("id: r-1", "id: not-a-number"), "chọn mã khác"],
  [rule("form: tips", "form: tip"), 'không có biểu mẫu "tip"'],
]; // prettier-ignore

describe.each(LANGS)("a catalogue under %s", (lang) => {
  it.each(CATALOGUES)("%j", async (yaml, said) => {
    const files = { "a.csv": TIPS, "antq.yaml": "catalogue: [own.yaml]\n", "own.yaml": yaml };
    const { code, stdout, stderr } = await antq(`check a.csv --lang ${lang}`, files);
    expect([code, stdout]).toEqual([2, ""]);
    expectLanguage(stderr, lang, ["Số tin", "Tin hay"]);
    if (lang === "vi") expect(stderr).toContain(said);
  });
});

const BASELINES: readonly (readonly [json: string, said: string])[] = [
  ["{", "dòng 1: không phải JSON hợp lệ"],
  ['{\n  "schema": "antq/baseline@1",\n  "accepted": [,]\n}', "dòng 3: không phải JSON hợp lệ"],
  ["", "không phải JSON hợp lệ"],
  ["[]", "cần các dòng dạng khóa: giá trị"],
  ['{"schema":"antq/baseline@2","accepted":[]}', "không được dùng"],
  ['{"schema":"antq/baseline@1","accept":[]}', "thiếu khóa này"],
  ['{"schema":"antq/baseline@1","accepted":[{"fingerprint":"x","code":"a","file":"b","sheet":null,"cell":null,"reason":""}]}', "64 chữ số"],
  ['{"schema":"antq/baseline@1","accepted":[{"fingerprint":"' + "0".repeat(64) + '","code":"a","file":"b","sheet":null,"cell":null,"value":[],"reason":""}]}', "không thuộc dạng nào"],
]; // prettier-ignore

describe.each(LANGS)("a baseline under %s", (lang) => {
  it.each(BASELINES)("%j", async (json, said) => {
    const files = { "a.csv": TIPS, "base.json": json };
    const line = `check a.csv --baseline base.json --lang ${lang}`;
    const { code, stdout, stderr } = await antq(line, files);
    expect([code, stdout]).toEqual([2, ""]);
    expectLanguage(stderr, lang);
    if (lang === "vi") expect(stderr).toContain(said);
  });
});

describe("messages of the libraries", () => {
  /** The codes of a type declaration of a library, so that a new release cannot bring a word unseen. */
  const codesOf = (file: string, pattern: RegExp) => {
    const text = readFileSync(new URL(`../../node_modules/${file}`, import.meta.url), "utf8");
    return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ""))];
  };

  it("each code of yaml has words in both languages", () => {
    const declared = codesOf("yaml/dist/errors.d.ts", /'([A-Z_]{5,})'/g);
    expect(declared.length).toBeGreaterThan(15);
    for (const code of declared) {
      const words = YAML_WORDS[code as keyof typeof YAML_WORDS];
      expectLanguage(words.vi, "vi");
      expectLanguage(words.en, "en");
    }
  });

  it("each code of zod has words in both languages, whatever the value", () => {
    const declared = codesOf("zod/v4/core/errors.d.ts", /code: "([a-z_]+)"/g);
    expect(declared.length).toBeGreaterThan(9);
    for (const code of declared) {
      for (const value of [undefined, null, 1, "x", "12", true, [], {}]) {
        for (const expected of [
          "string",
          "number",
          "int",
          "boolean",
          "array",
          "object",
          "record",
          "map",
        ]) {
          const issue = { code, path: [], message: "Invalid", expected, keys: ["k"], values: ["a"], minimum: 1, maximum: 2, origin: "string", divisor: 2, issues: [], errors: [], key: 1, format: "regex" }; // prettier-ignore
          const found = { value, source: null, keys: ["kk"] };
          const words = issueWords(issue as unknown as z.core.$ZodIssue, found);
          expectLanguage(words.vi, "vi");
          expectLanguage(words.en, "en");
          for (const text of [words.vi, words.en]) expect(text).toMatch(/^[^ ].*[^ ]\.$/u);
        }
      }
    }
  });
});
