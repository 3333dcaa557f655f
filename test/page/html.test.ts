/** The page as a file: what it may do, what is in it, how large it is. */
import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { STYLE } from "../../src/page/style.ts";
import { antq } from "../cli/cli.ts";

/** 1.2 MB, less the registry of the whole nation (16,800 units, 2012 to 2026: 165 KB), of which the tests have a part. */
const MOST_BYTES = 1_030_000;

const made = async (more = "") => {
  const line = `page -o p.html --units units.csv --today 2026-01-01${more}`;
  const { code, stderr, after } = await antq(line, {});
  expect([code, stderr]).toEqual([0, ""]);
  return after["p.html"] ?? "";
};
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const blocks = (page: string) =>
  [...page.matchAll(/<script type="text\/plain" id="(\w+)">([^<]*)<\/script>/g)].map(
    ([, name = "", text = ""]) => ({ name, packed: Buffer.from(text, "base64") }),
  );

describe("antq page", () => {
  it("lets in its own script and style and no other, and asks nothing of a network", async () => {
    const page = await made();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? "";
    const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? "";
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(STYLE)}`,
      "worker-src blob:",
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    // Its only other scripts are packed blocks, which no browser runs.
    expect(page.match(/<script\b[^>]*>/g)).toEqual([
      ...["engine", "sheetjs", "excel", "office"].map(
        (name) => `<script type="text/plain" id="${name}">`,
      ),
      "<script>",
    ]);
    const bare = page.replace(/<script[^]*?<\/script>/g, "");
    expect(bare).not.toMatch(/https?:|\bsrc=|\son\w+=|\sstyle=/);
  });

  it("holds each block against its digest", async () => {
    const page = await made();
    const digests = JSON.parse(/const DIGESTS = (\{[^}]*\})/.exec(page)?.[1] ?? "{}") as object;
    const own = blocks(page).map(({ name, packed }) => [
      name,
      createHash("sha256").update(inflateRawSync(packed)).digest("base64"),
    ]);
    expect(digests).toEqual(Object.fromEntries(own));
  });

  it(`is packed in less than ${MOST_BYTES} bytes, and the same each time`, async () => {
    const page = await made();
    const packed = blocks(page).reduce((sum, block) => sum + block.packed.length, 0);
    expect(packed).toBeGreaterThan(500_000);
    expect(
      packed + Buffer.byteLength(page.replace(/<script type[^]*?<\/script>/g, "")),
    ).toBeLessThan(MOST_BYTES);
    expect(await made()).toBe(page);
  });

  it("holds the whole registry, whatever is within", async () => {
    const office = (page: string) => {
      const packed = blocks(page).find(({ name }) => name === "office")?.packed ?? Buffer.of();
      return JSON.parse(inflateRawSync(packed).toString()) as { units: string; within: string };
    };
    const [all, part] = [office(await made()), office(await made(" --within 836"))];
    expect(part.units).toBe(all.units);
    expect([all.within, part.within]).toEqual([null, "836"]);
  });
});
