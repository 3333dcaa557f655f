/** A browser to drive: Debian's, or the one that ANTQ_BROWSER names. */
import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = [
  process.env["ANTQ_BROWSER"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** null: there is none, and the tests say so. */
export const EXECUTABLE = PLACES.find((path) => path !== "" && existsSync(path)) ?? null;

export async function launch(): Promise<Browser> {
  // In a container there is no user for the sandbox; the pages are the tests' own.
  return chromium.launch({ executablePath: EXECUTABLE ?? "", args: ["--no-sandbox"] });
}

export interface Watched {
  readonly page: Page;
  /** What went wrong, and whatever was asked of a network. */
  readonly faults: string[];
}

/** A page opened from disk, everything that it asks and says noted. */
export async function open(
  browser: Browser,
  file: string,
  how: {
    readonly width?: number;
    readonly scheme?: "light" | "dark";
    /** The page's clock is the test's to turn. */
    readonly clock?: boolean;
  } = {},
): Promise<Watched> {
  const { width = 1440, scheme = "light" } = how;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    offline: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const url = `file://${file}`;
  page.on("console", (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("dialog", (dialog) => faults.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (request.url() !== url) faults.push(`request: ${request.url()}`);
  });
  if (how.clock === true) await page.clock.install();
  await page.goto(url);
  return { page, faults };
}

interface Result {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What axe finds. It is a script of the test's own, run beside the page's policy. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<Result>("axe.run()");
  return found.flatMap(({ id, nodes }) =>
    nodes
      .slice(0, 3)
      .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
  );
}
