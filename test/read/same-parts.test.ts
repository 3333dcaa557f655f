/** A part met again is one with the same bytes, not one with the same checksum. */
import { describe, expect, it } from "vitest";
import { SameParts } from "../../src/read/zip/same-parts.ts";

const bytes = (...values: number[]) => Buffer.from(values);

describe("parts met again", () => {
  it("are found by all of their bytes", () => {
    const parts = new SameParts();
    parts.add(bytes(1, 2, 3), bytes(9, 9), 7);
    expect(parts.find(bytes(1, 2, 3), 2, 7)).toEqual(bytes(9, 9));
    expect(parts.find(bytes(1, 2, 4), 2, 7)).toBeNull();
    expect(parts.find(bytes(1, 2, 3), 3, 7)).toBeNull();
    expect(parts.find(bytes(1, 2, 3), 2, 8)).toBeNull();
  });

  it("keep their bytes whatever becomes of the archive's", () => {
    const parts = new SameParts();
    const data = bytes(1, 2, 3);
    parts.add(data, bytes(9), 7);
    data.fill(0);
    expect(parts.find(bytes(1, 2, 3), 1, 7)).toEqual(bytes(9));
  });

  it("are forgotten before they fill the memory", () => {
    const parts = new SameParts();
    for (let crc = 0; crc < 200; crc++) parts.add(bytes(crc), bytes(crc), crc);
    const kept = Array.from({ length: 200 }, (_, crc) => parts.find(bytes(crc), 1, crc));
    expect(kept.filter((part) => part !== null).length).toBeLessThanOrEqual(64);
    parts.add(Buffer.alloc(70_000), bytes(1), 500);
    expect(parts.find(Buffer.alloc(70_000), 1, 500)).toBeNull();
  });
});
