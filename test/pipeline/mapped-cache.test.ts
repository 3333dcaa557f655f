/** Mapped files of earlier runs: found with all that they are made of, or not at all. */
import { rowsInTurn } from "../../src/model/sheet-rows.ts";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { CacheStore } from "../../src/pipeline/cache/index.ts";
import { type CleanFile, cleanFile, TEMPLATES } from "../../src/pipeline/clean-file/index.ts";
import { MappedCache } from "../../src/pipeline/mapped-cache.ts";
import { readAll, sortedInputs } from "../../src/pipeline/read.ts";
import type { InputFile } from "../../src/read/index.ts";
import { inFolder, optionsFor } from "../support/run-files.ts";

const REPORT =
  "CÔNG AN XÃ AN ĐỨC\n\nTháng;Năm;Số tin tiếp nhận;Số tin có giá trị\n1;2020;9;4\n2;2020;8;5\n";

const sha256Of = (content: string | Uint8Array) =>
  createHash("sha256").update(content).digest("hex");

/** A store in memory that knows every file's digest. */
class Memory implements CacheStore {
  readonly entries = new Map<string, Uint8Array>();
  readonly sha256: string;

  constructor(sha256: string) {
    this.sha256 = sha256;
  }

  get(key: string) {
    return this.entries.get(key) ?? null;
  }

  put(key: string, bytes: Uint8Array) {
    this.entries.set(key, Buffer.from(bytes));
  }

  fingerprintOf() {
    return this.sha256;
  }

  remember() {}

  close() {
    return true;
  }
}

describe("the cache of mapped files", () => {
  it("gives a file back whole; without its template it is read again", async () => {
    await inFolder({ "a.csv": REPORT }, async (cwd) => {
      const options = optionsFor({}, cwd);
      const [input] = await sortedInputs(options);
      const { sheets } = await readAll(options);
      const sha256 = sha256Of(REPORT);
      const file = cleanFile({ sha256, sheets, legacyEncoding: null }) as CleanFile;
      const store = new Memory(sha256);
      const cache = new MappedCache(() => store, "context");
      expect(cache.find(input as InputFile)).toBeNull();
      cache.keep(input as InputFile, file);
      expect(store.entries.size).toBe(2);

      const [template] = file.templates;
      const bytes = store.entries.get(template?.digest ?? "") as Uint8Array;
      store.entries.delete(template?.digest ?? "");
      expect(cache.find(input as InputFile)).toBeNull();
      store.put(template?.digest ?? "", bytes);
      const found = cache.find(input as InputFile);
      expect(found?.sheets.map((own) => [...rowsInTurn(own)])).toEqual(
        sheets.map((own) => [...rowsInTurn(own)]),
      );
      expect(found?.sheets.map(({ title }) => title)).toEqual(sheets.map(({ title }) => title));
      const met = TEMPLATES.get(template?.digest ?? "");
      expect(sha256Of(met?.bytes ?? "")).toBe(template?.digest);

      expect(new MappedCache(() => store, "another context").find(input as InputFile)).toBeNull();
      expect(cache.find({ ...(input as InputFile), folders: ["Xã An Hiệp"] })).toBeNull();
    });
  });
});
