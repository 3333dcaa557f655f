import { catalogueEntry, catalogueList, TOPICS } from "../../pipeline/catalogue.ts";
import { type CommandSpec, type Invocation, text } from "../command.ts";
import { EXIT } from "../errors.ts";
import { type OptionSpec, OUTPUT, READING, REPORTING } from "../option-list.ts";
import { emitProse } from "../output.ts";
import { formatOf } from "../output-format.ts";
import { registryCommand } from "../registry-commands.ts";
import { runOptions } from "../settings.ts";
import { wrongValue } from "../wrong-value.ts";

const IMPORT: OptionSpec = {
  flags: "--import <file>",
  group: "data",
  text: {
    vi: "với units: bảng chuyển đổi đơn vị hành chính (.xlsx) cần đọc",
    en: "with units: the conversion workbook (.xlsx) to read",
  },
};

const TEST: OptionSpec = {
  flags: "--test",
  group: "run",
  text: {
    vi: "với rules, forms: chạy các phép thử của quy tắc riêng, của danh mục riêng",
    en: "with rules, forms: run the tests of your own rules, of your own catalogue",
  },
};

/** Look-ups are text; `--import` makes a registry, which is CSV. */
const OUTPUTS = {
  formats: { text: { id: "text", extension: ".txt", mediaType: "text/plain; charset=utf-8" } },
  first: "text",
};

export default {
  args: "[topic] [id...]",
  summary: {
    vi: "tra cứu biểu mẫu, chỉ tiêu, lỗi, cách tính kỳ, đơn vị",
    en: "look up forms, indicators, rules, period schemes, units",
  },
  about: {
    vi: "Chủ đề: forms (biểu mẫu), indicators (chỉ tiêu), rules (lỗi), schemes (cách tính kỳ), units (đơn vị); sau chủ đề là mã, hoặc vài từ để tìm (không cần dấu). Với units: --import <tệp> đọc bảng chuyển đổi của cơ quan thống kê; check <danh mục.csv>, resolve <tên>, history <mã>.",
    en: "Topics: forms, indicators, rules, schemes, units; then an id, or words to look for (diacritics are not needed). With units: --import <file> reads the statistics office's conversion workbook; check <registry.csv>, resolve <name>, history <code>.",
  },
  examples: [
    "antq catalogue forms sessions",
    "antq catalogue indicators",
    "antq catalogue indicators hòm thư",
    "antq catalogue rules not-an-integer",
    "antq catalogue rules --test",
    "antq catalogue forms --test",
    "antq catalogue units --import bang-chuyen-doi.xlsx -o units.csv",
    "antq catalogue units check units.csv",
    'antq catalogue units resolve "xã Ba Tri" --within 86 --units units.csv',
    "antq catalogue units history 52",
  ],
  options: [
    IMPORT,
    TEST,
    ...REPORTING.filter(({ flags }) => flags.startsWith("--within ")),
    OUTPUT,
    ...READING,
  ],
  outputs: OUTPUTS,
  async run(invocation) {
    const { lang, args } = invocation;
    if (text(invocation.options, "import") === undefined) formatOf(invocation, OUTPUTS);
    const answered = await registryCommand(invocation);
    if (answered !== null) return answered;
    const [topic, ...words] = args;
    const run = await runOptions({ ...invocation, args: [] });
    if (topic === undefined) {
      return say(`${TOPICS.join("\n")}\n`, invocation);
    }
    const known = TOPICS.find((candidate) => candidate === topic);
    if (known === undefined) throw wrongValue("catalogue", topic, TOPICS);
    if (known === "rules" && invocation.options["test"] === true) {
      const { testRules } = await import("../own-rules.ts");
      const { said, failed } = testRules(run.catalogue, lang);
      await say(said, invocation);
      return failed === 0 ? EXIT.ok : EXIT.data;
    }
    if (known === "forms" && invocation.options["test"] === true) {
      const { testTables } = await import("../own-tests.ts");
      const { said, failed } = await testTables(run, lang);
      await say(said, invocation);
      return failed === 0 ? EXIT.ok : EXIT.data;
    }
    if (words.length === 0) return say(catalogueList(known, run, lang), invocation);
    const entry = catalogueEntry(known, words, run, lang);
    if (!entry.ok) throw wrongValue(`catalogue ${topic}`, words.join(" "), entry.known);
    return say(entry.text, invocation);
  },
} satisfies CommandSpec;

/** The words of the command are no inputs that an output could overwrite. */
async function say(content: string, invocation: Invocation): Promise<number> {
  await emitProse(content, invocation);
  return EXIT.ok;
}
