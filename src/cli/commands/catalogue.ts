import { catalogueEntry, catalogueList, TOPICS } from "../../pipeline/catalogue.ts";
import type { CommandSpec } from "../command.ts";
import { EXIT } from "../errors.ts";
import { type OptionSpec, OUTPUT, READING, REPORTING } from "../option-list.ts";
import { registryCommand } from "../registry-commands.ts";
import { runOptions, wrongValue } from "../settings.ts";

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
    vi: "với rules: chạy các phép thử của quy tắc riêng",
    en: "with rules: run the tests of your own rules",
  },
};

export default {
  args: "[topic] [id...]",
  about: {
    vi: "Chủ đề: forms (biểu mẫu), indicators (chỉ tiêu), rules (lỗi), schemes (cách tính kỳ), units (đơn vị). Với units: --import <tệp> đọc bảng chuyển đổi của cơ quan thống kê; check <danh mục.csv>, resolve <tên>, history <mã>.",
    en: "Topics: forms, indicators, rules, schemes, units. With units: --import <file> reads the statistics office's conversion workbook; check <registry.csv>, resolve <name>, history <code>.",
  },
  examples: [
    "antq catalogue forms sessions",
    "antq catalogue indicators",
    "antq catalogue rules not-an-integer",
    "antq catalogue rules --test",
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
  async run(invocation) {
    const { io, lang, args } = invocation;
    const answered = await registryCommand(invocation);
    if (answered !== null) return answered;
    const [topic, id] = args;
    const run = await runOptions({ ...invocation, args: [] });
    if (topic === undefined) {
      io.stdout.write(`${TOPICS.join("\n")}\n`);
      return EXIT.ok;
    }
    const known = TOPICS.find((candidate) => candidate === topic);
    if (known === undefined) throw wrongValue("catalogue", topic, TOPICS);
    if (known === "rules" && invocation.options["test"] === true) {
      const { testRules } = await import("../own-rules.ts");
      return testRules(run.catalogue, io, lang);
    }
    if (id === undefined) {
      io.stdout.write(catalogueList(known, run, lang));
      return EXIT.ok;
    }
    const entry = catalogueEntry(known, id, run, lang);
    if (!entry.ok) throw wrongValue(`catalogue ${topic}`, id, entry.known);
    io.stdout.write(entry.text);
    return EXIT.ok;
  },
} satisfies CommandSpec;
