/** The html page in a browser, as its reader uses it. `npm run test:browser`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, runCli } from "../support/run-cli.ts";
import { EXECUTABLE, launch, open, type Watched, violations } from "./browser.ts";

const SEEDS = "fixtures/seeds";
/** Name of a page and the line that makes it. */
const LINES: Readonly<Record<string, string>> = {
  aggregate: `aggregate ${SEEDS}/ba-tri-2020/submissions --units ${SEEDS}/ba-tri-2020/units.csv --period 2019-06-12..2020-06-11`,
  districts: `aggregate ${SEEDS}/binh-dinh-2014-2023/submissions --units ${SEEDS}/binh-dinh-2014-2023/units.csv --period 2014..2023`,
  parts: `aggregate ${SEEDS}/binh-phuoc-2019-2024/submissions --units ${SEEDS}/binh-phuoc-2019-2024/units.csv --period 2019..2024 --by partner`,
  summary: `summary ${SEEDS}/binh-dinh-2014-2023/submissions --units ${SEEDS}/binh-dinh-2014-2023/units.csv --from 2014 --to 2023`,
  status: `status ${SEEDS}/ba-tri-2020/submissions --units ${SEEDS}/ba-tri-2020/units.csv --period 2019-06-12..2020-06-11 --today 2020-07-01`,
  trace: `trace ${SEEDS}/ba-tri-2020/submissions --units ${SEEDS}/ba-tri-2020/units.csv --period 2019-06-12..2020-06-11 --unit 836 --indicator outreach_sessions`,
  rate: `trace ${SEEDS}/ba-tri-2020/submissions --units ${SEEDS}/ba-tri-2020/units.csv --period 2019-06-12..2020-06-11 --unit 836 --indicator clearance_rate`,
  diff: `diff ${SEEDS}/ba-tri-2020/submissions ${SEEDS}/kon-tum-2019/submissions --period 2019..2020`,
};
const GRID = join(ROOT, "fixtures/cases/status/822-matrix-as-a-page/stdout");
const HOSTILE = join(ROOT, "fixtures/cases/aggregate/930-page/stdout");

if (EXECUTABLE === null)
  console.log(
    "No browser was found, the page is not tried in one: install chromium, or name it in ANTQ_BROWSER.",
  );

describe.skipIf(EXECUTABLE === null)("the page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "antq-browser-"));
  const fileOf = (name: string): string => join(folder, `${name}.html`);
  let browser: Browser;

  beforeAll(async () => {
    for (const [name, line] of Object.entries(LINES)) {
      const { stdout, stderr } = await runCli([...line.split(" "), "--format", "html"], {
        cwd: ROOT,
      });
      if (stdout.length === 0) throw new Error(stderr.toString());
      writeFileSync(fileOf(name), stdout);
    }
    writeFileSync(fileOf("hostile"), readFileSync(HOSTILE));
    writeFileSync(fileOf("grid"), readFileSync(GRID));
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function on<T>(
    name: string,
    use: (watched: Watched) => Promise<T>,
    how: Parameters<typeof open>[2] = {},
  ): Promise<T> {
    const watched = await open(browser, fileOf(name), how);
    try {
      return await use(watched);
    } finally {
      expect(watched.faults).toEqual([]);
      await watched.page.context().close();
    }
  }

  const NAMES = [...Object.keys(LINES), "hostile", "grid"];
  const WAYS = [1440, 360].flatMap((width) =>
    (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
  );

  describe.each(NAMES)("%s", (name) => {
    it.each(WAYS)(
      "axe finds nothing at $width px, $scheme, and nothing is cut off",
      async (how) => {
        await on(
          name,
          async ({ page }) => {
            expect(await violations(page)).toEqual([]);
            expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(
              true,
            );
            if (await openFirst(page)) expect(await violations(page)).toEqual([]);
          },
          how,
        );
      },
    );

    it("prints on A4", async () => {
      await on(name, async ({ page }) => {
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
        expect(boxes.length).toBeGreaterThan(0);
        // A4 across, in points.
        for (const [, wide = "", high = ""] of boxes)
          expect([Math.round(Number(wide)), Math.round(Number(high))]).toEqual([842, 595]);
      });
    });
  });

  it("folds and unfolds units", async () => {
    await on("aggregate", async ({ page }) => {
      const rows = page.locator("#figures tbody tr:visible");
      expect(await rows.count()).toBe(2);
      await page.locator("#figures .fold").nth(1).click();
      const opened = await rows.count();
      expect(opened).toBeGreaterThan(20);
      expect(await page.locator("#figures .fold").nth(1).getAttribute("aria-expanded")).toBe(
        "true",
      );
      await page.locator("#figures .foldall").click();
      expect(await rows.count()).toBe(1);
      await page.locator("#figures .unfold").click();
      expect(await rows.count()).toBe(opened);
    });
  });

  it("finds a unit without its marks, with the units above it", async () => {
    await on("aggregate", async ({ page }) => {
      await page.locator("#figures input").fill("an duc");
      const names = await page.locator("#figures tbody tr:visible th").allTextContents();
      expect(names).toEqual(["Tỉnh Bến Tre", "Huyện Ba Tri", "Xã An Đức"]);
      await page.locator("#figures input").fill("");
      expect(await page.locator("#figures tbody tr:visible").count()).toBe(2);
    });
  });

  it("sorts by a figure both ways, and as it was, by the keyboard", async () => {
    await on("districts", async ({ page }) => {
      const figures = async () => {
        const texts = await page
          .locator("#figures tbody tr[data-d='1'] td:nth-child(5)")
          .allTextContents();
        return texts.map((text) => Number(text.replaceAll(".", "")));
      };
      const before = await figures();
      const head = page.locator("#figures thead th").nth(4);
      await head.locator("button").focus();
      await page.keyboard.press("Enter");
      expect(await head.getAttribute("aria-sort")).toBe("descending");
      expect(await figures()).toEqual(before.toSorted((a, b) => b - a));
      await page.keyboard.press("Enter");
      expect(await figures()).toEqual(before.toSorted((a, b) => a - b));
      await page.keyboard.press("Enter");
      expect(await head.getAttribute("aria-sort")).toBeNull();
      expect(await figures()).toEqual(before);
      // The whole stays above its parts.
      expect(await page.locator("#figures tbody tr").first().getAttribute("data-d")).toBeNull();
    });
  });

  it("sorts days as days, and leaves a sum at the end", async () => {
    await on("trace", async ({ page }) => {
      const at = (await page.locator("thead th").allTextContents()).findIndex((own) =>
        own.includes("Ngày"),
      );
      const head = page.locator("#table-1 thead th").nth(at).locator("button");
      for (const turn of [1, -1]) {
        await head.click();
        const rows = await page.locator("#table-1 tbody tr").allTextContents();
        expect(rows.at(-1)).toContain("Cộng");
        const days = (
          await page.locator(`#table-1 tbody tr > :nth-child(${at + 1})`).allTextContents()
        )
          .slice(0, -1)
          .map((day) => Number(day.split("/").toReversed().join("")));
        expect(days).toEqual(days.toSorted((a, b) => turn * (a - b)));
        expect(new Set(days).size).toBeGreaterThan(10);
      }
    });
  });

  it.each(["aggregate", "districts", "summary"])(
    "%s: a figure opens its cells by the keyboard",
    async (name) => {
      await on(name, async ({ page }) => {
        expect(await openFirst(page)).toBe(true);
        expect(await page.locator("dialog tbody tr").count()).toBeGreaterThan(0);
        const cell = await page
          .locator("dialog tbody tr")
          .first()
          .locator("td")
          .last()
          .textContent();
        expect(cell).toMatch(/^[A-Z]+\d+$/);
        await page.keyboard.press("Escape");
        expect(await page.locator("dialog").isVisible()).toBe(false);
        // Back where the reader was.
        expect(await page.evaluate("document.activeElement.className")).toBe("open");
      });
    },
  );

  it("adds the cells of a figure up to it", async () => {
    await on("aggregate", async ({ page }) => {
      const button = page.locator("#figures tbody tr").first().locator(".open").first();
      const figure = await button.textContent();
      await button.click();
      expect(await page.locator("dialog h3").first().textContent()).toContain(`cộng ${figure}`);
    });
  });

  it("runs nothing of a hostile name", async () => {
    await on("hostile", async ({ page }) => {
      await page.locator("#figures .fold").first().click();
      await page.locator("#figures .fold").first().click();
      for (const fold of await page.locator("#figures .fold:visible").all()) {
        if ((await fold.getAttribute("aria-expanded")) === "false") await fold.click();
      }
      expect(await page.locator("img").count()).toBe(0);
      const names = await page.locator("#figures tbody th").allTextContents();
      expect(names).toContain("Xã <img src=x onerror=alert(1)>");
      expect(names).toContain("'=cmd|' /C calc'!A0");
      await openFirst(page);
      expect(await page.locator("dialog tbody td").allTextContents()).toContain(
        "Xã <img src=x onerror=alert(1)>",
      );
      expect(await page.locator("img").count()).toBe(0);
    });
  });

  it("lets no other script or style in", async () => {
    const watched = await open(browser, fileOf("aggregate"));
    await watched.page.evaluate(`
      const script = document.createElement("script");
      script.textContent = "globalThis.planted = true";
      document.body.append(script);
      const image = document.createElement("img");
      image.src = "http://127.0.0.1:9/";
      document.body.append(image);
    `);
    await watched.page.waitForTimeout(200);
    expect(await watched.page.evaluate("globalThis.planted")).toBeUndefined();
    expect(
      watched.faults.filter((fault) => fault.includes("Content Security Policy")),
    ).toHaveLength(2);
    await watched.page.context().close();
  });
});

async function openFirst(page: Page): Promise<boolean> {
  const button = page.locator(".open:visible").first();
  if ((await button.count()) === 0) return false;
  await button.focus();
  await page.keyboard.press("Enter");
  await page.locator("dialog").waitFor({ state: "visible" });
  return true;
}
