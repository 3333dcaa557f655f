/** What the importer noticed, in words. */
import type { Label } from "../../model/catalogue.ts";
import type { ImportNote, ImportNoteCode } from "./note.ts";

type Facts = Readonly<Record<string, string>>;
type Words = (f: Facts) => { readonly vi: string; readonly en: string };

/** `1 row`, `3 rows`; the count is a fact, so text. */
function counted(count: string | undefined, one: string): string {
  return `${count ?? "?"} ${one}${count === "1" ? "" : "s"}`;
}

const WORDS: Readonly<Record<ImportNoteCode, Words>> = {
  "import-no-table": () => ({
    vi: "Không trang tính nào có bảng chuyển đổi (cần các cột: Tỉnh, thành phố; Tên Xã mới; Mã Xã mới; Tên Xã cũ; Mã Xã cũ; Ghi chú; Quận/huyện; Tỉnh cũ).",
    en: "No sheet holds a conversion table (columns needed: Tỉnh, thành phố; Tên Xã mới; Mã Xã mới; Tên Xã cũ; Mã Xã cũ; Ghi chú; Quận/huyện; Tỉnh cũ).",
  }),
  "import-no-date": () => ({
    vi: 'Phần đầu bảng không ghi ngày chuyển đổi ("từ ngày 01/7/2025").',
    en: 'The heading does not say the day of the change ("từ ngày 01/7/2025").',
  }),
  "import-code-name": (f) => ({
    vi: `Mã ${f.unitCode} mang hai tên: ${f.unit} và ${f.other} (dòng ${f.otherRow}); không rõ mã đúng nên bỏ dòng này. Đưa danh mục đã có bằng --units để đối chiếu, hoặc sửa tệp.`,
    en: `Code ${f.unitCode} bears two names: ${f.unit} and ${f.other} (row ${f.otherRow}); the right code is not known, so this row is left out. Give a registry with --units to settle it, or mend the file.`,
  }),
  "import-code-corrected": (f) => ({
    vi: `${f.unit} in mã ${f.unitCode} (là của ${f.other}); theo tên, lấy mã ${f.corrected}.`,
    en: `${f.unit} is printed with code ${f.unitCode} (that of ${f.other}); by its name, code ${f.corrected} is taken.`,
  }),
  "import-no-old-code": (f) => ({
    vi: `Phần đất không có mã xã, thuộc ${f.unit}, nhập vào ${f.target}: không có số liệu nào đi theo.`,
    en: `Ground without a commune code in ${f.unit} went to ${f.target}: no figures follow it.`,
  }),
  "import-whole-district": (f) => ({
    vi: `${f.unit} không có xã, chuyển trọn thành ${f.target}.`,
    en: `${f.unit}, without communes, became ${f.target} as a whole.`,
  }),
  "import-bad-code": (f) => ({
    vi: `Không đọc được mã của xã, huyện hoặc tỉnh ở dòng này (${f.unit} → ${f.target}); dòng bị bỏ.`,
    en: `A code of this row cannot be read (${f.unit} to ${f.target}); the row is left out.`,
  }),
  "import-parent": (f) => ({
    vi: `${f.unit}: dòng này ghi cấp trên là ${f.written}, các dòng khác ghi ${f.parent}; lấy theo số đông.`,
    en: `${f.unit}: this row says its parent is ${f.written}, the others ${f.parent}; the majority is taken.`,
  }),
  "import-name": (f) => ({
    vi: `Mã ${f.unitCode} (${f.unit}): dòng này ghi tên "${f.written}"; lấy tên theo số đông.`,
    en: `Code ${f.unitCode} (${f.unit}): this row says "${f.written}"; the name of the majority is taken.`,
  }),
  "import-whole-twice": (f) => ({
    vi: `${f.unit}: ghi "toàn bộ" nhưng có nhiều nơi nhận (${f.targets}); coi là bị chia.`,
    en: `${f.unit}: said to go whole, yet several receive it (${f.targets}); taken as divided.`,
  }),
  "import-sheets-differ": (f) => ({
    vi: `Trang tính "${f.other}" khác trang này về mã ở ${f.count} dòng: ${f.rows}.`,
    en: `Sheet "${f.other}" differs from this one in the codes of ${counted(f.count, "row")}: ${f.rows}.`,
  }),
  "import-not-listed": (f) => ({
    vi: `${f.unit} (${f.unitCode}) không có trong danh mục đã cho.`,
    en: `${f.unit} (${f.unitCode}) is not in the registry given.`,
  }),
  "import-only-listed": (f) => ({
    vi: `${f.unit} (${f.unitCode}) có trong danh mục đã cho nhưng không có trong tệp.`,
    en: `${f.unit} (${f.unitCode}) is in the registry given and not in the file.`,
  }),
  "import-listed-name": (f) => ({
    vi: `${f.unitCode}: danh mục đã cho ghi "${f.unit}", tệp ghi "${f.written}"; giữ tên của danh mục, tên kia thành tên gọi khác.`,
    en: `${f.unitCode}: the registry given says "${f.unit}", the file "${f.written}"; the registry's name is kept, the other becomes an alias.`,
  }),
  "import-listed-parent": (f) => ({
    vi: `${f.unit} (${f.unitCode}): tệp ghi cấp trên ${f.parent}, danh mục đã cho ghi ${f.listed}; theo tệp.`,
    en: `${f.unit} (${f.unitCode}): the file says its parent is ${f.parent}, the registry given ${f.listed}; the file is followed.`,
  }),
  "import-listed-successors": (f) => ({
    vi: `${f.unit} (${f.unitCode}): tệp ghi chuyển thành ${f.targets}, danh mục đã cho ghi ${f.listed}; theo tệp.`,
    en: `${f.unit} (${f.unitCode}): the file says it became ${f.targets}, the registry given ${f.listed}; the file is followed.`,
  }),
  "import-zeros": (f) => ({
    vi: `${f.count} mã bị mất số 0 ở đầu đã được bù lại.`,
    en: `${counted(f.count, "code")} had lost leading zeros; they are put back.`,
  }),
};

const SEVERITY = {
  error: { vi: "lỗi", en: "error" },
  warning: { vi: "cảnh báo", en: "warning" },
  information: { vi: "thông tin", en: "information" },
} as const;

/** `trang!dòng 912: lỗi import-code-name: ...`. */
export function importNoteText(note: ImportNote): Label {
  const facts: Record<string, string> = {};
  for (const [name, fact] of Object.entries(note.facts)) {
    facts[name] = Array.isArray(fact) ? fact.join(", ") : String(fact);
  }
  const words = WORDS[note.code](facts);
  const inLang = (key: "vi" | "en", row: string): string => {
    const place = note.sheet === "" ? "" : `${note.sheet}${note.row === 0 ? "" : row}: `;
    return `${place}${SEVERITY[note.severity][key]} ${note.code}: ${words[key]}`;
  };
  return { vi: inLang("vi", `, dòng ${note.row}`), en: inLang("en", `, row ${note.row}`) };
}
