// Tables in which every row has one fault, and folders in which every file has.

const COMMUNES = ["Thị trấn Ba Tri", "Xã Tân Xuân", "Xã An Đức"];
const OFFENCES = ["trộm cắp", "đánh bạc", "cố ý gây thương tích"];
const DAY = 86_400_000;

export const UNITS = `code,name,level,parent_code,valid_from,valid_to,successor_codes,aliases
83,Tỉnh Bến Tre,province,,,,,
836,Huyện Ba Tri,district,83,,,,
${COMMUNES.map((name, i) => `2911${i},${name},commune,836,,,,`).join("\n")}
${Array.from({ length: 3000 }, (_, i) => `4${String(i).padStart(4, "0")},Xã ${name(i)},commune,836,,,,`).join("\n")}
`;

/** Names of two syllables, as those of most units are. */
function name(/** @type {number} */ i) {
  const first = "An Bình Cát Đại Gia Hòa Khánh Long Minh Nghĩa Phú Quang Sơn Tân Vĩnh Xuân".split(
    " ",
  );
  const second = "Châu Đông Giang Hải Hưng Kỳ Lâm Mỹ Ngãi Phong Thạnh Trạch Trung Yên".split(" ");
  const [a, b] = [first[i % first.length], second[Math.floor(i / first.length) % second.length]];
  const number = Math.floor(i / (first.length * second.length));
  return number === 0 ? `${a} ${b}` : `${a} ${b} ${number}`;
}

/** @typedef {string[]} Row */

/** @param {number} i @returns {Row} */
function clean(i) {
  const day = new Date(Date.UTC(2012, 0, 1) + Math.floor(i / 9) * DAY).toISOString().slice(0, 10);
  const [unit = "", offence = ""] = [COMMUNES[i % 3], OFFENCES[Math.floor(i / 3) % 3]];
  return [unit, day, offence, `${(i % 4000) + 5}`, `${i % 5}`, `đợt ${i % 7}`];
}

const [UNIT, WHEN, OFFENCE, REPORTED, SOLVED, REMARK] = [0, 1, 2, 3, 4, 5];

/** @param {number} column @param {(i: number) => string} text @returns {(i: number) => Row} */
const having = (column, text) => (i) => clean(i).with(column, text(i));

/** @param {(i: number) => Row} row @param {string} when */
const table =
  (row, when = "Ngày") =>
  (/** @type {number} */ size) => {
    const rows = Array.from({ length: size }, (_, i) => `${row(i).join(",")}\r\n`);
    const heading = `Đơn vị,${when},Loại vụ việc,Số vụ xảy ra,Số vụ làm rõ,Ghi chú\r\n`;
    return new Map([["a.csv", heading + rows.join("")]]);
  };

const month = (/** @type {number} */ i) => `${(i % 12) + 1}/${1990 + (Math.floor(i / 12) % 30)}`;
const every =
  (/** @type {number} */ n, /** @type {(i: number) => Row} */ row) => (/** @type {number} */ i) =>
    i % n === n - 1 ? row(i) : clean(i);

/** A table of so many rows without any. */
export const NO_FAULT = table(clean);

/** By what every row has; a table of so many rows. @type {Record<string, (size: number) => ReadonlyMap<string, string>>} */
export const TABLES = {
  "no fault": NO_FAULT,
  "no number": table(having(REPORTED, () => "abc")),
  "a negative count": table(having(REPORTED, () => "-5")),
  "a hedged count": table(having(REPORTED, () => "khoảng 30")),
  "a count of two readings": table(having(REPORTED, () => "1.642")),
  "a pair": table(having(SOLVED, () => "3/5")),
  "more solved than reported": table(having(SOLVED, () => "99999")),
  "a required count left out": table(having(REPORTED, () => "")),
  "one unknown unit": table(having(UNIT, () => "Xã An Đứt")),
  "an unknown unit of its own": table(having(UNIT, (i) => `Xã ${name(i + 5000)}`)),
  "no unit": table(having(UNIT, () => "")),
  "no such day": table(having(WHEN, () => "31/02/2019")),
  "a day to come": table(having(WHEN, () => "2131-01-01")),
  "an unlisted code of its own": table(having(OFFENCE, (i) => `Trộm vặt ${i}`)),
  "a telephone number": table(having(REMARK, () => "ông Năm 0912345678")),
  "a prose of its own": table(having(REMARK, (i) => `ghi chú dài về việc thứ ${i} trong năm`)),
  "what every other says": table(() => clean(0)),
  "a total after nine": table(every(10, (i) => ["Tổng cộng", "", "", `${i}`, "1", ""])),
  "a group before nine": table(every(10, () => ["I. Huyện Ba Tri", "", "", "", "", ""])),
  "a month": table(
    having(WHEN, (i) => `Tháng ${month(i)}`),
    "Kỳ báo cáo",
  ),
  "a running total": table(
    having(WHEN, (i) => `Lũy kế tháng ${month(i)}`),
    "Kỳ báo cáo",
  ),
};

/** @param {(i: number) => string} text */
const folder = (text) => (/** @type {number} */ size) =>
  new Map(Array.from({ length: size }, (_, i) => [`${String(i).padStart(5, "0")}.csv`, text(i)]));

const TIPS = "Đơn vị;Kỳ báo cáo;Số tin tiếp nhận;Số tin có giá trị\n";
const DATED = "Đơn vị;Ngày;Loại tin;Số tin tiếp nhận;Số tin có giá trị\n";
const days = (/** @type {number} */ i) =>
  Array.from({ length: 20 }, (_, day) => {
    const date = `${String(day + 1).padStart(2, "0")}/03/2024`;
    return `Xã An Đức;${date};ma túy;${day === 0 ? 3 : i + 5};1\n`;
  });

/** By what every file of a folder has; a folder of so many. @type {Record<string, (size: number) => ReadonlyMap<string, string>>} */
export const FOLDERS = {
  "the report of one unit and month": folder((i) => `${TIPS}Xã An Đức;Tháng 3/2024;${i + 5};1\n`),
  "a day that every other has": folder((i) => DATED + days(i).join("")),
  "the same bytes": folder(() => `${TIPS}Xã An Đức;Tháng 3/2024;5;1\n`),
  "no form": folder((i) => `Danh sách;Họ\nhàng ${i};x\n`),
};
