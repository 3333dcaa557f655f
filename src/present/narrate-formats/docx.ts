/** The paragraphs as a Word document in official form. */
import { said } from "../../messages/said.ts";
import type { NarrateReport } from "../../model/narrative.ts";
import type { Format } from "../document.ts";
import { formatWindow } from "../number-format.ts";
import { letterOf } from "../official/letter.ts";
import { officialDocx } from "../official/letter-docx.ts";
import { word } from "../words.ts";

const format: Format<NarrateReport> = {
  id: "docx",
  extension: ".docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  official: true,
  render({ period, paragraphs, provisional }, { lang, office, today }) {
    const window = formatWindow(period, lang);
    const subtitle = [`${window.slice(0, 1).toUpperCase()}${window.slice(1)}`];
    if (provisional) subtitle.push(word("provisional", lang));
    const title = said(lang, { vi: `Báo cáo ${word("title", lang)}`, en: word("title", lang) });
    const texts = paragraphs.map(({ text }) => text);
    const letter = letterOf(office, today, lang);
    return officialDocx({ letter, title, subtitle, paragraphs: texts, table: null }, lang);
  },
};

export default format;
