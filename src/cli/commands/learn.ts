import { said } from "../../messages/said.ts";
import { makeCatalogue } from "../../catalogue/index.ts";
import { mergeCatalogue } from "../../catalogue/merge.ts";
import { userCatalogueSchema } from "../../catalogue/schema.ts";
import { messageOf } from "../../messages/findings.ts";
import { namesOf } from "../../messages/index.ts";
import { declarationOf } from "../../pipeline/learn/declare.ts";
import { type Answers, CHOICES, type Learned } from "../../pipeline/learn/index.ts";
import { type Proof, prove } from "../../pipeline/learn/prove.ts";
import { runLearn } from "../../pipeline/learn/run.ts";
import type { RunOptions } from "../../pipeline/options.ts";
import { fullText } from "../../present/check-report.ts";
import { PLAIN_STYLE } from "../../present/document.ts";
import { learnJson, type LearnReport, learnText } from "../../present/learn-report.ts";
import { a1 } from "../../util/a1.ts";
import { type CommandSpec, type Invocation, text } from "../command.ts";
import { checked, readYaml, yamlText } from "../data-file/index.ts";
import { refuseBadDefinitions } from "../definition-faults.ts";
import { EXIT, UsageError } from "../errors.ts";
import { isThere } from "../io.ts";
import { ANSWERS_OPTION, askThe, answersOf, YES_OPTION } from "../learn-answers.ts";
import { READING } from "../option-list.ts";
import { whereNext } from "../learn-next.ts";
import { emit, renderOptions } from "../output.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { onErrorScreen } from "../screen.ts";
import { catalogueParts, runOptions } from "../settings.ts";
import { coveredJson } from "../../present/outgoing.ts";

const utf8 = (kind: string) => `${kind}; charset=utf-8`;
/** The declaration alone is what `-o ten.yaml` holds. */
const OUTPUTS = {
  formats: {
    text: { id: "text", extension: ".txt", mediaType: utf8("text/plain") },
    json: { id: "json", extension: ".json", mediaType: utf8("application/json") },
    yaml: { id: "yaml", extension: ".yaml", mediaType: utf8("text/yaml") },
  },
  first: "text",
};

export default {
  args: "<file>",
  summary: {
    vi: "học một biểu mới: đề nghị khai báo và chứng minh bằng tổng in trên bảng",
    en: "learns a new form: proposes a declaration, proved by the sheet's own totals",
  },
  about: {
    vi: "Đọc một tệp mà antq chưa hiểu: nêu điều đã hiểu, hỏi điều chưa biết, đề nghị khai báo cho danh mục riêng, và chứng minh khai báo bằng chính các tổng in trên bảng.",
    en: "Reads a workbook that antq does not understand yet: says what it understood, asks what it cannot know, proposes a declaration for your catalogue, and proves it by the totals printed on the sheet itself.",
  },
  examples: [
    "antq learn bieu-moi.xlsx",
    'antq learn bieu-moi.xlsx --answers "C4=flow,D4=valuable_tips,E4=ignore" -o danh-muc/bieu-moi.yaml',
    "antq learn bieu-moi.xlsx --yes --format json",
  ],
  options: [ANSWERS_OPTION, YES_OPTION, ...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  async run(invocation) {
    const format = formatOf(invocation, OUTPUTS);
    refuseExisting(invocation, format.id);
    const run = await runOptions(invocation);
    const outcome = await runLearn(run);
    if (outcome === null) throw oneFile();
    if ("unreadable" in outcome) {
      sayError(fullText(messageOf(outcome.unreadable, invocation.lang)), outcome.file, invocation);
      return EXIT.data;
    }
    const { file, learned } = outcome;
    if (learned.personal.length > 0) return refusePersonal(file, learned, invocation);
    const told = answersOf(invocation, learned, run.catalogue);
    const answers = await askThe(learned, told, run.catalogue, invocation);
    const declared = declarationOf(learned, answers, run.catalogue);
    const yaml = declared === null ? null : await yamlText(declared);
    const proof = await prove(await withDeclaration(run, yaml, invocation));
    const report = reportOf(file, learned, answers, yaml, proof, run, invocation);
    return finish(report, format.id, invocation);
  },
} satisfies CommandSpec;

async function finish(
  report: LearnReport,
  format: string,
  invocation: Invocation,
): Promise<number> {
  const { options, io } = invocation;
  const holds = isProved(report) && (report.unsure.length === 0 || options["yes"] === true);
  if (format === "yaml") {
    const words = await renderOptions({
      ...invocation,
      options: { ...options, output: undefined },
    });
    if (options["quiet"] !== true)
      io.stderr.write(onErrorScreen(learnText(report, { ...words, style: PLAIN_STYLE }), io));
    // Whole or not at all: what the sheet does not bear out is not kept.
    if (holds && report.declaration !== null) {
      await emit(report.declaration, invocation);
      const path = text(options, "output");
      if (path !== undefined && options["quiet"] !== true)
        io.stderr.write(onErrorScreen(`\n${await whereNext(path, invocation)}\n`, io));
    }
  } else if (format === "json") {
    await emit(`${JSON.stringify(coveredJson(learnJson(report)), null, 2)}\n`, invocation);
  } else await emit(learnText(coveredJson(report), await renderOptions(invocation)), invocation);
  return holds ? EXIT.ok : EXIT.data;
}

function isProved({ counted, errors, proved, unsure }: LearnReport): boolean {
  const fits = proved.every(({ printed, computed }) => printed === computed);
  return fits && (unsure.length > 0 || (errors.length === 0 && counted > 0));
}

/** What is written is checked as any catalogue file is. */
async function withDeclaration(
  run: RunOptions,
  yaml: string | null,
  invocation: Invocation,
): Promise<RunOptions> {
  if (yaml === null) return run;
  const { parts } = await catalogueParts(invocation);
  const name = "antq learn";
  const own = checked(await readYaml(yaml, name), userCatalogueSchema);
  const catalogue = makeCatalogue(mergeCatalogue(parts, own));
  refuseBadDefinitions(catalogue, [name]);
  // What was read before was read without it.
  const { cache: _, ...rest } = run;
  return { ...rest, catalogue };
}

function reportOf(
  file: string,
  { understood, unsure }: Learned,
  answers: Answers,
  declaration: string | null,
  { counted, totals, errors }: Proof,
  { catalogue }: RunOptions,
  { lang }: Invocation,
): LearnReport {
  const names = namesOf(catalogue);
  return {
    file,
    understood,
    unsure: unsure
      .filter(({ cell }) => !answers.has(cell))
      .map(({ of, ...own }) => ({ ...own, choices: CHOICES[of] })),
    declaration,
    counted,
    proved: totals,
    errors: errors.map((finding) => {
      const { row, column } = finding.place;
      const cell = row === undefined ? "" : `${a1(row, column ?? 1)} `;
      return `${cell}${finding.code}: ${fullText(messageOf(finding, lang, names))}`;
    }),
  };
}

function refusePersonal(file: string, { personal }: Learned, invocation: Invocation): number {
  const cells = personal.map(({ cell }) => cell).join(", ");
  const words = {
    vi: `các cột ở ô ${cells} ghi dữ liệu của từng người: antq không nhận, không đề nghị khai báo nào. Bỏ các cột ấy rồi chạy lại.`,
    en: `the columns at ${cells} hold data of persons: antq takes none and proposes nothing. Remove them and run again.`,
  };
  sayError(said(invocation.lang, words), file, invocation);
  return EXIT.data;
}

function sayError(text: string, file: string, { io }: Invocation): void {
  io.stderr.write(onErrorScreen(`antq: ${file}: ${text}\n`, io));
}

/** A declaration that somebody has changed since is not written over. */
function refuseExisting({ options, io }: Invocation, format: string): void {
  const output = options["output"];
  if (format !== "yaml" || typeof output !== "string" || !isThere(output, io)) return;
  throw new UsageError({
    vi: `-o "${output}": tệp này đã có; antq learn không ghi đè lên khai báo sẵn có, đặt tên khác.`,
    en: `-o "${output}": this file exists; antq learn writes over no declaration, choose another name.`,
  });
}

function oneFile(): UsageError {
  return new UsageError({
    vi: "antq learn đọc mỗi lần một tệp.",
    en: "antq learn reads one file at a time.",
  });
}
