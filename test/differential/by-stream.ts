/** A file through the reader of large files, which takes it piece by piece from the disk. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_LIMITS, type RawRow } from "../../src/model/raw.ts";
import { type StreamedParts, streamFile } from "../../src/read/stream/index.ts";

export interface Streamed {
  readonly rows: readonly RawRow[];
  readonly merges: unknown;
  readonly hiddenColumns: unknown;
}

/** null: it leaves the file to the reader of whole files. */
export function byStream(bytes: Uint8Array): Streamed | null {
  const folder = mkdtempSync(join(tmpdir(), "antq-stream-"));
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  const rows: RawRow[] = [];
  let ends: Omit<Streamed, "rows"> | null = null;
  try {
    const sink = {
      take(cells: Parameters<Parameters<typeof streamFile>[2]["take"]>[0]): boolean {
        for (let i = 0; i < cells.rowCount; i++) {
          const [from, to] = [cells.starts[i] as number, cells.starts[i + 1] as number];
          const kept = Array.from({ length: to - from }, (_, k) => cells.cellAt(from + k));
          rows.push({ row: cells.rows[i] as number, hidden: cells.hidden[i] === 1, cells: kept });
        }
        return true;
      },
      forgetTexts(): void {},
      end({ merges, hiddenColumns }: StreamedParts): boolean {
        ends = { merges, hiddenColumns };
        return true;
      },
    };
    const read = streamFile(path, DEFAULT_LIMITS, sink, 1);
    return read === null || ends === null ? null : { rows, ...(ends as Omit<Streamed, "rows">) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
