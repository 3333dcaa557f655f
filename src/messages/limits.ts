/** The limits of the readers (`model/limits.ts`) in words. */
import type { LimitName } from "../model/limits.ts";
import { own } from "../model/own.ts";
import type { Said } from "./said.ts";

const WORDS: Readonly<Record<LimitName, Said>> = {
  fileBytes: { vi: "số byte của một tệp", en: "bytes of a file" },
  inflatedBytes: { vi: "số byte của một tệp sau khi giải nén", en: "bytes of a file inflated" },
  ratio: {
    vi: "số lần một phần của tệp phình ra khi giải nén",
    en: "times that a part of the file grows when it is inflated",
  },
  zipEntries: { vi: "số tệp trong một tệp zip", en: "entries of a zip" },
  cells: { vi: "số ô có nội dung của một tệp", en: "filled cells of a file" },
  sheets: { vi: "số trang tính của một tệp", en: "sheets of a file" },
  rows: { vi: "số thứ tự dòng cuối của một trang", en: "number of a sheet's last row" },
  columns: { vi: "số thứ tự cột cuối của một trang", en: "number of a sheet's last column" },
  textLength: { vi: "số ký tự của một ô", en: "characters of a cell" },
  nesting: { vi: "số tầng lồng nhau trong tệp", en: "levels inside one another in the file" },
  files: { vi: "số tệp của một lần chạy", en: "files of one run" },
  pathDepth: { vi: "số cấp thư mục lồng nhau", en: "folders inside one another" },
  pipedBytes: { vi: "số byte qua đường ống", en: "bytes through a pipe" },
  pipeSeconds: {
    vi: "số giây chờ đường ống có dữ liệu",
    en: "seconds without anything through the pipe",
  },
  fileSeconds: { vi: "số giây đọc một tệp", en: "seconds to read a file" },
};

export function limitWords(name: string): Said {
  return own(WORDS, name) ?? { vi: name, en: name };
}
