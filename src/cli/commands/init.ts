import { isAbsolute, relative, resolve } from "node:path";
import { mayAsk } from "../ask.ts";
import { BUILT_IN, makeCatalogue } from "../../catalogue/index.ts";
import { said } from "../../messages/said.ts";
import { counted } from "../../messages/terms.ts";
import { type CommandSpec, type Invocation, text } from "../command.ts";
import { EXIT, UsageError } from "../errors.ts";
import { CONFIG, filesOf, type NewFile } from "../init/files.ts";
import { lookAt, type Seen } from "../init/look.ts";
import { planOf } from "../init/plan.ts";
import { isFolder, isThere } from "../io.ts";
import { filesOfFolder } from "../io/folder.ts";
import { type OptionSpec, READING } from "../option-list.ts";
import { emitProse, writeOutput } from "../output.ts";
import { onErrorScreen } from "../screen.ts";
import { todayOf } from "../settings.ts";

const PROVINCE: OptionSpec = {
  flags: "--province <name>",
  group: "data",
  text: {
    vi: "tỉnh, thành phố của các đơn vị (tên hoặc mã)",
    en: "the province of the units (name or code)",
  },
};
const LEVEL: OptionSpec = {
  flags: "--level <level>",
  group: "data",
  text: {
    vi: "cấp của cơ quan tổng hợp: province (mặc định), district, commune",
    en: "level of the office that adds up: province (default), district, commune",
  },
};
const CI: OptionSpec = {
  flags: "--ci <kind>",
  group: "run",
  text: {
    vi: "tệp kiểm tra tự động: github (mặc định), gitlab, none (không ghi)",
    en: "the CI file: github (default), gitlab, none",
  },
};
const YES: OptionSpec = {
  flags: "--yes",
  group: "run",
  text: {
    vi: "không hỏi: dùng tùy chọn đã ghi, điều thấy trong thư mục, rồi mặc định",
    en: "ask nothing: take the flags, then what is seen in the folder, then the defaults",
  },
};

const FROM_READING = /^--(?:units|period-scheme|today|lang|no-progress|no-color|quiet)(?: |$)/u;

export default {
  args: "[dir]",
  summary: {
    vi: "lập thư mục làm việc: cấu hình, danh mục, thư mục báo cáo, kiểm tra tự động",
    en: "a workspace: config, catalogue, folders, a CI workflow",
  },
  about: {
    vi: "Ghi antq.yaml có chú thích, danh mục riêng, các thư mục, tệp kiểm tra tự động và hướng dẫn cho cơ quan. Thư mục đã có báo cáo thì xem báo cáo để đề nghị. Không ghi đè tệp nào. Ở cửa sổ lệnh thì hỏi vài câu; mọi câu đều trả lời trước được bằng tùy chọn.",
    en: "Writes antq.yaml with notes, a catalogue of one's own, folders, a CI workflow and a README for the office. Where submissions lie already they are looked at and answers proposed. No file is written over. On a terminal a few questions are asked; each has a flag.",
  },
  examples: [
    "antq init",
    'antq init thong-ke --province "Bến Tre" --level district --period-scheme decree-09',
    "antq init --yes --ci none",
  ],
  options: [PROVINCE, LEVEL, CI, YES, ...READING.filter(({ flags }) => FROM_READING.test(flags))],
  async run(invocation) {
    const { args, options } = invocation;
    const [folder = ".", more] = args;
    if (more !== undefined) throw oneFolder(more);
    const room = {
      ...invocation,
      args: [],
      io: { ...invocation.io, cwd: resolve(invocation.io.cwd, folder) },
    };
    if (isThere(CONFIG, room.io)) throw alreadyThere(folder);
    if (isThere(".", room.io) && !isFolder(".", room.io)) throw noFolder(folder);
    const seen = await lookAt(room, unitsFrom(room.io.cwd, invocation));
    if (mayAsk(room.io, options["yes"])) await say(seenText(seen, invocation), room);
    const schemes = [...makeCatalogue(BUILT_IN).schemes.keys()];
    const plan = await planOf(room, seen, await todayOf(options), schemes);
    const files = filesOf(plan);
    // A folder that holds something needs no file to be kept.
    const isKept = ({ path }: NewFile) =>
      isThere(path, room.io) ||
      (path.endsWith("/.gitkeep") && filesOfFolder(path.slice(0, -9), "", room.io.cwd).length > 0);
    const kept = files.filter(isKept);
    const written = files.filter((file) => !isKept(file));
    for (const { path, content } of written) await writeOutput(path, content, room);
    if (options["quiet"] === true) return EXIT.ok;
    if (!mayAsk(room.io, options["yes"])) await say(seenText(seen, invocation), room);
    await emitProse(resultText(written, kept, invocation), { ...room, options: {} });
    return EXIT.ok;
  },
} satisfies CommandSpec;

/** As antq.yaml has it: from its own folder. */
function unitsFrom(folder: string, { options, io }: Invocation): string | undefined {
  const asked = text(options, "units");
  if (asked === undefined || isAbsolute(asked)) return asked;
  return relative(folder, resolve(io.cwd, asked)).replaceAll("\\", "/");
}

async function say(words: string, { io }: Invocation): Promise<void> {
  if (words !== "") io.stderr.write(onErrorScreen(words, io));
}

/** What was found, and what is to be done about it. */
function seenText(seen: Seen, { lang }: Invocation): string {
  const { files, sheets, folder, loose, unknown, units } = seen;
  const lines: string[] = [];
  const add = (vi: string, en: string) => lines.push(said(lang, { vi, en }));
  if (units !== null) add(`Danh mục đơn vị: ${units}.`, `Unit registry: ${units}.`);
  if (files > 0)
    add(
      `Thấy ${files} bảng tính${folder === null ? "" : `, thư mục chính ${folder}/`}: ${sheets} bảng theo biểu mẫu antq đã biết.`,
      `Found ${counted(files, "spreadsheet")}${folder === null ? "" : `, mainly in ${folder}/`}: ${counted(sheets, "table")} of forms that antq knows.`,
    );
  if (loose > 0 && folder === null)
    add(
      "Các báo cáo nằm ngay trong thư mục này: chuyển vào bao-cao/ để không lẫn với kết quả.",
      "The submissions lie in this folder itself: move them into bao-cao/, apart from results.",
    );
  const first = unknown[0];
  if (first !== undefined)
    add(
      `${unknown.length} tệp antq chưa hiểu, như ${first}: antq inspect cho xem vì sao, antq learn học biểu mới.`,
      `${counted(unknown.length, "file")} not understood, such as ${first}: antq inspect shows why, antq learn learns a new form.`,
    );
  return lines.map((line) => `${line}\n`).join("");
}

function resultText(
  written: readonly NewFile[],
  kept: readonly NewFile[],
  { lang }: Invocation,
): string {
  const width = Math.max(0, ...written.map(({ path }) => path.length)) + 2;
  const list = written.map(({ path, about }) => `  ${path.padEnd(width)}${about}`);
  const there = kept.filter(({ path }) => !path.endsWith("/.gitkeep")).map(({ path }) => path);
  const wrote = said(lang, { vi: "Đã ghi", en: "Written" });
  const still = said(lang, {
    vi: "Đã có từ trước, giữ nguyên",
    en: "There already, left as it is",
  });
  const next = said(lang, {
    vi: "README.md nói việc cần làm tiếp theo.",
    en: "README.md says what to do next.",
  });
  const lines = [
    `${wrote}:`,
    ...list,
    ...(there.length > 0 ? [`${still}: ${there.join(", ")}`] : []),
    next,
  ];
  return `${lines.join("\n")}\n`;
}

function oneFolder(more: string): UsageError {
  return new UsageError({
    vi: `antq init lập mỗi lần một thư mục, thừa "${more}".`,
    en: `antq init makes one folder at a time: "${more}" is too much.`,
  });
}

function noFolder(path: string): UsageError {
  return new UsageError({
    vi: `"${path}" là một tệp; antq init cần một thư mục.`,
    en: `"${path}" is a file; antq init wants a folder.`,
  });
}

function alreadyThere(folder: string): UsageError {
  const where = folder === "." ? CONFIG : `${folder}/${CONFIG}`;
  return new UsageError({
    vi: `đã có ${where}: sửa tệp ấy, hoặc chọn thư mục khác.`,
    en: `${where} is there already: edit it, or choose another folder.`,
  });
}
