/** The draft with its marks, then what is wrong in it and where the right figures come from. */
import type { FoundFigure, JudgedClaim, Verdict } from "../../model/claim.ts";
import { a1 } from "../../util/a1.ts";
import { printable, wrap } from "../../util/display-width.ts";
import { DEFAULT_WIDTH, PLAIN_STYLE, type Format, type Style } from "../document.ts";
import { said } from "../../messages/said.ts";
import { formatNumber, formatPeriodCode } from "../number-format.ts";
import { countVerdicts, type VerifyDocument } from "../verify-report.ts";

/** Cells that are named under a wrong figure; `antq trace` lists all. */
const CELLS_SHOWN = 4;

const MARKS = { confirmed: "✓", contradicted: "✗", unmatched: "?" } as const;

const format: Format<VerifyDocument> = {
  id: "text",
  extension: ".txt",
  mediaType: "text/plain; charset=utf-8",
  render(document, { width = DEFAULT_WIDTH, style = PLAIN_STYLE }) {
    const marked = coloured(
      markedText(document)
        .split("\n")
        .flatMap((line) => wrap(line, width)),
      style,
    );
    const told = document.claims
      .filter(({ verdict }) => verdict !== "confirmed")
      .map((claim) => entry(claim, document, width, style));
    const sum = wrap(summary(document), width).map((line) => style.bold(line));
    return `${[marked, ...told, sum].map((lines) => lines.join("\n")).join("\n\n")}\n`;
  },
};

/** They take no room, so lines break as without colour; which verdict begins, and where it ends. */
const BEGINS: Readonly<Record<Verdict, string>> = {
  confirmed: "\u2061",
  contradicted: "\u2062",
  unmatched: "\u2063",
};
const ENDS = "\u2064";

function markedText({ text, claims }: VerifyDocument): string {
  let marked = "";
  let end = 0;
  for (const { at, verdict } of claims) {
    if (at.start < end) continue;
    const figure = plainLines(text.slice(at.start, at.end)).replaceAll("\n", " ");
    marked += `${plainLines(text.slice(end, at.start))}${BEGINS[verdict]}${figure} [${MARKS[verdict]}]${ENDS}`;
    end = at.end;
  }
  return (marked + plainLines(text.slice(end))).trimEnd();
}

function coloured(lines: readonly string[], style: Style): string[] {
  const styles = new Map([
    [BEGINS.confirmed, style.bold],
    [BEGINS.contradicted, style.red],
    [BEGINS.unmatched, style.yellow],
  ]);
  let open: ((text: string) => string) | undefined;
  return lines.map((line) =>
    line
      .split(/([\u2061-\u2064])/u)
      .map((piece) => {
        if (!/^[\u2061-\u2064]$/u.test(piece))
          return open === undefined || piece === "" ? piece : open(piece);
        open = styles.get(piece);
        return "";
      })
      .join(""),
  );
}

/** Lines of the draft stay; what a terminal would obey is made visible. */
function plainLines(text: string): string {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => printable(line).replace(/[\u2061-\u2064]/gu, ""))
    .join("\n");
}

function entry(
  claim: JudgedClaim,
  document: VerifyDocument,
  width: number,
  style: Style,
): string[] {
  const { lang } = document;
  const line = document.text.slice(0, claim.at.start).split(/\r\n|[\r\n]/u).length;
  const where = said(lang, { vi: `dòng ${line}`, en: `line ${line}` });
  const colour = claim.verdict === "contradicted" ? style.red : style.yellow;
  const head = `${MARKS[claim.verdict]} ${where}: ${printable(claim.text).replace(/\s+/gu, " ")}`;
  const body = [told(claim, document), ...cells(claim, document)].filter((text) => text !== "");
  return [
    colour(head),
    ...body.flatMap((text) => wrap(text, Math.max(20, width - 4)).map((piece) => `    ${piece}`)),
  ];
}

function told(claim: JudgedClaim, document: VerifyDocument): string {
  const { lang } = document;
  const { indicator, unit, by, period, found } = claim;
  // The right figure stands beside it.
  const why = claim.why.code === "differs" ? "" : document.whyOf(claim);
  const of = [
    indicator === null ? null : document.nameOf(indicator),
    unit?.name ?? null,
    ...Object.values(by),
    period === null ? null : formatPeriodCode(period.code, lang),
  ];
  const what = of.filter((one) => one !== null && one !== undefined).join(" · ");
  const right =
    found === null
      ? ""
      : `${said(lang, { vi: "số liệu", en: "submissions" })}: ${foundText(found, claim, lang)}`;
  return [what, right, why].filter((text) => text !== "").join("; ");
}

function foundText(
  found: FoundFigure,
  { claimed, kind }: JudgedClaim,
  lang: VerifyDocument["lang"],
): string {
  const number = (value: number | null) => (value === null ? "-" : formatNumber(value, lang));
  const hedge = found.qualifier === "=" ? "" : `${found.qualifier} `;
  const value =
    found.value === null ? `${number(found.lower)} - ${number(found.upper)}` : number(found.value);
  const measure = claimed.measure === "%" || claimed.measure === "điểm %" ? claimed.measure : "";
  if (kind === "fraction") return `${value}/${number(found.against ?? null)}`;
  const sign = kind === "change" && (found.value ?? 0) > 0 ? "+" : "";
  return `${hedge}${sign}${value}${measure === "%" ? "%" : measure === "" ? "" : ` ${measure}`}`;
}

function cells({ trace = [] }: JudgedClaim, { lang }: VerifyDocument): string[] {
  if (trace.length === 0) return [];
  const shown = trace
    .slice(0, CELLS_SHOWN)
    .map(
      ({ cell, value }) =>
        `${cell.file} ${cell.sheet}!${a1(cell.row, cell.column)} (${value.value === null ? "-" : formatNumber(value.value, lang)})`,
    );
  const more = trace.length - shown.length;
  const rest =
    more <= 0
      ? ""
      : said(lang, {
          vi: ` và ${formatNumber(more, lang)} ô nữa (antq trace để xem hết)`,
          en: ` and ${formatNumber(more, lang)} more (see antq trace)`,
        });
  return [`${said(lang, { vi: "từ", en: "from" })} ${printable(shown.join(", "))}${rest}`];
}

function summary({ claims, lang, provisional }: VerifyDocument): string {
  const { confirmed, contradicted, unmatched } = countVerdicts(claims);
  const n = (value: number) => formatNumber(value, lang);
  const sum = said(lang, {
    vi: `${n(claims.length)} con số: ${n(confirmed)} đúng [✓], ${n(contradicted)} sai [✗], ${n(unmatched)} không đối chiếu được [?]`,
    en: `${n(claims.length)} figures: ${n(confirmed)} confirmed [✓], ${n(contradicted)} contradicted [✗], ${n(unmatched)} unmatched [?]`,
  });
  if (!provisional) return sum;
  return `${sum} · ${said(lang, { vi: "số tạm tính: có dòng bị bỏ ra ngoài (P)", en: "provisional totals: rows were left out (P)" })}`;
}

export default format;
