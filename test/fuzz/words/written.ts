/** Texts that are written right, to be changed: from the catalogue, the fixtures, and what is met. */
import { readdirSync, readFileSync } from "node:fs";
import { makeCatalogue } from "../../../src/catalogue/index.ts";

const FIXTURES = new URL("../../../fixtures/", import.meta.url);
const catalogue = makeCatalogue();

export const NUMBERS: readonly string[] = [
  ..."0|5|1642|1.642|1,642|12,5|12.345.678|-3|(3)|+7|43/51|50%|½|1 234|1\u00a0234|…|-|x|không|hơn 1.300|gần 100|khoảng 20|hàng trăm|trên dưới 50|10-15|từ 5 đến 7|2 triệu|1,5 tỷ|3 nghìn".split(
    "|",
  ),
  ..."5 vụ|5 (năm)|năm|hai mươi mốt|0912345678|083185001234|271234567|51F-123.45|1e3|12:30|#REF!|'5|5*".split(
    "|",
  ),
];
export const DATES: readonly string[] =
  "01/06/2024|1/6/24|2024-06-01|01.06.2024|1-6-2024|ngày 1 tháng 6 năm 2024|1/6|06/2024|31/02/2020|2024-06-01T10:00:00|1 June 2024|thứ hai, 1/6/2024|Ba Tri, ngày 12 tháng 6 năm 2020|45444|ngày 05 - 6 - 2024|20240601".split(
    "|",
  );
export const PERIODS: readonly string[] =
  "2024|Năm 2024|tháng 6|tháng 6 năm 2024|06/2024|T6/2024|quý II|Quý 2/2024|quý IV năm 2023|6 tháng đầu năm 2024|9 tháng|2024-Q2|2024-H1|2024-9M|2014..2023|2019-06-12..2020-06-11|từ ngày 15/11/2023 đến 14/5/2024|từ tháng 1 đến tháng 6/2024|lũy kế đến 30/6/2024|giai đoạn 2019-2024|2 tháng cuối năm|tuần 12|năm trước|cùng kỳ năm 2023|kỳ báo cáo (15/12/2022 - 14/12/2023)|(Số liệu tính đến 31/12/2023)|5 năm 2019 - 2023|tháng 1+2/2024|đợt 1".split(
    "|",
  );
export const SENTENCES: readonly string[] = [
  "Trong 6 tháng đầu năm 2024, toàn huyện tiếp nhận 221 tin, trong đó 105 tin có giá trị, tăng 12% so với cùng kỳ.",
  "Công an xã An Đức tổ chức 12 buổi tuyên truyền với hơn 1.300 lượt người tham dự; giảm 3 buổi (20%).",
  "Xây dựng 5 mô hình, duy trì 23/25 mô hình (đạt 92%). Ông Nguyễn Văn Bình, sinh ngày 12/3/1985, CCCD 083185001234, ĐT 0912 345 678.",
  "Số vụ: 45 vụ, làm rõ 40 vụ, đạt tỷ lệ 88,9%; thu giữ 1,5 kg pháo, 02 khẩu súng tự chế, xe 71-B1 123.45.",
];

const inCatalogue = catalogue.forms.flatMap(({ label, fields }) => [
  label.vi,
  ...fields.flatMap(({ heading, aliases }) => [heading, ...aliases]),
]);
export const LABELS: readonly string[] = [
  ...inCatalogue,
  ...PERIODS,
  ..."Tổng số|Trong đó: ma túy|TT|A|1=2+3|Cộng|Toàn huyện|Xã An Đức|Số tin / Có giá trị|- Nam|Lũy kế từ đầu năm|So với cùng kỳ (%)|ĐVT: vụ|Kỳ trước|CÔNG AN XÃ AN ĐỨC|Biểu số 02/ANTQ|I. Tuyên truyền|a) Số buổi|Chia theo lĩnh vực|(1)".split(
    "|",
  ),
];

const text = (path: string) => readFileSync(new URL(path, FIXTURES), "utf8");
const ALL_UNITS = text("seeds/ba-tri-2020/units.csv");
export const REGISTRIES: readonly string[] = [
  ALL_UNITS,
  ALL_UNITS.split("\n").slice(0, 9).join("\n"),
  'code;name;level;parent_code\n83;Tỉnh Bến Tre;province;\n836;"Huyện Ba Tri";district;83\n29173;Xã An Đức;commune;836\n',
];
export const NAMES: readonly string[] = [
  ...ALL_UNITS.split("\n").flatMap((line) => line.split(",")[1] ?? []),
  ..."836|29173|TT Ba Tri|CA xã An Đức|UBND huyện Ba Tri|X. An Đức|An Đức|TP. Hồ Chí Minh|Quận 1|P.5|Phường 5, Quận 3|Xã An Đức (cũ)|ấp 1, xã An Đức|Công an thành phố Huế|Đặc khu Côn Đảo|T.X Hồng Lĩnh".split(
    "|",
  ),
];

/** Files of golden cases. */
function filesNamed(isMeant: (name: string) => boolean): readonly string[] {
  return readdirSync(new URL("cases/", FIXTURES), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".yaml") && isMeant(path.slice(path.lastIndexOf("/") + 1)))
    .sort()
    .map((path) => text(`cases/${path}`));
}
export const CONFIGS = filesNamed((name) => name === "antq.yaml");
export const CATALOGUES = filesNamed((name) => name !== "antq.yaml");
