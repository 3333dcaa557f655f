import { withinOf } from "../boundaries.ts";
import { runVerify } from "../../pipeline/verify.ts";
import { registry as formats } from "../../present/verify-formats/registry.gen.ts";
import { verifyDocument } from "../../present/verify-report.ts";
import type { CommandSpec } from "../command.ts";
import { againstOf, draftNamed, refuseOtherDraft } from "../draft.ts";
import { EXIT } from "../errors.ts";
import { READING, REPORTING, type OptionSpec } from "../option-list.ts";
import { emit, renderOptions } from "../output.ts";
import { formatOf, outputOptions } from "../output-format.ts";
import { periodOf } from "../reporting.ts";
import { sayErrors } from "../say-errors.ts";
import { choice, runOptions } from "../settings.ts";
import { coveredJson } from "../../present/outgoing.ts";

const OUTPUTS = { formats, first: "text" };

const OWN: readonly OptionSpec[] = [
  {
    flags: "--against <input...>",
    group: "data",
    text: {
      vi: "các báo cáo để đối chiếu: tệp, thư mục, .zip",
      en: "the submissions to hold it against: files, folders, .zip",
    },
  },
  {
    flags: "--fail-on <verdict>",
    group: "report",
    text: {
      vi: "thoát mã 1 khi có số: contradicted (sai, mặc định), unmatched (cả không đối chiếu được)",
      en: "exit 1 where a figure is: contradicted (default), unmatched (those too)",
    },
  },
];

const SHARED = REPORTING.filter(({ flags }) =>
  /^--(?:period|within|keep-going|csv-dialect)\b/.test(flags),
);

export default {
  args: "<text>",
  summary: {
    vi: "đối chiếu văn bản dự thảo với báo cáo: con số nào đúng, con số nào sai",
    en: "which figures of a drafted text the submissions bear out",
  },
  about: {
    vi: "Tìm mọi con số trong văn bản dự thảo (.txt, .md, .docx) và cho biết số nào đúng, số nào sai (số đúng là bao nhiêu, từ ô nào), số nào không đối chiếu được.",
    en: "Finds every figure of a draft (.txt, .md, .docx) and tells which are right, which are wrong (the right one and its cells), which cannot be matched.",
  },
  examples: [
    "antq verify du-thao.txt --against bao-cao/ --units units.csv --period 2024",
    "antq verify du-thao.md --against bao-cao/ --format json",
    "antq verify du-thao.txt --against bao-cao/ --fail-on unmatched",
    "antq verify du-thao.docx --against bao-cao/ -o du-thao-da-doi-chieu.docx",
  ],
  options: [...OWN, ...SHARED, ...outputOptions(OUTPUTS), ...READING],
  outputs: OUTPUTS,
  workingPaper: true,
  async run(invocation) {
    const { options, lang, args, io } = invocation;
    const format = formatOf(invocation, OUTPUTS);
    const failOn =
      choice(options, "failOn", "--fail-on", ["contradicted", "unmatched"] as const) ??
      "contradicted";
    const inputs = againstOf(invocation);
    const draft = draftNamed(args, io);
    if (format.id === "docx") refuseOtherDraft(draft);
    const run = await runOptions({ ...invocation, args: inputs });
    const outcome = await runVerify(draft, {
      ...run,
      period: periodOf(options, run.scheme),
      within: withinOf(options),
      keepGoing: options["keepGoing"] === true,
    });
    if (outcome.report === null) {
      sayErrors(outcome.findings, outcome.files, { ...invocation, args: inputs });
      return EXIT.data;
    }
    const document = {
      ...coveredJson(verifyDocument(outcome.report, run.catalogue.indicators, lang)),
      draft: draft.document,
    };
    const output = await format.render(document, await renderOptions(invocation));
    await emit(output, { ...invocation, args: [...args, ...inputs] });
    const failing = document.claims.some(
      ({ verdict }) => verdict === "contradicted" || verdict === failOn,
    );
    return failing || outcome.report.provisional ? EXIT.data : EXIT.ok;
  },
} satisfies CommandSpec;
