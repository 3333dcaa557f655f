import { catalogueEntry, catalogueList, TOPICS } from "../../pipeline/catalogue.ts";
import type { CommandSpec } from "../command.ts";
import { EXIT } from "../errors.ts";
import { READING } from "../option-list.ts";
import { runOptions, wrongValue } from "../settings.ts";

export default {
  args: "[topic] [id]",
  about: {
    vi: "Chủ đề: forms (biểu mẫu), indicators (chỉ tiêu), rules (lỗi), schemes (cách tính kỳ), units (đơn vị).",
    en: "Topics: forms, indicators, rules, schemes, units.",
  },
  examples: [
    "antq catalogue forms sessions",
    "antq catalogue indicators",
    "antq catalogue rules not-an-integer",
  ],
  options: READING,
  async run(invocation) {
    const { io, lang, args } = invocation;
    const [topic, id] = args;
    const run = await runOptions({ ...invocation, args: [] });
    if (topic === undefined) {
      io.stdout.write(`${TOPICS.join("\n")}\n`);
      return EXIT.ok;
    }
    const known = TOPICS.find((candidate) => candidate === topic);
    if (known === undefined) throw wrongValue("catalogue", topic, TOPICS);
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
