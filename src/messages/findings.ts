/**
 * What a finding says to a person: what is wrong at this place, and what to do. Its words are in the file of its
 * check; this is the one place where messages look into a stage.
 */
import type { Text } from "./text.ts";
import type { Fact, Problem } from "../model/finding.ts";
import type { Check } from "../validate/check.ts";
import { registry } from "../validate/checks/registry.gen.ts";
import { fits, type FactType, type FactTypes } from "./facts.ts";
import { builtInNames, type Names } from "./names.ts";
import { type Lang, languageOf, said, translated } from "./said.ts";
import { formatNumber, formatWindow } from "./terms.ts";
import { sayIn } from "./words.ts";
import { own } from "../model/own.ts";

const CHECKS: Readonly<Partial<Record<string, Check>>> = registry;

/**
 * The words of a finding. `names` says what forms, fields and indicators are called
 * (those of the user's catalogue too). A fact that a stage left out is shown as "…".
 */
export function messageOf(finding: Problem, lang: Lang, names: Names = builtInNames()): Text {
  const { code } = finding;
  const check = own(CHECKS, code);
  if (check === undefined) return { message: unworded(finding, lang), cure: "" };
  const facts = completed(
    check.facts,
    named(finding.facts, (id) => names(id, lang)),
  );
  const say = sayIn(lang, finding);
  if (lang === "vi" || lang === "en") return check.words[lang](facts, say);
  const language = languageOf(lang);
  return language.findings?.[code]?.(facts) ?? translated(check.words.en(facts, say), language);
}

type Facts = Readonly<Record<string, Fact>>;

/** Ids of forms, fields and indicators become their labels. */
function named(facts: Facts, nameOf: (id: string) => string): Facts {
  const { form, field, indicator } = facts;
  return {
    ...facts,
    ...(typeof form === "string" ? { form: nameOf(`form ${form}`) } : {}),
    ...(typeof field === "string" ? { field: nameOf(field) } : {}),
    ...(typeof indicator === "string" ? { indicator: nameOf(indicator) } : {}),
  };
}

const SUBSTITUTES: Readonly<Record<FactType, Fact>> = {
  text: "…",
  "text?": null,
  number: Number.NaN,
  list: [],
};

function completed(types: FactTypes, facts: Facts): never {
  const whole: Record<string, Fact> = { ...facts };
  for (const [name, type] of Object.entries(types)) {
    const fact = whole[name];
    if (fits(fact, type) && fact !== "") continue;
    whole[name] = type === "text" && typeof fact === "number" ? String(fact) : SUBSTITUTES[type];
  }
  return whole as never;
}

/** A rule on totals says of which unit and days. */
function whose({ unit, start, end }: Facts, lang: Lang): string {
  if (typeof unit !== "string" || typeof start !== "string" || typeof end !== "string") return "";
  return `${unit}, ${formatWindow({ start, end }, lang)}: `;
}

/** A rule of the user's own brings its own words; `{left}` and `{right}` are the values of its sides. */
function unworded({ code, facts }: Problem, lang: Lang): string {
  const message = said(lang, { vi: facts["messageVi"], en: facts["messageEn"] });
  if (typeof message !== "string") return code;
  return (
    whose(facts, lang) +
    message.replace(/\{(left|right)\}/gu, (_, side: string) => {
      const value = facts[side];
      return typeof value === "number" ? formatNumber(value, lang) : "…";
    })
  );
}
