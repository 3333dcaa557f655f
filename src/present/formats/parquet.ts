/** The long table of the totals as Parquet, for programs that read columns. */
import type { ExportColumn } from "../../model/export.ts";
import type { Format } from "../document.ts";
import { parquetBytes } from "../export/parquet.ts";

/** Columns that are no texts, told by name: a column's type is the same whatever stands in it. */
const TYPES = new Map<string, ExportColumn["type"]>([
  ...["value", "lower", "upper", "compare_value", "difference", "percent", "points"].map(
    (name) => [name, "number"] as const,
  ),
  ["like_difference", "number"],
  ...["expected", "actual", "like_units"].map((name) => [name, "integer"] as const),
]);

const format: Format = {
  id: "parquet",
  extension: ".parquet",
  mediaType: "application/vnd.apache.parquet",
  render(document) {
    const { columns, rows } = document.long();
    return parquetBytes({
      columns: columns.map((name) => ({ name, type: TYPES.get(name) ?? "text" })),
      rows,
    });
  },
};

export default format;
