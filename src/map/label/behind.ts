/** Tokens that stand behind words which say what follows: a measure ("ĐVT:"), a division ("chia theo"). */
import type { PeriodSource } from "./periods.ts";
import type { Phrases } from "./phrases.ts";
import { keysOf, type Token } from "./tokens.ts";
import type { Entry, Vocabulary } from "./vocabulary.ts";

type Leads = Pick<Vocabulary, "measureLeads" | "colonLeads">;

/** Behind "ĐVT", and behind "Đơn vị:" at the beginning of its line, brackets or sentence. */
export function behindMeasureLeads(source: PeriodSource, leads: Leads): boolean[] {
  const behind = behindCertainLeads(source, leads);
  const { text, tokens } = source;
  for (let at = 0; at < tokens.length; at++) {
    const lead = leads.colonLeads.longest(tokens, at);
    if (lead === null || !isParted(source, at)) continue;
    const last = tokens[lead.to - 1] as Token;
    if (/^\s*:/u.test(text.slice(last.end, last.end + 50))) markLine(tokens, lead.to, behind);
  }
  return behind;
}

/** Behind "ĐVT", where nothing but a measure can stand. */
export function behindCertainLeads({ tokens }: PeriodSource, { measureLeads }: Leads): boolean[] {
  const behind = tokens.map(() => false);
  for (let at = 0; at < tokens.length; at++) {
    const lead = measureLeads.longest(tokens, at);
    if (lead !== null) markLine(tokens, lead.to, behind);
  }
  return behind;
}

/** To the end of the line or brackets of the token before `from`. Stops where that was done before. */
function markLine(tokens: readonly Token[], from: number, behind: boolean[]): void {
  const lead = tokens[from - 1] as Token;
  for (let at = from; at < tokens.length && behind[at] === false; at++) {
    const token = tokens[at] as Token;
    if (token.line !== lead.line || token.group !== lead.group) break;
    behind[at] = true;
  }
}

/** Nothing, or more than a blank, stands before. */
function isParted({ text, tokens }: PeriodSource, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at] as Token];
  if (before === undefined || before.group !== token.group || before.line !== token.line)
    return true;
  return text.slice(before.end, token.start).trim() !== "";
}

const BY = keysOf("theo")[0];

/** Behind "chia theo", as far as a colon or the end of the line or brackets: by what parts are told apart. */
export function behindDivisions(source: PeriodSource, phrases: Phrases<Entry>): boolean[] {
  const { text, tokens } = source;
  const behind = tokens.map(() => false);
  for (let at = 0; at < tokens.length; at++) {
    const match = phrases.longest(tokens, at);
    if (match === null || tokens[match.to - 1]?.key !== BY) continue;
    if (!match.entries.some(({ part }) => part.kind === "part")) continue;
    for (let next = match.to; next < tokens.length && behind[next] === false; next++) {
      const [last, token] = [tokens[next - 1] as Token, tokens[next] as Token];
      if (token.line !== last.line || token.group !== last.group) break;
      if (text.slice(last.end, token.start).includes(":")) break;
      behind[next] = true;
    }
  }
  return behind;
}
