/** A Word document in official form: what is told of the report in sentences, then its table. */
import type { Format } from "../document.ts";
import { letterOf } from "../official/letter.ts";
import { officialDocx } from "../official/letter-docx.ts";

const format: Format = {
  id: "docx",
  extension: ".docx",
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  official: true,
  async render(document, { lang, office, today }) {
    const table = document.sheet();
    const { title, subtitle } = table;
    const paragraphs = (await document.narrative?.()) ?? [];
    return officialDocx(
      { letter: letterOf(office, today, lang), title, subtitle, paragraphs, table },
      lang,
    );
  },
};

export default format;
