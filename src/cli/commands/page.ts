import { extname } from "node:path";
import { clerkPage } from "../../page/html.ts";
import { type CommandSpec, text } from "../command.ts";
import { EXIT, UsageError } from "../errors.ts";
import { bundledText } from "../io.ts";
import { READING, REPORTING, type OptionSpec } from "../option-list.ts";
import { emit } from "../output.ts";
import { pageOffice } from "../page-office.ts";
import { zipped } from "../page-zip.ts";

const OUTPUTS = {
  formats: {
    html: { id: "html", extension: ".html", alsoIn: [".htm"], mediaType: "text/html" },
    zip: { id: "zip", extension: ".zip", mediaType: "application/zip" },
  },
  first: "html",
};

const CATALOGUE: OptionSpec = {
  flags: "--catalogue <file>",
  group: "data",
  repeats: true,
  text: {
    vi: "tệp, thư mục danh mục riêng, thêm vào các danh mục của antq.yaml (lặp lại được)",
    en: "files, folders of own definitions, over those of antq.yaml (may be repeated)",
  },
};
const OUTPUT: OptionSpec = {
  flags: "-o, --output <file>",
  group: "output",
  text: {
    vi: "tệp .html, hoặc .zip chứa tệp ấy (cho hộp thư chặn html)",
    en: "the .html file, or a .zip with it (for mail that strips html)",
  },
};

const FROM_REPORTING = /^--(?:period|within) /u;
const FROM_READING = /^--(?:units|period-scheme|today|config|lang|quiet|no-color)(?: |$)/u;

export default {
  args: "",
  summary: {
    vi: "làm một trang web chạy ngoại tuyến để xã tự kiểm tra bảng tính trước khi gửi",
    en: "the engine as one offline HTML file: drop a workbook on it, see the faults",
  },
  about: {
    vi: "Ghi một tệp .html mở bằng trình duyệt, không cần cài đặt, không gửi gì đi: thả bảng tính vào là thấy từng lỗi, tại ô nào, sửa thế nào. Cả danh mục đơn vị và danh mục của cơ quan nằm trong trang; --within chỉ nói đơn vị nào phải báo cáo.",
    en: "Writes an .html file that a browser opens from disk: nothing is installed, nothing is sent. A workbook dropped on it shows each fault at its cell with its cure. The whole unit registry and the office's catalogue are inside; --within only says who is to report.",
  },
  examples: [
    "antq page -o kiem-tra.html --units units.csv",
    "antq page -o kiem-tra.html --units units.csv --within 836 --period 2024-Q2",
    "antq page -o kiem-tra.zip",
  ],
  options: [
    CATALOGUE,
    ...REPORTING.filter(({ flags }) => FROM_REPORTING.test(flags)),
    OUTPUT,
    ...READING.filter(({ flags }) => FROM_READING.test(flags)),
  ],
  outputs: OUTPUTS,
  async run(invocation) {
    const ending = endingOf(text(invocation.options, "output"));
    const page = clerkPage(await pageOffice(invocation), {
      app: bundledText("page-app.js"),
      engine: bundledText("page-engine.js"),
      sheetjs: bundledText("page-sheetjs.js"),
      excel: bundledText("page-excel.js"),
    });
    await emit(ending === ".zip" ? await zipped("kiem-tra.html", page) : page, invocation);
    return EXIT.ok;
  },
} satisfies CommandSpec;

/** A page is opened from a file: on a terminal it would be noise. */
function endingOf(output: string | undefined): string {
  const ending = extname(output ?? "").toLowerCase();
  if (/^\.(?:html?|zip)$/.test(ending)) return ending;
  if (output === undefined)
    throw new UsageError({
      vi: "antq page phải ghi vào tệp: thêm -o kiem-tra.html (hoặc kiem-tra.zip).",
      en: "antq page goes to a file: add -o kiem-tra.html (or kiem-tra.zip).",
    });
  throw new UsageError({
    vi: `-o "${output}": tên tệp phải có đuôi .html hoặc .zip.`,
    en: `-o "${output}": a name may end in .html or .zip.`,
  });
}
