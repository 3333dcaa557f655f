/** The web's ports answer as Node's do: the same bytes, the same texts, the same faults. */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { posix } from "node:path";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import * as node from "./web-module.ts";
import type { ByteSource } from "../../src/model/byte-source.ts";
import { onWeb } from "../support/web.ts";

let web: typeof node;
beforeAll(async () => {
  web = await onWeb<typeof node>("test/host/web-module.ts");
});

const BYTES = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  // Texts, cut and mixed: what is nearly UTF-8.
  fc
    .tuple(fc.string({ unit: "binary" }), fc.uint8Array({ maxLength: 4 }))
    .map(([text, end]) => Uint8Array.from([...Buffer.from(`Xã ${text}`), ...end])),
);
/** What only the web's files have. */
interface Mounted {
  mount(all: Iterable<readonly [string, Uint8Array]>): void;
}
const list = (bytes: Uint8Array) => [...bytes];

describe("bytes", () => {
  it("are the same texts in each encoding, from any place to any other", () => {
    fc.assert(
      fc.property(BYTES, fc.nat(50), fc.nat(250), (bytes, from, to) => {
        for (const encoding of ["utf8", "latin1", "utf16le"] as const) {
          const own = Buffer.from(bytes);
          const theirs = web.Buffer.from(bytes);
          expect(theirs.toString(encoding)).toBe(own.toString(encoding));
          expect(theirs.toString(encoding, from, to)).toBe(own.toString(encoding, from, to));
        }
        expect(web.isUtf8(bytes)).toBe(node.isUtf8(bytes));
      }),
    );
  });

  it("of a text are the same, halves of pairs too", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((c) => String.fromCharCode(c)) }),
        (text) => {
          for (const encoding of ["utf8", "latin1", "utf16le"] as const)
            expect(list(web.Buffer.from(text, encoding))).toEqual(
              list(Buffer.from(text, encoding)),
            );
          expect(web.Buffer.byteLength(text)).toBe(Buffer.byteLength(text));
        },
      ),
    );
  });

  it("are found, compared, copied and turned alike", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40, max: 3 }),
        fc.uint8Array({ minLength: 1, maxLength: 4, max: 3 }),
        fc.nat(45),
        (bytes, wanted, from) => {
          const [own, theirs] = [Buffer.from(bytes), web.Buffer.from(bytes)];
          const text = Buffer.from(wanted).toString("latin1");
          expect(theirs.indexOf(text, from, "latin1")).toBe(own.indexOf(text, from, "latin1"));
          expect(theirs.includes(web.Buffer.from(wanted))).toBe(own.includes(Buffer.from(wanted)));
          expect(theirs.equals(web.Buffer.from(wanted))).toBe(own.equals(wanted));
          expect(list(web.Buffer.concat([theirs, wanted]))).toEqual(
            list(Buffer.concat([own, wanted])),
          );
          const start = Math.min(1, bytes.length);
          const [into, other] = [web.Buffer.alloc(60), Buffer.alloc(60)];
          expect(theirs.copy(into, 3, start, from)).toBe(own.copy(other, 3, start, from));
          expect(list(into)).toEqual(list(other));
          const even = bytes.length & ~1;
          expect(list(theirs.subarray(0, even).swap16())).toEqual(
            list(own.subarray(0, even).swap16()),
          );
        },
      ),
    );
  });

  it("give the same numbers, and throw where there are none", () => {
    const bytes = Buffer.from("0102030405060708f9fafbfc", "hex");
    const theirs = web.Buffer.from(bytes);
    for (const read of ["readUInt16LE", "readUInt32LE", "readUInt32BE", "readBigUInt64LE"] as const)
      for (let at = 0; at < 12; at++) {
        const told = (from: () => unknown) => {
          try {
            return from();
          } catch {
            return "beyond";
          }
        };
        expect(
          told(() => theirs[read](at)),
          `${read} ${at}`,
        ).toEqual(told(() => bytes[read](at)));
      }
  });

  it("that are a part are of the same memory", () => {
    const whole = web.Buffer.alloc(4);
    const part = whole.subarray(1, 3);
    part[0] = 7;
    expect(list(whole)).toEqual([0, 7, 0, 0]);
    expect(part).toBeInstanceOf(web.Buffer);
  });
});

describe("fingerprints", () => {
  it("are the same, whole and piece by piece", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
        const wanted = createHash("sha256").update(bytes).digest("hex");
        const running = web.runningSha256();
        running.update(web.Buffer.from(bytes.subarray(0, cut)));
        running.update(web.Buffer.from(bytes.subarray(cut)));
        expect([web.sha256(web.Buffer.from(bytes)), running.hex()]).toEqual([wanted, wanted]);
      }),
    );
    expect(web.sha256("Xã", "base64")).toBe(node.sha256("Xã", "base64"));
  });

  it("of zips are the same, and go on", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(web.inflate.crc32(b, web.inflate.crc32(a))).toBe(
          node.inflate.crc32(b, node.inflate.crc32(a)),
        );
      }),
    );
  });
});

describe("inflating", () => {
  /** Deflate data with a byte changed, cut, or sound. */
  const PACKED = fc
    .tuple(
      fc.oneof(
        fc.uint8Array({ maxLength: 3000 }),
        fc.string({ maxLength: 3000 }).map((text) => Buffer.from(text.repeat(3))),
      ),
      fc.nat(),
      fc.nat(255),
      fc.constantFrom("sound", "changed", "cut", "more"),
    )
    .map(([content, at, byte, how]) => {
      const packed = Uint8Array.from(deflateRawSync(content));
      if (how === "changed") packed[at % packed.length] = byte;
      const whole = how === "more" ? Uint8Array.from([...packed, byte, byte]) : packed;
      return { content, packed: how === "cut" ? whole.subarray(0, at % whole.length) : whole };
    });

  function told(inflate: () => Uint8Array | number | null): unknown {
    try {
      const made = inflate();
      return ArrayBuffer.isView(made) ? list(made) : made;
    } catch (error) {
      return (error as { readonly code?: string }).code;
    }
  }

  it("into a buffer gives the same bytes or the same fault", () => {
    fc.assert(
      fc.property(PACKED, fc.constantFrom(-1, 0, 1), ({ content, packed }, more) => {
        const size = Math.max(1, content.length + more);
        const [own, theirs] = [new Uint8Array(size), new Uint8Array(size)];
        const made = told(() => node.inflate.inflateInto(packed, own));
        expect(told(() => web.inflate.inflateInto(packed, theirs))).toEqual(made);
        if (typeof made === "number") expect(list(theirs)).toEqual(list(own));
      }),
      { numRuns: 1000 },
    );
  });

  it("as a whole gives the same bytes or the same fault", () => {
    fc.assert(
      fc.property(PACKED, fc.constantFrom(-1, 0, 7), ({ content, packed }, more) => {
        const most = Math.max(1, content.length + more);
        const chunk = Math.max(most + 1, 64);
        expect(told(() => web.inflate.inflateRaw(packed, most, chunk))).toEqual(
          told(() => node.inflate.inflateRaw(packed, most, chunk)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  function all(source: ByteSource | null, room: number): unknown {
    const bytes: number[] = [];
    try {
      for (;;) {
        const into = new Uint8Array(room);
        const count = source?.read(into, 0, room) ?? 0;
        if (count === 0) return bytes;
        bytes.push(...into.subarray(0, count));
      }
    } catch (error) {
      return (error as { readonly code?: string }).code;
    }
  }

  const inPieces = (bytes: Uint8Array, size: number): ByteSource => {
    let at = 0;
    return {
      read(into, from, to) {
        const part = bytes.subarray(at, at + Math.min(size, to - from));
        into.set(part, from);
        at += part.length;
        return part.length;
      },
    };
  };

  it("step by step, from pieces of any size into room of any size", () => {
    fc.assert(
      fc.property(
        PACKED,
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 90 }),
        ({ packed }, room, size) => {
          expect(all(web.inflate.inflating(packed), room)).toEqual(
            all(node.inflate.inflating(packed), room),
          );
          expect(all(web.inflate.inflatingFrom(inPieces(packed, size)), room)).toEqual(
            all(node.inflate.inflatingFrom(inPieces(packed, size)), room),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it("gives back what was packed", () => {
    const text = "Xã An Đức; ".repeat(400);
    const packed = Buffer.from(web.deflateRaw(text), "base64");
    expect(inflateRawSync(packed).toString()).toBe(text);
  });
});

describe("files", () => {
  it("stand in folders, as they were named", async () => {
    const files = web.files as typeof web.files & Mounted;
    files.mount([
      ["bao-cao/a.xlsx", Buffer.from("a")],
      ["bao-cao/xã/b.csv", Buffer.from("bcd")],
    ]);
    const names = async (path: string) =>
      (await files.readdir(path, { withFileTypes: true })).map(
        (item) => `${item.name}${item.isDirectory() ? "/" : ""}`,
      );
    expect([await names("/"), await names("/bao-cao")]).toEqual([["bao-cao/"], ["a.xlsx", "xã/"]]);
    expect(files.statSync("/bao-cao/xã/b.csv").size).toBe(3);
    expect(files.existsSync("/bao-cao/c.csv")).toBe(false);
    expect(() => files.readFileSync("/c")).toThrow(expect.objectContaining({ code: "ENOENT" }));
    const open = files.openFile("/bao-cao/xã/b.csv");
    const into = new Uint8Array(5);
    expect(open.read(into, 1, 5, 1)).toBe(2);
    expect(list(into)).toEqual([0, 99, 100, 0, 0]);
  });

  it("have paths as on a system with /", () => {
    const part = fc.constantFrom("a", "..", ".", "", "xã", "/b", "c/d");
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const { files } = web;
        expect(files.resolve("/r", ...parts)).toBe(posix.resolve("/r", ...parts));
        const path = `/${parts.join("/")}`;
        expect(files.basename(path)).toBe(posix.basename(path));
        expect(files.dirname(posix.normalize(path))).toBe(
          posix.dirname(posix.normalize(path).replace(/(.)\/$/, "$1")),
        );
      }),
    );
  });
});
