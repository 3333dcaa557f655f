/** The page as one file: its style and script are the only ones that may run, its engine lies packed beside them. */
import { deflateRaw } from "#host/deflate.ts";
import { sha256 } from "#host/digest.ts";
import type { PageOffice } from "./office.ts";
import { said } from "../messages/said.ts";
import { STYLE } from "./style.ts";

/** Texts of scripts, as they were built for a browser. */
export interface PageScripts {
  readonly app: string;
  readonly engine: string;
  readonly sheetjs: string;
  readonly excel: string;
}

const TITLE = { vi: "Kiểm tra báo cáo trước khi gửi", en: "Check a report before it is sent" };
const NO_SCRIPT = {
  vi: "Trình duyệt này không chạy JavaScript, nên trang không kiểm tra được. Mở trang bằng Chrome, Edge, Cốc Cốc hoặc Firefox.",
  en: "This browser runs no JavaScript, so the page cannot check. Open it in Chrome, Edge or Firefox.",
};

export function clerkPage(office: PageOffice, { app, ...blocks }: PageScripts): string {
  const texts: Readonly<Record<string, string>> = { ...blocks, office: JSON.stringify(office) };
  const digests = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, sha256(text, "base64")]),
  );
  // What is unpacked is held against these before it runs; the policy holds them.
  // Inside an element of a page, whose end nothing in it may say.
  if (/<\/script|<!--/i.test(app)) throw new Error("the page's script would end its element");
  const script = `const DIGESTS = ${JSON.stringify(digests)};\n${app}`;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(STYLE)}`,
    "worker-src blob:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const packed = Object.entries(texts)
    .map(([name, text]) => `<script type="text/plain" id="${name}">${deflateRaw(text)}</script>`)
    .join("\n");
  const { lang } = office;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${said(lang, TITLE)}</title>
<style>${STYLE}</style>
</head>
<body>
<div id="page"><noscript><p>${said(lang, NO_SCRIPT)}</p></noscript></div>
${packed}
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `'sha256-${sha256(text, "base64")}'`;
}
