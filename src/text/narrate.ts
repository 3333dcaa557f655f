/** The paragraph of a report from totals: what they hold, and nothing else. */
import { dimensionsSpoken } from "../catalogue/dimensions.ts";
import { reportWords, type ReportWords } from "../catalogue/prose/index.ts";
import type { Indicator } from "../model/catalogue.ts";
import { SMALL_BASE } from "../model/change.ts";
import type { ChangeMeasure } from "../model/claim.ts";
import type { Period } from "../model/period.ts";
import type { ReportRow, ReportValue } from "../model/report.ts";
import { formatNumber, formatPeriodCode, said, type Lang } from "../messages/terms.ts";
import { changeBetween, isExact } from "./change-between.ts";
import { amountText } from "./write-amount.ts";

export interface NarrateInput {
  readonly period: Period;
  readonly indicators: readonly Indicator[];
  /** Of one unit: its own total, and those of its partners. */
  readonly rows: readonly ReportRow[];
  /** Its own total of the period that is compared with. */
  readonly before: ReportRow | null;
  readonly compare: "previous" | "same-period-last-year" | null;
  readonly provisional: boolean;
  /** Large numbers are rounded, with the honest word. */
  readonly rounded: boolean;
  /** Counts from 1 to below it are not said; 0 and 1: all are. */
  readonly threshold?: number;
}

/** Beyond it a per cent says less than the difference. */
const MOST_PERCENT = 999;

/** null: the totals hold nothing that a sentence could say. */
export function narrateUnit(input: NarrateInput, lang: Lang): string | null {
  const words = said(lang, reportWords);
  const own = input.rows.find(({ by }) => Object.keys(by).length === 0);
  if (own === undefined) return null;
  const done = clausesOf(own, input, words, lang, true);
  const suppressed = input.rows.some(({ values }) =>
    Object.values(values).some(({ status }) => status === "Q"),
  );
  if (done.length === 0 && !suppressed) return null;
  const who = { when: whenText(input.period, lang), who: unitText(own.unit.name, lang) };
  const sentences = [
    done.length === 0
      ? capital(filled(words.nothing, who))
      : `${capital(filled(words.opening, who))}${done.join(words.join)}${words.closing}`,
  ];
  const partners = input.rows.flatMap((row) => partnerClauses(row, input, words, lang));
  if (partners.length > 0)
    sentences.push(`${words.partners}${partners.join(words.join)}${words.closing}`);
  const { expected, actual } = own.reporting;
  if (expected !== null && actual < expected) {
    sentences.push(filled(words.coverage, { actual: String(actual), expected: String(expected) }));
  }
  if (suppressed) sentences.push(filled(words.suppressed, { n: String(input.threshold ?? 0) }));
  if (input.provisional) sentences.push(words.provisional);
  return sentences.join(" ");
}

function partnerClauses(
  row: ReportRow,
  input: NarrateInput,
  words: ReportWords,
  lang: Lang,
): string[] {
  const who = dimensionsSpoken("with").map((dimension) => row.by[dimension])[0];
  if (who === undefined || who === null) return [];
  const done = clausesOf(row, input, words, lang, false);
  return done.length === 0 ? [] : [`${filled(words.partner, { who })}${done.join(", ")}`];
}

function clausesOf(
  row: ReportRow,
  input: NarrateInput,
  words: ReportWords,
  lang: Lang,
  compared: boolean,
): string[] {
  const told = new Set<string>();
  const clauses: string[] = [];
  const say = (indicator: Indicator, beside: boolean): string | null => {
    const value = row.values[indicator.id];
    if (value === undefined || told.has(indicator.id)) return null;
    const amount = amountText(value, input.rounded, words, lang);
    if (amount === null) return null;
    told.add(indicator.id);
    const change = compared ? changeText(value, indicator, input, words, lang) : "";
    return sentenceOf(indicator, amount, beside, words, lang) + change;
  };
  for (const indicator of input.indicators) {
    const main = isBeside(indicator, input, row) ? null : say(indicator, false);
    if (main === null) continue;
    const people = input.indicators.find(
      (one) => one.phrases?.peopleOf?.[0] === indicator.id && isAttendance(one),
    );
    const beside = people === undefined ? null : say(people, true);
    clauses.push(beside === null ? main : `${main} ${beside}`);
  }
  return clauses;
}

/** It is told with what it attended. */
function isBeside(
  indicator: Indicator,
  { indicators, rounded }: NarrateInput,
  row: ReportRow,
): boolean {
  const of = indicator.phrases?.peopleOf?.[0];
  if (of === undefined || !isAttendance(indicator)) return false;
  const value = row.values[of];
  const told = value !== undefined && amountText(value, rounded, reportWords.vi, "vi") !== null;
  return told && indicators.some(({ id }) => id === of);
}

function isAttendance({ phrases }: Indicator): boolean {
  return phrases?.sentence?.vi.startsWith("với ") === true;
}

function sentenceOf(
  indicator: Indicator,
  n: string,
  beside: boolean,
  words: ReportWords,
  lang: Lang,
): string {
  const { label, measure, phrases } = indicator;
  const own = said(lang, phrases?.sentence);
  if (own !== undefined && (beside || !isAttendance(indicator))) return filled(own, { n });
  if (isAttendance(indicator))
    return filled(words.attended, { n, label: lower(said(lang, label)) });
  return filled(words.plain, { n, label: lower(said(lang, label)), measure: said(lang, measure) });
}

/** Of exact figures only: what is rounded or hedged has no difference that can be told. */
function changeText(
  now: ReportValue,
  indicator: Indicator,
  input: NarrateInput,
  words: ReportWords,
  lang: Lang,
): string {
  const before = input.before?.values[indicator.id];
  if (
    input.compare === null ||
    before === undefined ||
    now.incomplete === true ||
    before.incomplete === true
  )
    return "";
  if (!isExact(now) || !isExact(before)) return "";
  const change = differenceText(now, before, indicator, words, lang);
  const base = input.compare === "previous" ? words.previous : words.samePeriod;
  return change === null ? "" : ` (${change} ${base})`;
}

function differenceText(
  now: ReportValue,
  before: ReportValue,
  indicator: Indicator,
  words: ReportWords,
  lang: Lang,
): string | null {
  const measured = (measure: ChangeMeasure) => changeBetween(measure, 2, now, before, indicator);
  const difference = measured(indicator.ratio === undefined ? "difference" : "points");
  if (difference === null || difference === 0) return null;
  const turn = difference > 0 ? words.rise : words.fall;
  const measure = indicator.ratio === undefined ? said(lang, indicator.measure) : words.points;
  const size = filled(turn, { n: `${formatNumber(Math.abs(difference), lang)} ${measure}` });
  const percent =
    indicator.ratio !== undefined || (before.value ?? 0) < SMALL_BASE ? null : measured("percent");
  if (percent === null || percent === 0 || Math.abs(percent) > MOST_PERCENT) return size;
  return size + filled(words.percent, { n: formatNumber(Math.abs(percent), lang) });
}

function filled(template: string, facts: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => facts[name] ?? "");
}

const lower = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "Huyện Ba Tri" inside a sentence: the type is a common noun. */
function unitText(name: string, lang: Lang): string {
  return said(lang, { vi: lower(name), en: name });
}

function whenText(period: Period, lang: Lang): string {
  return said(lang, { vi: whenSpoken(period), en: formatPeriodCode(period.code, lang) });
}

/** As reports begin: "giai đoạn 2014 - 2023", "9 tháng đầu năm 2024". */
function whenSpoken({ code, type, start, end }: Period): string {
  if (type === "years") return `giai đoạn ${code.replace("..", " - ")}`;
  if (type === "nine-months") return `9 tháng đầu năm ${code.slice(0, 4)}`;
  if (type === "dates") return `từ ngày ${dayText(start)} đến ngày ${dayText(end)}`;
  return formatPeriodCode(code, "vi");
}

function dayText(date: string): string {
  const [year, month, day] = date.split("-");
  return `${day}/${month}/${year}`;
}
