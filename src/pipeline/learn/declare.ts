/** The declaration that answers make: keys of a catalogue file, in their order. */
import type { Catalogue } from "../../catalogue/index.ts";
import { bracketed } from "../../catalogue/amounts.ts";
import { stripMarks } from "../../util/vietnamese.ts";
import type { Answers, Learned, Question } from "./index.ts";

export type Declaration = Readonly<Record<string, unknown>>;

/** A label that may be somebody's name is not written down. */
const HIDDEN = "…";

const COLUMNS = ["unit", "unit_code", "district", "province", "date", "period", "stub"] as const;
const ROLES = [
  "this", "previous", "same-period", "cumulative", "plan", "estimate", "opening", "closing", "change", "average",
] as const; // prettier-ignore

interface NewIndicator {
  readonly id: string;
  readonly label?: { readonly vi: string; readonly en: string };
  readonly measure?: { readonly vi: string; readonly en: string };
  readonly kind?: "flow" | "stock";
  readonly decimals?: number;
  readonly aliases?: readonly string[];
}

/** null: there is nothing to declare. `answers` by sheet and cell. */
export function declarationOf(
  { understood, unsure }: Learned,
  answers: Answers,
  catalogue: Catalogue,
): Declaration | null {
  const said = new Map<string, string[]>();
  const add = (key: string, label: string) => said.set(key, [...(said.get(key) ?? []), label]);
  for (const { as, label } of understood) {
    if (as === "unit") add("unit", label);
    if (as === "total") add("totals", label);
  }
  const indicators: NewIndicator[] = [];
  const title: [Question, string][] = [];
  for (const question of unsure) {
    const answer = answers.get(keyOfAnswer(question));
    if (answer === undefined || answer === "title" || question.label === HIDDEN) continue;
    if (question.of === "title") {
      if (answer !== "ignore") title.push([question, answer]);
    } else if (answer === "ignore") add("remark", question.label);
    else if (answer === "total") add("totals", question.label);
    else if (answer === "part") add("parts", question.label);
    else if (isOne(COLUMNS, answer)) add(answer, question.label);
    else if (isOne(ROLES, answer)) add(`roles.${answer}`, question.label);
    else indicators.push(indicatorOf(question.label, answer, catalogue, indicators));
  }
  if (said.size + indicators.length + title.length === 0) return null;
  return inOrder(said, indicators, title);
}

export function keyOfAnswer({ cell }: Pick<Question, "cell">): string {
  return cell.toUpperCase();
}

function isOne<T extends string>(list: readonly T[], word: string): word is T {
  return (list as readonly string[]).includes(word);
}

function indicatorOf(
  label: string,
  answer: string,
  { indicators, words }: Catalogue,
  before: readonly NewIndicator[],
): NewIndicator {
  const inner = bracketed(label);
  if (indicators.some(({ id }) => id === answer)) {
    // A unit of measure is read beside any name; other words in brackets tell it from its like.
    const measured = inner !== null && words.measures.includes(inner.measure.trim().toLowerCase());
    return { id: answer, aliases: [measured ? inner.bare : label] };
  }
  const name = inner?.bare ?? label;
  const taken = new Set([...indicators, ...before].map(({ id }) => id));
  return {
    id: idOf(name, taken),
    label: { vi: name, en: name },
    ...(inner === null ? {} : { measure: { vi: inner.measure, en: inner.measure } }),
    ...(answer === "amount" ? { decimals: 6 } : {}),
    kind: answer === "stock" ? "stock" : "flow",
  };
}

function idOf(name: string, taken: ReadonlySet<string>): string {
  const words =
    stripMarks(name.normalize("NFC"))
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? [];
  const base =
    words
      .join("_")
      .replace(/^[^a-z]+/u, "")
      .slice(0, 40)
      .replace(/_+$/u, "") || "chi_tieu";
  for (let i = 1; ; i++) {
    const id = i === 1 ? base : `${base}_${i}`;
    if (!taken.has(id)) return id;
  }
}

/** Of a name without a label the cell says where it stands, and the title which form it is. */
function titleRule(title: readonly (readonly [Question, string])[]): Declaration {
  const titles = title.flatMap(([question]) => question.titles ?? []);
  const places = title.map(([{ cell, label, titles: alone }, axis]) => [
    axis,
    alone === undefined ? { beside: [label] } : { cell },
  ]);
  return {
    ...(titles.length === 0 ? {} : { titles: [titles[0]] }),
    ...Object.fromEntries(places),
  };
}

function inOrder(
  said: ReadonlyMap<string, readonly string[]>,
  indicators: readonly NewIndicator[],
  title: readonly (readonly [Question, string])[],
): Declaration {
  const columns = [...COLUMNS, "remark"].flatMap((id) => {
    const headings = said.get(id);
    return headings === undefined ? [] : [[id, { headings }] as const];
  });
  const lists = ["totals", "parts"].flatMap((id) => {
    const list = said.get(id);
    return list === undefined ? [] : [[id, list] as const];
  });
  const roles = ROLES.flatMap((role) => {
    const list = said.get(`roles.${role}`);
    return list === undefined ? [] : [[role, list] as const];
  });
  return Object.fromEntries([
    ...columns,
    ...lists,
    ...(title.length === 0 ? [] : [["title", [titleRule(title)]] as const]),
    ...(roles.length === 0 ? [] : [["roles", Object.fromEntries(roles)] as const]),
    ...(indicators.length === 0 ? [] : [["indicators", indicators] as const]),
  ]);
}
