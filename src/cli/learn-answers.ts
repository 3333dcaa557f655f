/** What the user says of labels that antq cannot know: by `--answers`, or asked in a terminal. */
import { said } from "../messages/said.ts";
import type { Catalogue } from "../catalogue/index.ts";
import { type Answers, CHOICES, type Learned, type Question } from "../pipeline/learn/index.ts";
import { makeAsker, mayAsk } from "./ask.ts";
import { type Invocation, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { nearest } from "./nearest.ts";
import type { Lang } from "../messages/index.ts";
import type { OptionSpec } from "./option-list.ts";

export const ANSWERS_OPTION: OptionSpec = {
  flags: "--answers <list>",
  group: "run",
  text: {
    vi: "trả lời trước, theo ô của nhãn: C4=flow (chỉ tiêu phát sinh), stock (số hiện có), amount (có số lẻ), total, part, previous, cumulative, unit, stub, ignore ..., hoặc mã một chỉ tiêu",
    en: "answers beforehand, by the label's cell: C4=flow, stock, amount (decimals), total, part, previous, cumulative, unit, stub, ignore ..., or an indicator's id",
  },
};

export const YES_OPTION: OptionSpec = {
  flags: "--yes",
  group: "run",
  text: {
    vi: "không hỏi: chỉ khai điều chắc chắn, liệt kê điều còn lại",
    en: "ask nothing: declare what is certain, list the rest",
  },
};

export function answersOf(
  { options }: Invocation,
  { unsure }: Learned,
  catalogue: Catalogue,
): Map<string, string> {
  const answers = new Map<string, string>();
  for (const part of (text(options, "answers") ?? "").split(",")) {
    if (part.trim() === "") continue;
    const [cell = "", answer = ""] = part.split("=").map((own) => own.trim());
    const question = unsure.find((own) => own.cell === cell.toUpperCase());
    if (question === undefined) throw noQuestion(cell, unsure);
    if (!isAnswer(answer, question, catalogue)) throw noAnswer(cell, answer, question, catalogue);
    answers.set(question.cell, answer);
  }
  return answers;
}

function isAnswer(answer: string, { of }: Question, { indicators }: Catalogue): boolean {
  if ((CHOICES[of] as readonly string[]).includes(answer)) return true;
  return (
    mayBeIndicator(of) && indicators.some(({ id, ratio }) => id === answer && ratio === undefined)
  );
}

/** Of texts and of titles no indicator can be the answer. */
function mayBeIndicator(of: Question["of"]): boolean {
  return of !== "texts" && of !== "title";
}

function noQuestion(cell: string, unsure: readonly Question[]): UsageError {
  const cells = unsure.map((own) => own.cell).join(", ");
  const list =
    cells === ""
      ? { vi: "không có câu hỏi nào", en: "nothing is asked" }
      : { vi: cells, en: cells };
  return new UsageError({
    vi: `--answers: ô "${cell}" không phải nhãn được hỏi; được hỏi: ${list.vi}.`,
    en: `--answers: nothing is asked about the cell "${cell}"; asked are: ${list.en}.`,
  });
}

function noAnswer(
  cell: string,
  answer: string,
  { of }: Question,
  { indicators }: Catalogue,
): UsageError {
  const choices: readonly string[] = CHOICES[of];
  const ids = mayBeIndicator(of) ? indicators.map(({ id }) => id) : [];
  const meant = nearest(answer, [...choices, ...ids]);
  const list = choices.join(", ");
  return new UsageError({
    vi: `--answers: "${cell}=${answer}" không được dùng.${meant === null ? "" : ` Có phải "${meant}"?`} Được dùng: ${list}${ids.length === 0 ? "" : ", hoặc mã một chỉ tiêu"}.`,
    en: `--answers: "${cell}=${answer}" cannot be.${meant === null ? "" : ` Did you mean "${meant}"?`} Allowed: ${list}${ids.length === 0 ? "" : ", or an indicator's id"}.`,
  });
}

/** In a terminal each open question once; an empty answer leaves it open. */
export async function askThe(
  { unsure }: Learned,
  told: Map<string, string>,
  catalogue: Catalogue,
  { io, options, lang }: Invocation,
): Promise<Answers> {
  const open = unsure.filter(({ cell }) => !told.has(cell));
  if (!mayAsk(io, options["yes"]) || open.length === 0) return told;
  const asker = makeAsker(io);
  const answers = new Map(told);
  for (let at = 0; at < open.length;) {
    const question = open[at] as Question;
    const answer = await asker.ask(questionText(question, lang));
    if (answer === null) break;
    if (answer !== "" && !isAnswer(answer, question, catalogue)) continue;
    if (answer !== "") answers.set(question.cell, answer);
    at++;
  }
  asker.close();
  return answers;
}

function questionText({ cell, label, of, nearest: near }: Question, lang: Lang): string {
  const choices = CHOICES[of].join(", ");
  const hint = { vi: ` (gần chỉ tiêu ${near})`, en: ` (near the indicator ${near})` };
  const close = near === null ? "" : said(lang, hint);
  const more = mayBeIndicator(of)
    ? said(lang, { vi: ", hoặc mã chỉ tiêu", en: ", or an indicator's id" })
    : "";
  return said(lang, {
    vi: `${cell} “${label}” là gì?${close}\n  ${choices}${more} [bỏ trống: chưa biết]: `,
    en: `What is ${cell} “${label}”?${close}\n  ${choices}${more} [empty: not known]: `,
  });
}
