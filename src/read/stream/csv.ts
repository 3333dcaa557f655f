/** A large CSV file piece by piece. */
import { CellTable } from "../../model/cell-table.ts";
import { beyond } from "../../model/limits.ts";
import { CsvBytes } from "../formats/csv/bytes.ts";
import { CTRL_Z, plainSeparator } from "../formats/csv/dialect.ts";
import { detectEncoding } from "../encoding/detect.ts";
import { partSource } from "./file-bytes.ts";
import { isFull, Stopped, type StreamedParts, type StreamSource, type TakeCells } from "./types.ts";

const SAMPLE = 256 * 1024;

export function streamCsv(
  { file, limits, texts, hash }: StreamSource,
  take: TakeCells,
): StreamedParts {
  const { pieces } = limits;
  const sample = file.slice(0, Math.min(SAMPLE, file.size));
  const whole = sample.subarray(0, sample.lastIndexOf(0x0a) + 1);
  // Lines that end in a carriage return alone: nothing would tell the separator.
  if (whole.length === 0) throw new Stopped();
  const separator = plainSeparator(whole, detectEncoding(whole));
  const endsInCtrlZ = file.slice(file.size - 1, 1)[0] === CTRL_Z;
  if (separator === null || endsInCtrlZ) throw new Stopped();
  const cells = new CellTable(texts, pieces.rows * 8);
  let kept = 0;
  const source = partSource(file, 0, file.size, hash);
  const records = CsvBytes.open(source, separator, cells, limits);
  if (records === null) throw new Stopped();
  records.scan((table) => {
    if (!isFull(table, pieces)) return;
    kept += table.cellCount;
    if (kept > limits.cells) throw beyond("cells", limits);
    take(table, "csv");
    table.reset();
  }, pieces);
  if (kept + cells.cellCount > limits.cells) throw beyond("cells", limits);
  if (cells.rowCount > 0) take(cells, "csv");
  return { sheetIndex: 0, sheets: 1, merges: [], hiddenColumns: [], sha256: hash.digest() };
}
