/** A page of its own: opens without a network, on a phone too, and prints on A4. */
import type { Format } from "../document.ts";

const format: Format = {
  id: "html",
  extension: ".html",
  mediaType: "text/html; charset=utf-8",
  opens: true,
  async render(document, { lang }) {
    // Nobody else waits for the page's parts.
    const { pageHtml, endOf, plainPage } = await import("../page/index.ts");
    const content = (await document.page?.()) ?? plainPage(document, lang);
    const sections = [...content.sections, ...endOf(document, content.notes, lang)];
    return pageHtml({ ...content, sections }, lang);
  },
};

export default format;
