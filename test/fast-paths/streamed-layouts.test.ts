/**
 * Sheets of days in which something is not of the usual shape: whatever tells rows or columns apart on a sheet
 * that is read whole must tell them apart on one that is read in pieces, wherever in the sheet it stands.
 */
import { describe, expect, it } from "vitest";
import { totalsOf } from "../support/run-files.ts";

const COMMUNES = ["Xã An Đức", "Xã An Hiệp", "Xã Tân Xuân"] as const;
/** Some pieces. */
const ROWS = 36;

const dayOf = (i: number): string =>
  new Date(Date.UTC(2020, 0, 1 + Math.floor(i / 3))).toISOString().slice(0, 10);

const HEAD = "Đơn vị;Ngày;Số tin tiếp nhận;Số tin có giá trị";
const plain = (i: number): string => `${COMMUNES[i % 3]};${dayOf(i)};${i + 50};${i % 9}`;

/** Lines of a table of days; `line` replaces some of them. */
function table(head: string, line: (i: number) => string | readonly string[] = plain): string {
  const rows = Array.from({ length: ROWS }, (_, i) => line(i)).flat();
  return `${head}\n${rows.join("\n")}\n`;
}

/** One line more before the line at a place. */
const with_ =
  (at: number, ...more: string[]) =>
  (i: number): string[] =>
    i === at ? [...more, plain(i)] : [plain(i)];

const wide = (i: number, ...more: (string | number)[]): string => [plain(i), ...more].join(";");

const head = (text: string, rest = "") => `${text}${rest}\n`;

/** In the head: told before a row is added up. */
const HEADS: Record<string, string> = {
  cumulative: table(`${HEAD};Lũy kế số tin tiếp nhận`, (i) => wide(i, i * 50)),
  "cumulative of the same head": table(
    "Đơn vị;Ngày;Số tin tiếp nhận;Số tin tiếp nhận (lũy kế từ đầu năm)",
    (i) => plain(i),
  ),
  "same period": table(`${HEAD};Cùng kỳ năm trước`, (i) => wide(i, i + 7)),
  previous: table(`${HEAD};Số tin tiếp nhận kỳ trước`, (i) => wide(i, i + 7)),
  plan: table(`${HEAD};Kế hoạch số tin tiếp nhận`, (i) => wide(i, i + 7)),
  change: table(`${HEAD};So với cùng kỳ (%)`, (i) => wide(i, i + 7)),
  "a total column": table(`${HEAD};Cộng`, (i) => wide(i, i + 50 + (i % 9))),
  "a scale in a head": table("Đơn vị;Ngày;Số tin tiếp nhận (nghìn tin);Số tin có giá trị"),
  "a scale over the table": `${head("ĐVT: nghìn tin", ";;;")}${table(HEAD)}`,
  "a title of another time": `${head("Tháng 6 năm 2020", ";;;")}${table(HEAD)}`,
  "titles of two units": `${head("Công an xã An Đức", ";;;")}${table(HEAD)}`,
  "a head of two rows": table(";;Trong tháng;\nĐơn vị;Ngày;Số tin tiếp nhận;Số tin có giá trị"),
  "roles in two rows": table(";;Số tin tiếp nhận;\nĐơn vị;Ngày;Trong kỳ;Lũy kế"),
  "plans over heads": table(";;Kế hoạch;Kế hoạch\nĐơn vị;Ngày;Số tin tiếp nhận;Số tin có giá trị"),
  "a part's head": table("Đơn vị;Ngày;Số tin tiếp nhận;Trong đó: số tin có giá trị"),
  "members over heads": table(`${HEAD};Trong đó: ma túy`, (i) => wide(i, 1)),
  "an unknown column": table(`${HEAD};Số lạ`, (i) => wide(i, 3)),
  "a column without head": table(`${HEAD};`, (i) => wide(i, 3)),
  "a column without head, once": table(`${HEAD};`, (i) => wide(i, i === 30 ? 3 : "")),
  "two tables side by side": table(`${HEAD};;${HEAD}`, (i) => `${plain(i)};;${plain(i)}`),
  "names under a blank head": table(";Ngày;Số tin tiếp nhận;Số tin có giá trị"),
  "indicators down": table(
    "Ngày;Chỉ tiêu;Xã An Đức;Xã An Hiệp",
    (i) => `${dayOf(i)};Số tin tiếp nhận;${i};${i + 1}`,
  ),
  "units across": table("Ngày;Xã An Đức;Xã An Hiệp", (i) => `${dayOf(i)};${i};${i + 1}`),
  "a repeated column": table("Đơn vị;Ngày;Số tin tiếp nhận;Số tin tiếp nhận"),
};

/** In a row, in the first piece and in later ones. */
const LINES: Record<string, readonly string[]> = {
  "a total row": ["Tổng cộng;;999;99"],
  "the total of all": ["Huyện Ba Tri;;999;99"],
  "a total's word beside a day": ["Cộng;2020-01-05;999;99"],
  "a part": ["Trong đó: ma túy;2020-01-05;3;1"],
  "a part's word alone": ["Trong đó;;;"],
  "an unmarked part": ["- Ma túy;2020-01-05;3;1"],
  "a cumulative row": ["Lũy kế từ đầu năm;2020-01-05;3;1"],
  "a row of the same period": ["Cùng kỳ năm trước;2020-01-05;3;1"],
  "a unit with a role": ["Xã An Đức lũy kế;2020-01-05;3;1"],
  "a plan's row": ["Kế hoạch;2020-01-05;300;100"],
  "a period among units": ["Tháng 1/2020;;300;100"],
  "a unit and a period": ["Xã An Đức tháng 1/2020;2020-01-05;300;100"],
  "a numbered unit": ["1.1 Xã An Đức;2020-01-05;3;1"],
  "a group": ["I. Huyện Ba Tri;;;"],
  "a group with figures": ["I. Huyện Ba Tri;;300;30"],
  "a unit alone": ["Xã An Đức;;;"],
  "a line of words": ["Ghi chú: số liệu tạm tính;;;"],
  "the same heading again": [HEAD],
  "another heading": ["Đơn vị;Ngày;Số vụ phạm pháp xảy ra;Số vụ được làm rõ"],
  "columns in another order": ["Đơn vị;Ngày;Số tin có giá trị;Số tin tiếp nhận"],
  "a second table with its title": [
    ";;;",
    "BIỂU 2. TỘI PHẠM;;;",
    "Đơn vị;Ngày;Số vụ phạm pháp xảy ra;Số vụ được làm rõ",
  ],
  "an unheaded figure": [";;;;17"],
  "an unheaded figure beside a name": [";;;;Xã An Đức;17"],
  "a signature": ["Người lập biểu;;;Thủ trưởng đơn vị"],
  "a line of signs": ["-;-;-;-"],
  "a month's row": ["Xã An Đức;Tháng 3/2020;3;1"],
  "a row of nothing": ["Không phát sinh;;;"],
  "a hedge": ["Xã An Đức;2020-06-05;hơn 30;1"],
  "a fraction": ["Xã An Đức;2020-06-05;12/30;1"],
  "a negative": ["Xã An Đức;2020-06-05;-4;1"],
};

const PLACES = [4, 20];

const FILES: readonly (readonly [string, string])[] = [
  ...Object.entries(HEADS),
  ...Object.entries(LINES).flatMap(([name, lines]) => [
    ...PLACES.map((at) => [`${name}, at ${at}`, table(HEAD, with_(at, ...lines))] as const),
    [`${name}, last`, `${table(HEAD)}${lines.join("\n")}\n`] as const,
  ]),
];

describe("a large sheet", { timeout: 120_000 }, () => {
  it.each(FILES)("with %s", async (_, text) => {
    await totalsOf(
      { "a.csv": text },
      { levels: ["province", "district", "commune"], keepGoing: true },
    );
  });

  it("of days alone is added up as it is read", async () => {
    const { report } = await totalsOf({ "a.csv": table(HEAD) });
    expect(report?.sources[0]?.rows).toBe(ROWS);
  });
});
