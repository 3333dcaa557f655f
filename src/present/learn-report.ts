/** What `antq learn` says: the shape of its JSON, and its text. */
import { said } from "../messages/said.ts";
import { wrapHanging } from "../util/display-width.ts";
import { DEFAULT_WIDTH, PLAIN_STYLE, type Json, type RenderOptions } from "./document.ts";
import { formatNumber, type Lang } from "./number-format.ts";

export interface LearnLabel {
  readonly sheet: string;
  readonly cell: string;
  readonly label: string;
}

export interface LearnReport {
  readonly file: string;
  readonly understood: readonly (LearnLabel & { readonly as: string })[];
  /** Labels that were not answered, with what they may be. */
  readonly unsure: readonly (LearnLabel & {
    readonly choices: readonly string[];
    readonly nearest: string | null;
  })[];
  /** YAML; null: nothing is to be declared. */
  readonly declaration: string | null;
  readonly counted: number;
  readonly proved: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly printed: number;
    readonly computed: number;
  }[];
  /** Errors that the file has with the declaration, in words. */
  readonly errors: readonly string[];
}

export function learnJson({ understood, unsure, declaration, proved, ...rest }: LearnReport): Json {
  const label = ({ sheet, cell, label: text }: LearnLabel) => ({ sheet, cell, label: text });
  return {
    schema: "antq/learn@1",
    file: rest.file,
    understood: understood.map((own) => ({ ...label(own), as: own.as })),
    unsure: unsure.map((own) => ({
      ...label(own),
      choices: [...own.choices],
      nearest: own.nearest,
    })),
    declaration: declaration ?? "",
    counted: rest.counted,
    proved: proved.map(({ sheet, cell, printed, computed }) => ({
      sheet,
      cell,
      printed,
      computed,
    })),
    errors: [...rest.errors],
  };
}

const AS = {
  words: { vi: "hiểu được", en: "understood" },
  total: {
    vi: "là tổng: đúng bằng tổng các dòng, cột khác",
    en: "a total: it is the sum of the others",
  },
  unit: {
    vi: "là cột đơn vị: các ô dưới nó là tên đơn vị",
    en: "units: names of units stand below it",
  },
} as const;

export function learnText(report: LearnReport, options: RenderOptions): string {
  const { lang, width = DEFAULT_WIDTH, style = PLAIN_STYLE } = options;
  const line = (text: string) => wrapHanging(text, width, "  ", "    ");
  const known = report.understood.filter(({ as }) => as === "words").length;
  const others = report.understood.filter(({ as }) => as !== "words");
  const none = said(lang, { vi: "không cần khai gì", en: "nothing is to be declared" });
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      said(lang, {
        vi: `Đã hiểu ${known} nhãn bằng từ đã biết`,
        en: `Labels understood by known words: ${known}`,
      }),
      others.flatMap((own) => line(`${own.cell} “${own.label}”: ${asText(own.as, lang)}`)),
    ],
    [
      said(lang, { vi: "Chưa biết", en: "Not known" }),
      report.unsure.flatMap((own) => line(`${own.cell} “${own.label}”${unsureText(own, lang)}`)),
    ],
    [
      said(lang, { vi: "Khai báo đề nghị", en: "Proposed declaration" }),
      (report.declaration ?? none)
        .trimEnd()
        .split("\n")
        .map((own) => `  ${own}`),
    ],
    [proofTitle(report, lang), proofLines(report, lang).flatMap(line)],
  ];
  return sections
    .filter(([, lines], i, all) => i === 0 || i === all.length - 1 || lines.length > 0)
    .map(([title, lines]) => {
      const bold = wrapHanging(title, width, "", "  ").map((own) => style.bold(own));
      return `${[...bold, ...lines].join("\n")}\n`;
    })
    .join("\n");
}

function asText(as: string, lang: Lang): string {
  return said(lang, as === "total" || as === "unit" ? AS[as] : AS.words);
}

function unsureText({ nearest, cell }: LearnReport["unsure"][number], lang: Lang): string {
  const words = { vi: ` (gần chỉ tiêu ${nearest})`, en: ` (near the indicator ${nearest})` };
  return `${nearest === null ? "" : said(lang, words)}: --answers "${cell}=..."`;
}

function proofTitle({ counted, proved, errors }: LearnReport, lang: Lang): string {
  const n = (count: number) => formatNumber(count, lang);
  const left = errors.length;
  if (left > 0)
    return said(lang, {
      vi: `Đọc lại với khai báo: còn ${n(left)} lỗi`,
      en: `Read again with it; errors left: ${n(left)}`,
    });
  return said(lang, {
    vi: `Đọc lại với khai báo: ${n(counted)} số được cộng, ${n(proved.length)} tổng in sẵn khớp`,
    en: `Read again with it; figures counted: ${n(counted)}, printed totals that come out: ${n(proved.length)}`,
  });
}

function proofLines({ proved, errors }: LearnReport, lang: Lang): string[] {
  const n = (value: number) => formatNumber(value, lang);
  const off = proved.filter(({ printed, computed }) => printed !== computed);
  const shown = off.length > 0 ? off : proved;
  return [
    ...shown.slice(0, MOST).map(({ cell, printed, computed }) => {
      const sign = printed === computed ? "=" : "≠";
      return said(lang, {
        vi: `${cell}: in ${n(printed)} ${sign} tính ${n(computed)}`,
        en: `${cell}: printed ${n(printed)} ${sign} computed ${n(computed)}`,
      });
    }),
    ...errors.slice(0, MOST),
  ];
}

const MOST = 12;
