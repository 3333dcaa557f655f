/** What a finding says to a person: what is wrong at this place, and what to do. */
import type { Fact, Problem } from "../model/finding.ts";
import { EN } from "./en.ts";
import { FACTS, fits, isCode, type Code, type FactsOf, type FactType } from "./facts.ts";
import { builtInNames, type Names } from "./names.ts";
import { formatNumber, formatWindow, type Lang } from "./terms.ts";
import { VI } from "./vi.ts";
import type { Text } from "./words.ts";

export { FACTS, missingFacts, type Code } from "./facts.ts";
export { namesOf, type Names } from "./names.ts";
export * from "./terms.ts";
export { cellShown, type Text } from "./words.ts";

/**
 * The words of a finding. `names` says what forms, fields and indicators are called
 * (those of the user's catalogue too). A fact that a stage left out is shown as "…".
 */
export function messageOf(finding: Problem, lang: Lang, names: Names = builtInNames()): Text {
  const { code } = finding;
  if (!isCode(code)) return { message: unworded(finding, lang), cure: "" };
  return wordsOf(code, finding, lang, names);
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the facts to their words
function wordsOf<C extends Code>(code: C, finding: Problem, lang: Lang, names: Names): Text {
  const facts = completed(
    code,
    named(finding.facts, (id) => names(id, lang)),
  );
  return (lang === "vi" ? VI : EN)[code](facts, finding);
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

function completed<C extends Code>(code: C, facts: Facts): FactsOf<C> {
  const whole: Record<string, Fact> = { ...facts };
  for (const [name, type] of Object.entries<FactType>(FACTS[code])) {
    const fact = whole[name];
    if (fits(fact, type) && fact !== "") continue;
    whole[name] = type === "text" && typeof fact === "number" ? String(fact) : SUBSTITUTES[type];
  }
  return whole as FactsOf<C>;
}

/** A rule on totals says of which unit and days. */
function whose({ unit, start, end }: Facts, lang: Lang): string {
  if (typeof unit !== "string" || typeof start !== "string" || typeof end !== "string") return "";
  return `${unit}, ${formatWindow({ start, end }, lang)}: `;
}

/** A rule of the user's own brings its own words; `{left}` and `{right}` are the values of its sides. */
function unworded({ code, facts }: Problem, lang: Lang): string {
  const message = lang === "vi" ? facts["messageVi"] : facts["messageEn"];
  if (typeof message !== "string") return code;
  return (
    whose(facts, lang) +
    message.replace(/\{(left|right)\}/gu, (_, side: string) => {
      const value = facts[side];
      return typeof value === "number" ? formatNumber(value, lang) : "…";
    })
  );
}
