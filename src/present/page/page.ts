/** A page of its own: one file, no network, its style and script the only ones that its security policy lets run. */
import { sha256 } from "#host/digest.ts";
import { deflateRaw } from "#host/deflate.ts";
import { cellText } from "../cell-text.ts";
import { formatNumber, type Lang } from "../number-format.ts";
import { trendFigure } from "./charts.ts";
import type { Headline, PageContent, PagePart, PageSection } from "./content.ts";
import { all, dataBlock, el, figureHtml, type Html } from "./element.ts";
import type { PageLineage } from "./packed.ts";
import { barFigure, gridFigure, shareFigure } from "./strips.ts";
import { SCRIPT } from "./script.gen.ts";
import { STYLE } from "./style.ts";
import { tableHtml } from "./tables.ts";
import { pageWord, scriptWords } from "./words.ts";

export function pageHtml(content: PageContent, lang: Lang): string {
  const { title, subtitle } = content;
  const sections = content.sections.filter(({ parts }) => parts.length > 0);
  const links = sections.map(({ id, label }) => el("a", { href: `#${id}` }, label));
  const body = el(
    "body",
    {},
    el(
      "header",
      {},
      el("h1", {}, title),
      ...subtitle.map((line) => el("p", { class: "soft" }, line)),
      links.length < 2 ? null : el("nav", { "aria-label": pageWord("contents", lang) }, ...links),
    ),
    el(
      "main",
      {},
      headlines(content.headlines, lang),
      ...sections.map((own) => section(own, lang)),
    ),
    content.lineage === null ? null : dialog(lang),
    content.lineage === null ? null : lineageBlock(content.lineage),
    dataBlock("words", JSON.stringify(scriptWords(lang))),
    { html: `<script>${SCRIPT}</script>` },
  );
  return `<!doctype html>\n<html lang="${lang}">\n${head(title).html}\n${body.html}\n</html>\n`;
}

function head(title: string): Html {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(STYLE)}`,
    `script-src ${hashOf(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return el(
    "head",
    {},
    el("meta", { charset: "utf-8" }),
    el("meta", { "http-equiv": "Content-Security-Policy", content: policy }),
    el("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    el("meta", { name: "referrer", content: "no-referrer" }),
    el("title", {}, title),
    { html: `<style>${STYLE}</style>` },
  );
}

/** Filled by the script when a figure is chosen. */
function dialog(lang: Lang): Html {
  const close = el("button", { type: "button", class: "close" }, pageWord("close", lang));
  return el(
    "dialog",
    { id: "trace", "aria-labelledby": "trace-title" },
    el("div", { class: "title" }, el("h2", { id: "trace-title" }), close),
    el("div", { class: "cells" }),
  );
}

/** From this many characters on it is packed: a page is sent by mail. */
const LEAST_TO_PACK = 200_000;

function lineageBlock(lineage: PageLineage): Html {
  const text = JSON.stringify(lineage);
  if (text.length < LEAST_TO_PACK) return dataBlock("lineage", text);
  return dataBlock("lineage", deflateRaw(text), "deflate-raw");
}

/** As a content security policy names what may run. */
function hashOf(text: string): string {
  return `'sha256-${sha256(text, "base64")}'`;
}

function headlines(own: readonly Headline[], lang: Lang): Html | null {
  if (own.length === 0) return null;
  const cards = own.map(({ label, figure, note }) =>
    el(
      "div",
      {},
      el("dt", {}, label),
      el("dd", {}, figureHtml(cellText(figure, lang)), el("small", {}, note)),
    ),
  );
  return el("dl", { class: "heads" }, ...cards);
}

function section({ id, label, parts }: PageSection, lang: Lang): Html {
  return el("section", { id }, el("h2", {}, label), ...parts.map((part) => partHtml(part, lang)));
}

function partHtml(part: PagePart, lang: Lang): Html {
  switch (part.kind) {
    case "table":
      return tableHtml(part.table, lang);
    case "lines":
      return part.lines.length === 1
        ? el("p", { class: "soft" }, part.lines[0] ?? "")
        : list(part.lines, null);
    case "names":
      return el("div", {}, el("h3", {}, part.heading), list(part.names, "names"));
    case "bars":
      return charts(
        part.charts.map((chart) => barFigure(chart, lang)),
        lang,
      );
    case "trends":
      return charts(
        part.trends.map((trend) => trendFigure(trend, lang)),
        lang,
      );
    case "grid":
      return gridFigure(part.grid, lang);
    case "shares":
      return el("div", { class: "charts" }, shareFigure(part.heading, part.shares, lang));
  }
}

/** More charts than this at once are scrolled past. */
const AT_ONCE = 8;

function charts(drawn: readonly Html[], lang: Lang): Html {
  const rest = drawn.slice(AT_ONCE);
  const more = `${pageWord("moreCharts", lang)} (${formatNumber(rest.length, lang)})`;
  return all([
    el("div", { class: "charts" }, ...drawn.slice(0, AT_ONCE)),
    rest.length === 0
      ? null
      : el("details", {}, el("summary", {}, more), el("div", { class: "charts" }, ...rest)),
  ]);
}

function list(lines: readonly string[], name: string | null): Html {
  return el("ul", { class: name }, ...lines.map((line) => el("li", {}, line)));
}
