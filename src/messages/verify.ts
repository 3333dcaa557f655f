/** Why a claim of a draft is confirmed, contradicted or unmatched, in words. */
import type { Why } from "../model/claim.ts";
import { formatPeriodCode, said, type Lang, type Said } from "./terms.ts";
import { own } from "../model/own.ts";

type Fact = (name: string) => string;

const SENTENCES: Readonly<Record<string, (fact: Fact, lang: Lang) => Said>> = {
  equal: () => ({ vi: "đúng với số liệu", en: "as the submissions have it" }),
  "data-hedged": () => ({
    vi: "số liệu gửi lên cũng chỉ ước chừng, và không loại trừ con số này",
    en: "the submissions are approximate themselves and do not exclude it",
  }),
  "without-member": (fact) => ({
    vi: `đúng với số chung; số liệu không tách riêng ${fact("member")}`,
    en: `as the total has it; the submissions do not tell ${fact("member")} apart`,
  }),
  differs: () => ({ vi: "khác số liệu", en: "the submissions have another figure" }),
  "fits-member": (fact) => ({
    vi: `đó là số của ${fact("member")}`,
    en: `that is the figure of ${fact("member")}`,
  }),
  "fits-whole": () => ({
    vi: "đó là số chung, không phải của riêng phần này",
    en: "that is the total, not this part of it",
  }),
  "fits-unit": (fact) => ({
    vi: `đó là số của ${fact("unit")}`,
    en: `that is the figure of ${fact("unit")}`,
  }),
  "fits-period": (fact, lang) => ({
    vi: `đó là số của kỳ khác: ${formatPeriodCode(fact("period"), lang)}`,
    en: `that is the figure of another period: ${formatPeriodCode(fact("period"), lang)}`,
  }),
  "fits-indicator": (fact) => ({
    vi: `đó là số của chỉ tiêu khác: ${fact("indicator")}`,
    en: `that is the figure of another indicator: ${fact("indicator")}`,
  }),
  "ambiguous-number": (fact) => ({
    vi: `hai cách đọc: ${fact("whole")} hay ${fact("fraction")}; viết lại cho rõ`,
    en: `two readings: ${fact("whole")} or ${fact("fraction")}; write it without doubt`,
  }),
  "vague-number": () => ({ vi: "con số không rõ", en: "the number is vague" }),
  target: () => ({
    vi: "là chỉ tiêu hoặc dự kiến, không phải kết quả",
    en: "a target or a plan, not a result",
  }),
  average: () => ({
    vi: "là số bình quân, không phải số cộng",
    en: "an average, not a total",
  }),
  multiple: () => ({
    vi: "là số lần gấp, không phải số liệu của một chỉ tiêu",
    en: "how many times as much, not a figure of an indicator",
  }),
  "left-over": () => ({
    vi: "là số còn lại của hai số khác, số liệu không có riêng",
    en: "what is left of two other figures",
  }),
  "between-units": () => ({
    vi: "so sánh hai đơn vị với nhau; chưa đối chiếu được",
    en: "compares two units with each other",
  }),
  "of-some-units": () => ({
    vi: "là số của một số đơn vị không nêu tên",
    en: "of some units that are not named",
  }),
  "sum-of-several": () => ({
    vi: "cộng nhiều chỉ tiêu khác nhau; số liệu không có số cộng này",
    en: "adds several indicators up; the submissions have no such total",
  }),
  "no-indicator": () => ({
    vi: "không rõ là chỉ tiêu nào",
    en: "it is of no indicator that is known",
  }),
  "unknown-unit": (fact) => ({
    vi: `không có đơn vị này trong số liệu: ${fact("unit")}`,
    en: `the submissions have no such unit: ${fact("unit")}`,
  }),
  "ambiguous-unit": (fact) => ({
    vi: `nhiều đơn vị cùng tên: ${fact("unit")}; ghi rõ xã, huyện`,
    en: `several units bear the name ${fact("unit")}; write its type`,
  }),
  "no-unit": () => ({
    vi: "không nêu đơn vị, và số liệu có nhiều đơn vị cao nhất; thêm --within",
    en: "no unit is named and the submissions have several at the top; add --within",
  }),
  "no-figures-of-unit": () => ({
    vi: "đơn vị này không có số liệu trong kỳ",
    en: "this unit has no figures in the period",
  }),
  "unclear-period": () => ({ vi: "không rõ là kỳ nào", en: "the period is not clear" }),
  "outside-period": (fact, lang) => ({
    vi: `kỳ ${formatPeriodCode(fact("period"), lang)} nằm ngoài kỳ được đối chiếu`,
    en: `${formatPeriodCode(fact("period"), lang)} is outside the period that is looked at`,
  }),
  missing: () => ({
    vi: "không có số liệu về chỉ tiêu này",
    en: "the submissions say nothing of it",
  }),
  straddles: () => ({
    vi: "số liệu chỉ có theo kỳ dài hơn",
    en: "the submissions have it for longer periods only",
  }),
  "member-unknown": (fact) => ({
    vi: `số liệu không có phần của ${fact("member")}`,
    en: `the submissions have no figure of ${fact("member")}`,
  }),
  "two-breakdowns": () => ({
    vi: "tách theo hai cách cùng lúc, số liệu không tách như vậy",
    en: "broken down in two ways at once",
  }),
  "no-fraction": () => ({
    vi: "không có tỷ lệ nào gồm hai số này",
    en: "no rate has these two parts",
  }),
  "no-base": () => ({
    vi: "không rõ so với kỳ nào",
    en: "it is not said with what it is compared",
  }),
  "missing-base": () => ({
    vi: "không có số liệu của kỳ được so sánh",
    en: "one of the two periods has no figure",
  }),
  "hedged-change": () => ({
    vi: "số liệu chỉ ước chừng, không tính được mức tăng giảm",
    en: "the figures are approximate: their change is not known",
  }),
  "no-change-in-that-measure": () => ({
    vi: "không tính được mức tăng giảm theo cách này",
    en: "the change cannot be told in that measure",
  }),
  "coverage-unknown": () => ({
    vi: "không rõ có bao nhiêu đơn vị phải báo cáo",
    en: "how many units owed a report is not known",
  }),
};

/** `nameOf`: an indicator's name. */
export function whyText({ code, facts }: Why, lang: Lang, nameOf: (id: string) => string): string {
  const fact: Fact = (name) =>
    name === "indicator" ? nameOf(String(facts[name] ?? "")) : String(facts[name] ?? "");
  return said(lang, own(SENTENCES, code)?.(fact, lang)) ?? code;
}
