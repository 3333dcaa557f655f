/** `check --annotate <dir>`: copies of faulty workbooks with the findings marked in them. */
import { statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { messageOf } from "../messages/index.ts";
import type { Finding } from "../model/finding.ts";
import { annotatedCopies } from "../pipeline/annotate.ts";
import type { RunOptions } from "../pipeline/options.ts";
import { type Invocation, text } from "./command.ts";
import { UsageError } from "./errors.ts";
import { isThere, samePath, writeWhole } from "./io.ts";
import type { OptionSpec } from "./option-list.ts";
import { refuseInput } from "./output.ts";

export const ANNOTATE_OPTION: OptionSpec = {
  flags: "--annotate <dir>",
  group: "output",
  text: {
    vi: "ghi vào thư mục này bản sao của từng tệp có lỗi, ô sai được tô màu và ghi chú",
    en: "write into this folder a copy of each faulty file, with its cells coloured and noted",
  },
};
