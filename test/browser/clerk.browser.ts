/** The clerk's page in a browser, from disk, as a clerk uses it. `npm run test:browser`. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT, runCli } from "../support/run-cli.ts";
import { EXECUTABLE, launch, open, type Watched, violations } from "./browser.ts";

const BA_TRI = join(ROOT, "fixtures/seeds/ba-tri-2020");
const FAULTY = [
  "BÁO CÁO TUYÊN TRUYỀN THÁNG 3 NĂM 2020",
  "TT,Đơn vị thực hiện,Ngày thực hiện,Phối hợp với,Chủ đề,Lượt người tham dự",
  "1,Xã An Đức,05/03/2020,MTTQ,Phòng ma túy,1.642.5",
  '2,"Xã <img src=x onerror=alert(1)>",06/03/2020,MTTQ,"=cmd|\' /C calc\'!A0",40',
  "3,Xã An Đức,31/02/2020,Nguyễn Văn A 079012345678,Phòng ma túy,50",
].join("\n");
const PERSONAL = "079012345678";
/** Where pictures are wanted to look at. */
const PICTURES = process.env["ANTQ_PICTURES"] ?? "";

if (EXECUTABLE === null)
  console.log(
    "No browser was found, the clerk's page is not tried in one: install chromium, or name it in ANTQ_BROWSER.",
  );

describe.skipIf(EXECUTABLE === null)("the clerk's page in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "antq-clerk-"));
  const at = (name: string): string => join(folder, name);
  const sound = join(BA_TRI, "submissions", readdirSync(join(BA_TRI, "submissions"))[0] ?? "");
  let browser: Browser;

  beforeAll(async () => {
    const line = ["page", "--units", join(BA_TRI, "units.csv"), "-o", at("page.html")];
    const made = await runCli([...line, "--period", "2019-06-12..2020-06-11"], { cwd: folder });
    if (made.code !== 0) throw new Error(made.stderr.toString());
    writeFileSync(at("bao-cao.csv"), FAULTY);
    if (PICTURES !== "") mkdirSync(PICTURES, { recursive: true });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function on<T>(
    use: (watched: Watched) => Promise<T>,
    how: Parameters<typeof open>[2] = {},
  ): Promise<T> {
    const watched = await open(browser, at("page.html"), how);
    try {
      return await use(watched);
    } finally {
      // Its worker is a blob of its own; of a network or a file nothing is asked.
      expect(watched.faults.filter((fault) => !fault.startsWith("request: blob:"))).toEqual([]);
      await watched.page.context().close();
    }
  }

  async function give(page: Page, files: string | string[], chooser = "#files"): Promise<void> {
    await page.locator(chooser).setInputFiles(files);
    await page.locator("#verdict").waitFor();
  }

  const WAYS = [1440, 360].flatMap((width) =>
    (["light", "dark"] as const).map((scheme) => ({ width, scheme })),
  );

  it.each(WAYS)("axe finds nothing at $width px, $scheme, and nothing is cut off", async (how) => {
    await on(async ({ page }) => {
      const look = async (name: string) => {
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(
          true,
        );
        if (PICTURES !== "")
          await page.screenshot({
            path: join(PICTURES, `${name}-${how.width}-${how.scheme}.png`),
            fullPage: true,
          });
      };
      await page.locator("#status", { hasText: "Sẵn sàng" }).waitFor();
      await look("opened");
      await give(page, at("bao-cao.csv"));
      await look("faulty");
      await give(page, sound);
      await look("sound");
      await give(page, join(BA_TRI, "submissions"), "#folder");
      await look("folder");
    }, how);
  });

  it("tells each fault at its cell with its cure, and goes from one to the other", async () => {
    await on(async ({ page }) => {
      await give(page, at("bao-cao.csv"));
      expect(await page.locator("#verdict h2").textContent()).toBe("Chưa gửi được");
      const { stdout } = await runCli(
        ["check", at("bao-cao.csv"), "--units", join(BA_TRI, "units.csv"), "--format", "json"],
        { cwd: folder },
      );
      const { findings } = JSON.parse(stdout.toString()) as { findings: { message: string }[] };
      const told = await page.locator(".faults li p:nth-child(3)").allTextContents();
      expect(told).toEqual(findings.map(({ message }) => message));
      // To the cell by the keyboard, and back.
      const place = page.locator(".faults .error .place").first();
      await place.focus();
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.closest('td, th') !== null")).toBe(true);
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.className")).toContain("error");
    });
  });

  it("tells the same fault once, with all its places", async () => {
    await on(async ({ page }) => {
      const rows = Array.from(
        { length: 30 },
        (_, i) => `${i + 1},Xã Không Có,05/03/2020,MTTQ,x,40`,
      );
      writeFileSync(at("lap.csv"), [...FAULTY.split("\n").slice(0, 2), ...rows].join("\n"));
      await give(page, at("lap.csv"));
      const faults = page.locator(".faults .error");
      expect(await faults.count()).toBe(1);
      expect(await page.locator("#verdict").textContent()).toContain("30 lỗi");
      expect(await faults.locator(".place").count()).toBe(20);
      await faults.locator("button", { hasText: "10" }).last().click();
      expect(await faults.locator(".place").count()).toBe(30);
      await faults.locator(".place").last().click();
      expect(await page.evaluate("document.activeElement.closest('td').id")).toBe("cell-B32");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.className")).toBe("error");
    });
  });

  it("shows nobody's number, and runs nothing of a hostile name", async () => {
    await on(async ({ page }) => {
      await give(page, at("bao-cao.csv"));
      const text = (await page.locator("#result").textContent()) ?? "";
      expect(text).not.toContain(PERSONAL);
      expect(text).toContain("<img src=x onerror=alert(1)>");
      expect(await page.locator("img").count()).toBe(0);
    });
  });

  it("speaks English by a switch, and keeps the files", async () => {
    await on(async ({ page }) => {
      await give(page, at("bao-cao.csv"));
      await page.locator(".other").click();
      await page.locator("#verdict h2", { hasText: "Not ready to send" }).waitFor();
      expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    });
  });

  it("gives the list of faults, the marked copy and the totals away", async () => {
    await on(async ({ page }) => {
      await give(page, at("bao-cao.csv"));
      for (const [label, name] of [
        ["Bản đánh dấu lỗi", "xlsx"],
        ["Danh sách lỗi (.xlsx)", "xlsx"],
        ["Danh sách lỗi (.csv)", "csv"],
      ] as const) {
        const coming = page.waitForEvent("download");
        await page.locator("#take button", { hasText: label }).click();
        const download = await coming;
        const bytes = readFileSync(await download.path());
        expect(download.suggestedFilename().endsWith(name), label).toBe(true);
        expect(bytes.subarray(0, 2).toString("latin1") === "PK").toBe(name === "xlsx");
        expect(bytes.includes(PERSONAL)).toBe(false);
        if (PICTURES !== "") writeFileSync(join(PICTURES, download.suggestedFilename()), bytes);
      }
    });
  });

  it("takes what is dropped", async () => {
    await on(async ({ page }) => {
      await page.locator("#status", { hasText: "Sẵn sàng" }).waitFor();
      const text = JSON.stringify(readFileSync(at("bao-cao.csv"), "utf8"));
      await page.evaluate(`
        const transfer = new DataTransfer();
        transfer.items.add(new File([${text}], "bao-cao.csv"));
        document.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
      `);
      await page.locator("#verdict").waitFor();
      expect(await page.locator("#verdict").getAttribute("class")).toBe("bad");
      writeFileSync(at("~$bao-cao.xlsx"), "x");
      await page.locator("#files").setInputFiles(at("~$bao-cao.xlsx"));
      await page.locator("#status.bad", { hasText: "Không thấy bảng tính nào" }).waitFor();
      expect(await page.locator("#verdict").count()).toBe(0);
    });
  });

  /** Files or folders from the desktop, as a person drops them. */
  async function drop(page: Page, paths: readonly string[]): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const box = await page.locator(".drop").boundingBox();
    const [x, y] = [(box?.x ?? 0) + 20, (box?.y ?? 0) + 20];
    const data = { items: [], files: [...paths], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x, y, data });
  }

  it("takes what is dropped from the desktop: files, a folder, both", async () => {
    await on(async ({ page }) => {
      await page.locator("#status", { hasText: "Sẵn sàng" }).waitFor();
      const submissions = join(BA_TRI, "submissions");
      const seen = async (paths: readonly string[]) => {
        await drop(page, paths);
        await page.locator("#verdict").waitFor();
        return page.locator("#by-file tbody tr").count();
      };
      expect(await seen([at("bao-cao.csv"), sound])).toBe(2);
      const all = await seen([submissions]);
      expect(all).toBeGreaterThan(20);
      expect(await seen([submissions, at("bao-cao.csv")])).toBe(all + 1);
    });
  });

  it("names the folder button where a dropped folder stays closed, as in older browsers", async () => {
    await on(async ({ page }) => {
      await page.locator("#status", { hasText: "Sẵn sàng" }).waitFor();
      await page.evaluate("delete DataTransferItem.prototype.getAsFileSystemHandle");
      await drop(page, [join(BA_TRI, "submissions")]);
      await page.locator("#status.bad", { hasText: "Chọn thư mục…" }).waitFor();
      await give(page, join(BA_TRI, "submissions"), "#folder");
      expect(await page.locator("#by-file tbody tr").count()).toBeGreaterThan(20);
    });
  });

  /** A file that takes some seconds. */
  async function startLong(page: Page): Promise<void> {
    const rows = Array.from({ length: 150_000 }, (_, i) => `${i},Xã An Đức,05/03/2020,MTTQ,x,${i}`);
    writeFileSync(at("dai.csv"), [...FAULTY.split("\n").slice(0, 2), ...rows].join("\n"));
    await page.locator("#status", { hasText: "Sẵn sàng" }).waitFor();
    await page.locator("#files").setInputFiles(at("dai.csv"));
    await page.locator("#status", { hasText: "Đang kiểm tra" }).waitFor();
  }

  it("gives up after ten minutes, and checks the next file", async () => {
    await on(
      async ({ page }) => {
        await startLong(page);
        await page.clock.fastForward(599_000);
        expect(await page.locator("#status").textContent()).toContain("Đang kiểm tra");
        await page.clock.fastForward(2000);
        await page.locator("#status.bad", { hasText: "Quá thời gian" }).waitFor();
        expect(await page.locator("#verdict").count()).toBe(0);
        await give(page, at("bao-cao.csv"));
        expect(await page.locator("#verdict").getAttribute("class")).toBe("bad");
      },
      { clock: true },
    );
  });

  it("stops when it is told to, and checks the next file", async () => {
    await on(async ({ page }) => {
      await startLong(page);
      await page.locator(".stop").click();
      await page.locator("#status.bad", { hasText: "Đã dừng" }).waitFor();
      expect(await page.locator("#verdict").count()).toBe(0);
      await give(page, at("bao-cao.csv"));
      expect(await page.locator("#verdict").getAttribute("class")).toBe("bad");
    });
  });

  it("prints what it found, and not its buttons", async () => {
    await on(async ({ page }) => {
      await give(page, at("bao-cao.csv"));
      const pdf = await page.pdf({ preferCSSPageSize: true });
      if (PICTURES !== "") writeFileSync(join(PICTURES, "in.pdf"), pdf);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("#take").isVisible()).toBe(false);
      expect(await page.locator(".faults li").first().isVisible()).toBe(true);
    });
  });

  it("asks whose report it is where no sheet says it", async () => {
    await on(async ({ page }) => {
      const unitless = FAULTY.split("\n")
        .slice(0, 3)
        .map((line) =>
          line.replace(/,(?:Đơn vị thực hiện|Xã An Đức)/, "").replace("1.642.5", "40"),
        );
      writeFileSync(at("khong-ten.csv"), unitless.join("\n"));
      await give(page, at("khong-ten.csv"));
      expect(await page.locator("#verdict").getAttribute("class")).toBe("bad");
      await page.locator("#unit").fill("Xã An Đức");
      await page.locator(".ask button").click();
      await page.locator("#verdict.good").waitFor();
      const place = page.locator("#understood dl").first();
      await place.waitFor();
      expect(await place.textContent()).toContain("Xã An Đức");
    });
  });

  it("lets no other script in, and starts nothing whose bytes were changed", async () => {
    const text = readFileSync(at("page.html"), "utf8");
    const from = text.indexOf('id="engine">') + 200_000;
    const changed = text.slice(0, from) + (text[from] === "A" ? "B" : "A") + text.slice(from + 1);
    writeFileSync(at("changed.html"), changed);
    const broken = await open(browser, at("changed.html"));
    await broken.page.locator("#status.bad").waitFor();
    expect(await broken.page.locator("#status").textContent()).toContain("Trang này đã hỏng");
    await broken.page.context().close();
    const watched = await open(browser, at("page.html"));
    await watched.page.evaluate(`
      const script = document.createElement("script");
      script.textContent = "globalThis.planted = true";
      document.body.append(script);
      fetch("http://127.0.0.1:9/").catch(() => {});
    `);
    await watched.page.waitForTimeout(200);
    expect(await watched.page.evaluate("globalThis.planted")).toBeUndefined();
    expect(
      watched.faults.filter((fault) => fault.includes("Content Security Policy")).length,
    ).toBeGreaterThan(1);
    await watched.page.context().close();
  });
});
