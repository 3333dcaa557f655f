import type { Form } from "../../model/catalogue.ts";
import type { Period } from "../../model/period.ts";
import type { RunOptions } from "../../pipeline/options.ts";
import { type TemplateRequest, templateOf } from "../../pipeline/template/index.ts";
import { templateBytes } from "../../present/template/workbook.ts";
import { type CommandSpec, type Invocation, text } from "../command.ts";
import { EXIT, UsageError } from "../errors.ts";
import { isThere } from "../io.ts";
import { type OptionSpec, READING, REPORTING } from "../option-list.ts";
import { emit } from "../output.ts";
import { formatOf } from "../output-format.ts";
import { indicatorsOf, periodOf, unitNamed } from "../reporting.ts";
import { runOptions } from "../settings.ts";
import { wrongValue } from "../wrong-value.ts";
import { writeAll } from "../template-folder.ts";

const OUTPUTS = {
  formats: {
    xlsx: {
      id: "xlsx",
      extension: ".xlsx",
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    },
  },
  first: "xlsx",
};

const UNIT: OptionSpec = {
  flags: "--unit <unit>",
  group: "report",
  text: {
    vi: "đơn vị điền biểu (mã hoặc tên): ghi sẵn vào biểu; đơn vị cấp trên thì chọn trong các đơn vị trực thuộc",
    en: "the unit that fills it in (code or name), written into the form; of a higher unit those under it can be chosen",
  },
};
const ALL: OptionSpec = {
  flags: "--all-units",
  group: "report",
  text: {
    vi: "mỗi đơn vị một tệp, xếp vào thư mục của huyện; -o là thư mục",
    en: "a file for each unit, in folders of their districts; -o is a folder",
  },
};
const OUTPUT: OptionSpec = {
  flags: "-o, --output <file>",
  group: "output",
  text: {
    vi: "tệp .xlsx (với --all-units: thư mục); không ghi đè lên tệp đã có",
    en: "the .xlsx file (with --all-units: a folder); never over a file that is there",
  },
};

const FROM_REPORTING = /^--(?:period|indicators) /u;
const FROM_READING = /^--(?:units|period-scheme|today|config|lang|quiet|no-color)(?: |$)/u;

export default {
  args: "<form>",
  summary: {
    vi: "làm một biểu trống để điền: có danh sách chọn, khóa tiêu đề, kiểm tra ngay khi gõ",
    en: "a blank workbook to fill in, with drop-downs, locks and the form's version",
  },
  about: {
    vi: "Ghi một tệp .xlsx để điền theo một biểu mẫu (antq catalogue forms): đơn vị và kỳ ghi sẵn, ô chọn đơn vị, tổ chức, loại; ngày và số được kiểm tra khi gõ. Biểu điền xong được đọc không lỗi; mẫu cũ hoặc bị sửa thì antq check báo.",
    en: "Writes an .xlsx file to fill in, of a form (antq catalogue forms): its unit and period written in, units, partners and kinds to choose from, dates and numbers checked as they are typed. Filled in, it reads without a finding; antq check tells of one that is outdated or was changed.",
  },
  examples: [
    "antq template tips --unit 29173 --period 2024-06 --units units.csv -o tin-an-duc.xlsx",
    "antq template sessions --unit 836 --period 2024 --units units.csv -o buoi-ba-tri.xlsx",
    "antq template summary --period 2024-Q2 --units units.csv --all-units -o mau-quy-2/",
  ],
  options: [
    UNIT,
    ALL,
    ...REPORTING.filter(({ flags }) => FROM_REPORTING.test(flags)),
    OUTPUT,
    ...READING.filter(({ flags }) => FROM_READING.test(flags)),
  ],
  outputs: OUTPUTS,
  async run(invocation) {
    const { options, args, lang } = invocation;
    const everyUnit = options["allUnits"] === true;
    if (!everyUnit) formatOf(invocation, OUTPUTS);
    const run = await runOptions({ ...invocation, args: [] });
    const request = requestOf(formNamed(args, run), run, invocation);
    if (everyUnit) return writeAll(request, { ...invocation, args: [] });
    refuseExisting(invocation);
    await emit(await templateBytes(templateOf(request), lang), { ...invocation, args: [] });
    return EXIT.ok;
  },
} satisfies CommandSpec;

function formNamed([word, more]: readonly string[], { catalogue }: RunOptions): Form {
  const ids = catalogue.forms.map(({ id }) => id);
  const form = catalogue.forms.find(({ id }) => id === word);
  if (form === undefined) throw wrongValue("antq template", word ?? "", ids);
  if (more === undefined) return form;
  throw new UsageError({
    vi: `antq template làm mỗi lần một biểu, thừa "${more}".`,
    en: `antq template makes one form at a time: "${more}" is too much.`,
  });
}

function requestOf(form: Form, run: RunOptions, { options }: Invocation): TemplateRequest {
  const { catalogue, registry, today, scope } = run;
  const own =
    form.periodScheme === undefined ? undefined : catalogue.schemes.get(form.periodScheme);
  const period = periodOf(options, own ?? run.scheme);
  const named = text(options, "unit");
  const unit = named === undefined ? (scope[0] ?? null) : unitOf(named, registry, period);
  const only = indicatorsOf(options, catalogue.indicators);
  return { form, catalogue, registry, unit, period, only, today };
}

function unitOf(word: string, registry: RunOptions["registry"], period: Period | null) {
  if (registry !== null) return unitNamed("--unit", word, { registry }, period ?? undefined);
  throw new UsageError({
    vi: `--unit "${word}": cần danh mục đơn vị (--units units.csv, hoặc units trong antq.yaml).`,
    en: `--unit "${word}": a unit registry is needed (--units units.csv, or units in antq.yaml).`,
  });
}

/** A blank form over one that somebody has filled in would lose it. */
function refuseExisting({ options, io }: Invocation): void {
  const output = text(options, "output");
  if (output === undefined || !isThere(output, io)) return;
  throw new UsageError({
    vi: `-o "${output}": tệp này đã có; antq template không ghi đè lên biểu có thể đã điền, đặt tên khác.`,
    en: `-o "${output}": this file exists; antq template writes over no form that may be filled in, choose another name.`,
  });
}
