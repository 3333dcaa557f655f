/** The html page. */
export { pageHtml } from "./page.ts";
export { endOf, plainPage } from "./parts.ts";
