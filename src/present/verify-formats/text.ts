/** The draft with its marks, then what is wrong in it and where the right figures come from. */
import type { JudgedClaim, Verdict } from "../../model/claim.ts";
import { printable, wrap } from "../../util/display-width.ts";
import { DEFAULT_WIDTH, PLAIN_STYLE, type Format, type Style } from "../document.ts";
import { said } from "../../messages/said.ts";
import { formatNumber } from "../number-format.ts";
import { cellsTold, MARKS, told } from "../verify-told.ts";
import { countVerdicts, type VerifyDocument } from "../verify-report.ts";

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
  const body = [told(claim, document), ...cellsTold(claim, document)].filter((text) => text !== "");
  return [
    colour(head),
    ...body.flatMap((text) => wrap(text, Math.max(20, width - 4)).map((piece) => `    ${piece}`)),
  ];
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
