/** What counts the requests of Firefox sees one: by address, by name, of a page of this machine and from a worker. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { BROWSERS } from "./asked-page.ts";
import { Firefox } from "./marionette.ts";

const [, executable] = BROWSERS.find(([name]) => name === "firefox") ?? [];

it.skipIf(executable === undefined)(
  "Firefox's requests are seen, and no other",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "antq-asks-"));
    const server = createServer((_, answer) => answer.end("direct")).listen(0, "127.0.0.1");
    const firefox = await Firefox.start(executable ?? "");
    try {
      const file = join(folder, "page.html");
      writeFileSync(file, "<!doctype html><title>page</title>");
      await firefox.go(`file://${file}`);
      expect(firefox.asked).toEqual([]);
      const address = server.address();
      const port = typeof address === "object" ? (address?.port ?? 0) : 0;
      const urls = [
        `http://127.0.0.1:${port}/own`,
        "http://antq.invalid/name",
        "https://antq.invalid/",
      ];
      for (const url of urls)
        expect(
          await firefox.evaluate(`fetch("${url}", { mode: "no-cors" }).then(() => 1, () => 0)`),
        ).toBe(0);
      await firefox.evaluate(`new Promise((resolve) => {
      const script = new Blob(['fetch("http://antq.invalid/worker").catch(() => 0).then(() => postMessage(0))']);
      new Worker(URL.createObjectURL(script)).onmessage = resolve;
    }).then(() => 0)`);
      const seen = new Set(firefox.asked);
      expect([...seen].sort()).toEqual([
        "request: CONNECT antq.invalid:443 HTTP/1.1",
        `request: GET http://127.0.0.1:${port}/own HTTP/1.1`,
        "request: GET http://antq.invalid/name HTTP/1.1",
        "request: GET http://antq.invalid/worker HTTP/1.1",
      ]);
    } finally {
      await firefox.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
