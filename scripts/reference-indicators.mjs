// The page of the indicators by theme: what each counts, what it is taken from, how it adds up.

/** @typedef {"vi" | "en"} Lang @typedef {import("../src/model/catalogue.ts").Indicator} Indicator @typedef {import("../src/model/catalogue.ts").Form} Form @typedef {import("../src/model/catalogue.ts").CodeList} CodeList */

const WORDS = {
  vi: {
    title: "Các chỉ tiêu, theo chủ đề",
    intro: `Mỗi chỉ tiêu có một cách cộng qua thời gian và qua các đơn vị; chỉ tiêu "trong" chỉ tiêu khác được in thụt vào và không cộng
thêm vào nó. Ở biểu tổng hợp (chỉ tiêu theo cột hoặc theo dòng), chỉ tiêu nào cũng ghi được bằng tên, mã hoặc tên gọi khác; cột
"Lấy từ biểu" là các biểu chi tiết. Tra cứu: \`antq catalogue indicators hòm thư\` (không cần dấu). Thêm chỉ tiêu riêng:
[catalogue.vi.md](catalogue.vi.md).`,
    columns: ["Chỉ tiêu", "Mã", "Đơn vị tính", "Cách cộng", "Lấy từ biểu", "Tên gọi khác"],
    flow: "số trong kỳ: cộng các kỳ, cộng các đơn vị",
    stock:
      "số cuối kỳ: lấy số mới nhất của mỗi đơn vị, không cộng qua các kỳ, các năm; cộng các đơn vị",
    distinct: "số cuối kỳ: đếm lại số loại khác nhau ở mỗi cấp, không cộng",
    ratio: (/** @type {string} */ a, /** @type {string} */ b) =>
      `tổng \`${a}\` chia tổng \`${b}\` ở mỗi cấp, không bình quân`,
    partOf: "trong",
    breaks: "đứt chuỗi (ᴮ) từ ngày",
    forms: "Các biểu của chủ đề",
    lists: "Phân tổ và danh mục",
    listsIntro:
      "Danh mục để mở: giá trị khác được giữ như đã ghi. Giá trị trong ngoặc vuông nằm trong giá trị đứng trước: có cả hai thì chỉ cộng giá trị chứa, và `--by` không in giá trị này trong giá trị kia.",
  },
  en: {
    title: "The indicators, by theme",
    intro: `Each indicator adds up over time and over units in one declared way; one "in" another is printed under it and never added to
it. In the summary form (indicators as columns or down the rows) each may stand by its label, its id or another name; "from" are the
detailed forms. To look one up: \`antq catalogue indicators hòm thư\` (diacritics are not needed). For indicators of your own see
[catalogue.md](catalogue.md).`,
    columns: ["indicator", "id", "measure", "adds up", "from", "other names"],
    flow: "counted in the period: summed over periods and units",
    stock:
      "at the end of the period: the latest of each unit, never summed over periods or years; summed over units",
    distinct:
      "at the end of the period: different kinds, counted afresh at each level, never summed",
    ratio: (/** @type {string} */ a, /** @type {string} */ b) =>
      `sum of \`${a}\` over sum of \`${b}\` at each level, never a mean`,
    partOf: "in",
    breaks: "break (ᴮ) on",
    forms: "Forms of the theme",
    lists: "Breakdowns and their lists",
    listsIntro:
      "Lists are open: another value is kept as written. Values in square brackets stand in the one before them: where both are given only the container is added, and `--by` never prints one beside the other.",
  },
};

/** @param {Lang} lang @param {any} modules @param {string} note */
export function indicatorPage(lang, { THEMES, INDICATORS, FORMS, CODE_LISTS, dimensionOf }, note) {
  const words = WORDS[lang];
  const themes = [...THEMES].flatMap(([theme, label]) => {
    const own = INDICATORS.filter((/** @type {Indicator} */ one) => one.theme === theme);
    return own.length === 0 ? [] : [themeText(label[lang], theme, own)];
  });
  /** @param {string} title @param {string} theme @param {Indicator[]} own */
  function themeText(title, theme, own) {
    const head = `| ${words.columns.join(" | ")} |\n|${"---|".repeat(words.columns.length)}`;
    const forms = FORMS.filter((/** @type {Form} */ form) => form.theme === theme).map(
      (/** @type {Form} */ form) => `\`${form.id}\` ${form.label[lang]}`,
    );
    const lines = own.map((one) => `| ${rowOf(one, lang, words).join(" | ")} |`);
    const below = forms.length === 0 ? "" : `\n\n${words.forms}: ${forms.join(", ")}.`;
    return `## ${title}\n\n${head}\n${lines.join("\n")}${below}`;
  }
  const lists = CODE_LISTS.map((/** @type {CodeList} */ list) => {
    const name = dimensionOf(list.id)?.label[lang] ?? list.id;
    return `- ${name} (\`${list.id}\`): ${nested(list)}`;
  });
  return `${[note, `# ${words.title}`, words.intro, ...themes, `## ${words.lists}`, words.listsIntro, lists.join("\n")].join("\n\n")}\n`;
}

/** @param {Indicator} one @param {Lang} lang @param {typeof WORDS.vi | typeof WORDS.en} words */
function rowOf(one, lang, words) {
  const ways = [
    one.ratio === undefined
      ? one.overUnits === "DISTINCT"
        ? words.distinct
        : one.kind === "stock"
          ? words.stock
          : words.flow
      : words.ratio(one.ratio.numerator, one.ratio.denominator),
    ...(one.partOf === undefined ? [] : [`${words.partOf} \`${one.partOf}\``]),
    ...(one.note === undefined ? [] : [one.note[lang]]),
    ...(one.breaks ?? []).map(({ day, why }) => `${words.breaks} ${day}: ${why[lang]}`),
  ];
  const from = new Set(one.sources.map(({ form }) => `\`${form}\``));
  return [
    one.label[lang],
    `\`${one.id}\``,
    one.measure[lang],
    ways.join("; "),
    [...from].join(", "),
    one.aliases.join("; "),
  ];
}

/** Values with those in them in brackets. @param {CodeList} list */
function nested(list) {
  /** @param {string | undefined} outer @returns {string[]} */
  const inside = (outer) =>
    list.entries
      .filter(({ partOf }) => partOf === outer)
      .map(({ value }) => {
        const own = inside(value);
        return own.length === 0 ? value : `${value} [${own.join("; ")}]`;
      });
  return inside(undefined).join("; ");
}
