/** What of exceljs is spoken of, wherever it runs. */
import type { Workbook } from "exceljs";

export type {
  Alignment,
  Cell,
  Comment,
  DataValidation,
  Row,
  Style,
  Workbook,
  Worksheet,
} from "exceljs";

/** Who made a workbook, and when. */
export type BookMaker = Partial<
  Pick<Workbook, "creator" | "lastModifiedBy" | "created" | "modified">
>;
