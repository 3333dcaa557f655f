// docs/library.md: the functions of the library and their options, from the commands themselves.
import { COMMANDS } from "./types.mjs";

/** @typedef {"vi" | "en"} Lang @typedef {{ vi: string, en: string }} Said */

const EXAMPLE = `import { aggregate, AntqError, check } from "antq";

const options = { units: "units.csv", period: "2019-06-12..2020-06-11" };
try {
  const { rows } = await aggregate(["submissions"], { ...options, level: ["district"] });
  for (const { unit, values } of rows) console.log(unit.name, values.valuable_tips?.value);
} catch (error) {
  if (!(error instanceof AntqError && error.code === "data-errors")) throw error;
  const { findings } = await check(["submissions"], options);
  for (const { file, cell, message } of findings) console.log(file, cell, message);
}`;

const WORDS = {
  en: {
    title: "antq for programs",
    intro: `Each function is the command of its name, run over the same pipeline; it gives the object that \`--format json\` writes, of
the type and the JSON Schema named below. No argument of the process is read, nothing is printed, nothing exits. The
first argument is a list of files and folders (standard input is not read), the second the command's flags in camelCase:
\`--keep-going\` is \`keepGoing: true\`, \`--no-cache\` is \`cache: false\`; \`cwd\` is the folder that paths are relative to.`,
    faults: `A call that gives no object rejects with an \`AntqError\`. Its \`message\` is what the command says (in Vietnamese, or as
\`lang\` asks), \`exitCode\` the command's exit code, \`code\` one of: \`data-errors\` (1: there are errors, so no totals),
\`too-large\` (1: a total beyond what a number holds), \`usage\` (2: an option, the config or the catalogue is wrong),
\`missing-input\`, \`nothing-to-read\`, \`output\` (3: a path), \`internal\` (70: a fault in antq). \`check\` of wrong files is no
fault: it gives their findings.`,
    schemas: `The schemas are in the package: \`antq/schemas/aggregate.json\` and its siblings; those of the files that people write are
\`antq/schemas/config.json\` (antq.yaml) and \`antq/schemas/catalogue.json\`.`,
    functions: ["Function", "Gives", "Schema"],
    options: ["Option", "Takes", "Meaning", "Of"],
    titles: ["Faults", "Functions", "Options"],
    all: "all",
    takes: {
      switch: "boolean",
      text: "string",
      number: "number",
      list: "string or string[]",
      paths: "string or string[]",
    },
  },
  vi: {
    title: "Dùng antq trong chương trình",
    intro: `Mỗi hàm là lệnh cùng tên, chạy qua đúng các bước ấy, và trả về đối tượng mà \`--format json\` ghi ra, theo kiểu và lược đồ
JSON nêu dưới đây. Hàm không đọc tham số của tiến trình, không in gì, không thoát chương trình. Tham số thứ nhất là danh
sách tệp, thư mục (không đọc đầu vào chuẩn), tham số thứ hai là các tùy chọn của lệnh viết kiểu camelCase: \`--keep-going\`
là \`keepGoing: true\`, \`--no-cache\` là \`cache: false\`; \`cwd\` là thư mục gốc của các đường dẫn.`,
    faults: `Lời gọi không có kết quả thì bị từ chối bằng một \`AntqError\`. \`message\` là câu mà lệnh sẽ nói (tiếng Việt, hoặc theo \`lang\`),
\`exitCode\` là mã thoát của lệnh, \`code\` là một trong: \`data-errors\` (1: số liệu có lỗi nên không có tổng), \`too-large\` (1: tổng quá
lớn), \`usage\` (2: sai tùy chọn, cấu hình hoặc danh mục), \`missing-input\`, \`nothing-to-read\`, \`output\` (3: sai đường dẫn),
\`internal\` (70: lỗi của chính antq). \`check\` các tệp sai không phải là lỗi: hàm trả về danh sách lỗi.`,
    schemas: `Lược đồ nằm trong gói: \`antq/schemas/aggregate.json\` và các tệp bên cạnh; của các tệp do người viết là
\`antq/schemas/config.json\` (antq.yaml) và \`antq/schemas/catalogue.json\`.`,
    functions: ["Hàm", "Cho", "Lược đồ"],
    options: ["Tùy chọn", "Nhận", "Ý nghĩa", "Của"],
    titles: ["Lỗi", "Các hàm", "Tùy chọn"],
    all: "mọi hàm",
    takes: {
      switch: "boolean",
      text: "string",
      number: "number",
      list: "string hoặc string[]",
      paths: "string hoặc string[]",
    },
  },
};

/** @param {Lang} lang @param {any} modules @param {string} note */
export async function libraryPage(lang, { allCommands, libraryOptions }, note) {
  const words = WORDS[lang];
  /** @type {[string, any][]} */
  const known = await allCommands();
  const commands = known.filter((/** @type {[string, any]} */ [name]) => COMMANDS.includes(name));
  /** @type {Map<string, { takes: keyof typeof words.takes, said: Said, of: string[] }>} */
  const options = new Map();
  for (const [command, spec] of commands)
    for (const { name, takes, said } of libraryOptions(spec)) {
      // `--fail-on` takes other words in other commands.
      const key = `${name}\n${said.en}`;
      const known = options.get(key) ?? { takes, said, of: [] };
      options.set(key, { ...known, of: [...known.of, command] });
    }
  const functions = commands.map(
    ([name, spec]) =>
      `| \`${name}\` | ${spec.summary[lang]} | [\`${name}.json\`](schemas/${name}.json) |`,
  );
  const rows = [...options].map(([key, { takes, said, of }]) => {
    const who =
      of.length === commands.length ? words.all : of.map((name) => `\`${name}\``).join(", ");
    return `| \`${key.split("\n")[0]}\` | ${words.takes[takes]} | ${said[lang]} | ${who} |`;
  });
  const [faults, list, flags] = words.titles;
  return `${[
    note,
    `# ${words.title}`,
    words.intro,
    `\`\`\`js\n${EXAMPLE}\n\`\`\``,
    `## ${faults}`,
    words.faults,
    `## ${list}`,
    table(words.functions, functions),
    words.schemas,
    `## ${flags}`,
    table(words.options, rows),
  ].join("\n\n")}\n`;
}

/** @param {readonly string[]} heads @param {readonly string[]} rows */
function table(heads, rows) {
  return [`| ${heads.join(" | ")} |`, `|${"---|".repeat(heads.length)}`, ...rows].join("\n");
}
