/** Rules of the user's catalogue: held against what antq knows before anything is read; their own tests run. */
import { isFigureRole } from "../model/catalogue.ts";
import { said } from "../messages/said.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { operandsOf } from "../catalogue/expression.ts";
import { weighRule } from "../catalogue/weigh-rule.ts";
import type { Rule } from "../model/rule.ts";
import { formatNumber, type Lang } from "../messages/index.ts";
import { CHECKS } from "../validate/index.ts";
import { UsageError } from "./errors.ts";
import { nearest } from "./nearest.ts";

/** Stops at the first rule that could never be weighed, or whose code means something else already. */
export function refuseBadRules(catalogue: Catalogue): void {
  for (const rule of catalogue.rules) {
    if (CHECKS.some(({ code }) => code === rule.id)) {
      throw new UsageError({
        vi: `quy tắc "${rule.id}": mã này là của một lỗi có sẵn; chọn mã khác.`,
        en: `rule "${rule.id}": this code is one of the built-in ones; choose another.`,
      });
    }
    const known = figuresOf(rule, catalogue);
    const used = [...operandsOf(rule.left), ...operandsOf(rule.right)];
    const tested = rule.tests.flatMap(({ values }) => Object.keys(values));
    const wrong = used.find((id) => !known.includes(id)) ?? tested.find((id) => !used.includes(id));
    if (wrong !== undefined) throw unknown(rule, wrong, used.includes(wrong) ? known : used);
  }
}

/** The figures that a rule may name: counts of its form, or indicators. */
function figuresOf({ id, scope }: Rule, catalogue: Catalogue): string[] {
  if (scope.kind === "total") return catalogue.indicators.map((indicator) => indicator.id);
  const form = catalogue.forms.find((candidate) => candidate.id === scope.form);
  if (form !== undefined)
    return form.fields.filter(({ role }) => isFigureRole(role)).map((field) => field.id);
  const right = nearest(
    scope.form,
    catalogue.forms.map((candidate) => candidate.id),
  );
  throw new UsageError({
    vi: `quy tắc "${id}": không có biểu mẫu "${scope.form}".${right === null ? "" : ` Có phải "${right}"?`}`,
    en: `rule "${id}": there is no form "${scope.form}".${right === null ? "" : ` Did you mean "${right}"?`}`,
  });
}

function unknown(rule: Rule, word: string, known: readonly string[]): UsageError {
  const right = nearest(word, known);
  return new UsageError({
    vi: `quy tắc "${rule.id}": không có số liệu "${word}".${right === null ? ` Được dùng: ${known.join(", ")}.` : ` Có phải "${right}"?`}`,
    en: `rule "${rule.id}": there is no figure "${word}".${right === null ? ` Allowed: ${known.join(", ")}.` : ` Did you mean "${right}"?`}`,
  });
}

/** `antq catalogue rules --test`: each rule against its own cases. */
export function testRules(
  { rules }: Catalogue,
  lang: Lang,
): { readonly said: string; readonly failed: number } {
  if (rules.length === 0) {
    throw new UsageError({
      vi: "--test: danh mục không có quy tắc riêng nào (khóa rules trong tệp của catalogue, antq.yaml).",
      en: "--test: the catalogue has no rules of its own (key rules in a file of catalogue, antq.yaml).",
    });
  }
  const results = rules.map((rule) => ({ rule, faults: faultsOf(rule, lang) }));
  const failed = results.reduce((sum, { faults }) => sum + faults.length, 0);
  const tests = rules.reduce((sum, rule) => sum + rule.tests.length, 0);
  const lines = results.flatMap(({ rule, faults }) => [
    `${faults.length === 0 ? "ok  " : "FAIL"}  ${rule.id}  ${rule.tests.length}`,
    ...faults.map((fault) => `      ${fault}`),
  ]);
  const n = (count: number) => formatNumber(count, lang);
  const sum = said(lang, {
    vi: `${n(rules.length)} quy tắc, ${n(tests)} phép thử, ${n(failed)} sai`,
    en: `${n(rules.length)} rules, ${n(tests)} tests, ${n(failed)} failed`,
  });
  return { said: `${[...lines, sum].join("\n")}\n`, failed };
}

function faultsOf(rule: Rule, lang: Lang): string[] {
  return rule.tests.flatMap((test, i) => {
    const { verdict, left, right } = weighRule(rule, (id) => test.values[id] ?? null);
    if (verdict === test.expect) return [];
    const side = (value: number | null) => (value === null ? "-" : formatNumber(value, lang));
    const sides = `${side(left)} ${rule.operator} ${side(right)}`;
    return [
      said(lang, {
        vi: `phép thử ${i + 1}: phải là ${test.expect}, lại là ${verdict} (${sides})`,
        en: `test ${i + 1}: expected ${test.expect}, was ${verdict} (${sides})`,
      }),
    ];
  });
}
