// The reference pages that are made of the program itself: findings, indicators, forms, schemas. Nothing in them is typed.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { outlierRates } from "./outlier-rates.mjs";
import { indicatorPage } from "./reference-indicators.mjs";
import { libraryPage } from "./reference-library.mjs";
import { source } from "./source.mjs";
import { ROOT } from "./tools.mjs";

/** @typedef {import("../src/validate/check.ts").Check} Check @typedef {"vi" | "en"} Lang */

const NOTE = "<!-- Made by `npm run docs` from the program; do not edit. -->";

/** Every page by its path. @returns {Promise<Map<string, string>>} */
export async function referencePages() {
  const modules = await source("scripts/reference-source.mjs");
  /** @type {Map<string, string>} */
  const pages = new Map();
  pages.set("docs/findings.md", await findings("en", modules));
  pages.set("docs/findings.vi.md", await findings("vi", modules));
  pages.set("docs/formats.md", formats(modules));
  pages.set("docs/indicators.md", indicatorPage("en", modules, NOTE));
  pages.set("docs/indicators.vi.md", indicatorPage("vi", modules, NOTE));
  for (const [lang, ending] of /** @type {const} */ ([
    ["en", ""],
    ["vi", ".vi"],
  ]))
    pages.set(`docs/library${ending}.md`, await libraryPage(lang, modules, NOTE));
  for (const [name, schema] of Object.entries(modules.jsonSchemas()))
    pages.set(`docs/schemas/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
  return pages;
}

const WORDS = {
  vi: {
    title: "Các lỗi mà antq check báo",
    intro: `Mỗi lỗi có một mã, một mức độ, một chỗ (tệp, trang tính, ô), một câu nói rõ sai ở đâu và sửa thế nào.
Mức độ: \`error\` (lỗi: dòng không tin được, không được cộng), \`warning\` (cảnh báo: dùng được, cần xem lại),
\`information\` (thông tin). \`antq catalogue rules <mã>\` giải thích từng mã.

Đổi mức độ hoặc tắt một mã trong \`antq.yaml\`:

\`\`\`yaml
severities: { solved-exceeds-reported: error, copied-values: off }
\`\`\`

Số tổng vẫn không cộng những gì không đọc được hoặc sẽ bị cộng hai lần (đơn vị không rõ, không phải số, báo cáo trùng
...), dù \`antq check\` được phép bỏ qua. Chấp nhận từng trường hợp, có ghi lý do: \`--write-baseline\`, \`--baseline\`.`,
    columns: ["Mã", "Mức độ", "Tên"],
    example: "Ví dụ",
    says: "antq nói",
    outlier: "Phép thử `outlier` và tỷ lệ nhắc nhầm",
    outlierText: `Kiểm định có điều kiện cho số đếm Poisson (Przyborowski và Wilenski, Biometrika 31, 1940), sau khi chia cho độ phân
tán của chính đơn vị; kỳ bằng 0 để ngoài; chênh từ 5 đơn vị và từ bốn lần trở lên; ít nhất sáu kỳ. Không dùng điểm z:
với mười kỳ nó không vượt quá 3. Mô phỏng chuỗi bình thường (2.000 chuỗi mỗi dòng), tỷ lệ chuỗi bị nhắc nhầm:`,
    rates: ["Kiểu số liệu", "Trung bình", "Số kỳ", "Chuỗi bị nhắc nhầm"],
  },
  en: {
    title: "The findings of antq check",
    intro: `A finding is a code, a severity, a place (file, sheet, cell) and a message that says what is wrong and what to do.
Severities: \`error\` (the row cannot be trusted and is in no total), \`warning\` (it can; look again), \`information\`.
\`antq catalogue rules <code>\` explains each.

A severity is changed, or a code switched off, in \`antq.yaml\`:

\`\`\`yaml
severities: { solved-exceeds-reported: error, copied-values: off }
\`\`\`

Totals still refuse what cannot be read or would be counted twice (an unknown unit, text in a count column, a report
sent twice ...), even where \`antq check\` is told to pass over it. Single findings are accepted, each with a reason,
by \`--write-baseline\` and \`--baseline\`.`,
    columns: ["Code", "Severity", "Title"],
    example: "Example",
    says: "What antq says",
    outlier: "The test of `outlier` and its false alarms",
    outlierText: `The conditional test of Poisson counts (Przyborowski and Wilenski, Biometrika 31, 1940), after division by the unit's
own dispersion; periods of zero stand apart; a difference of at least 5 and a factor of at least 4; at least six
periods. No z-score: among ten points it cannot pass 3. Of simulated clean series (2,000 a line), so many were blamed:`,
    rates: ["Counts", "Mean", "Periods", "Series blamed"],
  },
};

/** @param {Lang} lang @param {any} modules */
async function findings(lang, modules) {
  const words = WORDS[lang];
  /** @type {readonly Check[]} */
  const checks = modules.CHECKS;
  const table = [
    `| ${words.columns.join(" | ")} |`,
    "|---|---|---|",
    ...checks.map(
      ({ code, severity, title }) =>
        `| [\`${code}\`](#${code}) | ${modules.severityWord(severity, lang)} | ${title[lang]} |`,
    ),
  ];
  const sections = [];
  for (const check of checks) sections.push(await section(check, lang, modules));
  const rates = outlierRates(modules.outlierAt).map(
    ({ name, mean, points, share }) =>
      `| ${name[lang]} | ${mean} | ${points} | ${(share * 100).toFixed(2)} % |`,
  );
  return `${[
    NOTE,
    `# ${words.title}`,
    words.intro,
    table.join("\n"),
    ...sections,
    `## ${words.outlier}`,
    words.outlierText,
    [`| ${words.rates.join(" | ")} |`, "|---|---|---|---|", ...rates].join("\n"),
  ].join("\n\n")}\n`;
}

/** @param {Check} check @param {Lang} lang @param {any} modules */
async function section({ code, severity, title, explanation, examples }, lang, modules) {
  const words = WORDS[lang];
  const bad = examples().bad[0];
  /** @type {import("../src/validate/example-text.ts").ExamplePart[]} */
  const parts = bad === undefined ? [] : modules.examplePartsOf(bad);
  const shown = parts.map(({ name, lines, cells }) => {
    const at = cells.length === 0 ? "" : ` (${cells.join(", ")})`;
    return [`\`${name}\`${at}`, "", "```csv", ...lines, "```"].join("\n");
  });
  return [
    `## ${code}`,
    `**${title[lang]}** (${modules.severityWord(severity, lang)}). ${explanation[lang]}`,
    ...(shown.length === 0 ? [] : [`${words.example}:`, shown.join("\n\n")]),
    `${words.says}:`,
    ["```text", await said(code, lang, modules), "```"].join("\n"),
  ].join("\n\n");
}

/** What the golden case of a code prints, in a language. @param {string} code @param {Lang} lang @param {any} modules */
async function said(code, lang, { main }) {
  const cases = join(ROOT, "fixtures/cases/check");
  const name = readdirSync(cases).find((folder) => folder.replace(/^\d+-/, "") === code);
  if (name === undefined) throw new Error(`${code} has no golden case`);
  const cwd = mkdtempSync(join(tmpdir(), "antq-docs-"));
  try {
    cpSync(join(cases, name), cwd, { recursive: true });
    const words = readFileSync(join(cwd, "cmd"), "utf8").trim().split(" ");
    let out = "";
    const stream = new Writable({ write: (chunk, _, done) => ((out += String(chunk)), done()) });
    let complaints = "";
    const stderr = new Writable({
      write: (chunk, _, done) => ((complaints += String(chunk)), done()),
    });
    const io = {
      stdin: Readable.from([]),
      stdout: stream,
      stderr,
      env: {},
      cwd,
      isTTY: false,
      columns: 100,
    };
    await main([...words.slice(1), "--lang", lang, "--no-cache"], io);
    if (out.trim() === "") throw new Error(`${code}: ${complaints}`);
    return out.trimEnd();
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** @param {any} modules */
function formats(modules) {
  const { FORMS, COMMON_FIELDS, CODE_LISTS } = modules;
  /** @param {import("../src/model/catalogue.ts").FormField} f */
  const row = (f) =>
    `| \`${f.id}\`${f.required ? " *" : ""} | ${f.heading} | ${f.aliases.join("; ")} |`;
  const head = "| field (* required) | heading | also |\n|---|---|---|";
  /** @param {import("../src/model/catalogue.ts").Form} form */
  const formPage = (form) =>
    `## ${form.id}: ${form.label.vi} (${form.label.en})\n\n${head}\n${form.fields.map(row).join("\n")}`;
  const lists = CODE_LISTS.map(
    (/** @type {import("../src/model/catalogue.ts").CodeList} */ list) =>
      `- \`${list.id}\`: ${list.entries.map(({ value, aliases }) => (aliases.length === 0 ? value : `${value} (${aliases.join(", ")})`)).join("; ")}`,
  );
  return `${[
    NOTE,
    "# What antq reads / Các bảng tính antq đọc",
    `Files: \`.xlsx .xlsm .xls .ods .csv .tsv .txt\`, folders of them, globs, \`.zip\`, and \`-\` for CSV on standard input.
CSV may be UTF-8, UTF-16 or Windows-1258, with \`;\`, \`,\` or tabs; text typed in TCVN3 (ABC) or VNI fonts is converted,
with a warning. Each sheet is one form, recognised by its headings; case, spaces, line breaks and the place of the tone
mark do not matter. A title block, headings over several rows, merged cells, group rows, totals and a signature block are
understood; \`antq inspect\` shows how a sheet was taken.`,
    `## Common columns / Cột chung\n\nUnit, district, province and period may stand in the title block instead.\n\n${head}\n${COMMON_FIELDS.map(row).join("\n")}`,
    ...FORMS.map(formPage),
    `## Code lists / Danh mục\n\n${lists.join("\n")}`,
    limits(modules),
  ].join("\n\n")}\n`;
}

/** @param {any} modules */
function limits({ DEFAULT_MOST, LIMIT_NAMES, limitWords }) {
  const rows = LIMIT_NAMES.map((/** @type {import("../src/model/limits.ts").LimitName} */ name) => {
    const { en, vi } = limitWords(name);
    return `| \`${name}\` | ${DEFAULT_MOST[name].toLocaleString("en")} | ${en} | ${vi} |`;
  });
  return `## Limits / Giới hạn

A file beyond one of these is refused (\`file-unreadable\`, which names the limit), so that no file, however large or hostile, keeps a
run from ending. They lie far above any real sheet. \`--limit rows=100000000\` (repeatable) or \`limits: { rows: 100000000 }\` in
\`antq.yaml\` sets another; the flag wins.

| limit | at most | what it is | tiếng Việt |
|---|---|---|---|
${rows.join("\n")}`;
}
