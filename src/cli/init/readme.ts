/** The README of a new workspace: what lies where, and the commands of the office, as they can be pasted. */
import { said } from "../../messages/said.ts";
import type { Plan } from "./plan.ts";
import { shellWord } from "./workflow.ts";

export function levelsOf({ level, hasDistricts }: Plan): string {
  if (level === "commune") return "commune";
  if (level === "district") return "district,commune";
  return hasDistricts ? "province,district" : "province,commune";
}

export function readmeText(plan: Plan): string {
  const { lang, province, folder, units } = plan;
  const say = (vi: string, en: string) => said(lang, { vi, en });
  const input = shellWord(folder);
  const title = say(
    "Số liệu phong trào Toàn dân bảo vệ an ninh Tổ quốc",
    "Statistics of the movement “Toàn dân bảo vệ an ninh Tổ quốc”",
  );
  const rows: readonly (readonly [string, string])[] = [
    [
      `${folder}/`,
      say(
        "báo cáo của các đơn vị gửi lên (.xlsx, .xls, .ods, .csv), xếp thư mục con thế nào cũng được",
        "submissions of the units (.xlsx, .xls, .ods, .csv), in any folders",
      ),
    ],
    [
      "antq.yaml",
      say(
        "cấu hình: tỉnh, danh mục đơn vị, cách tính kỳ, ai phải báo cáo khi nào",
        "the configuration: province, unit registry, period scheme, who reports when",
      ),
    ],
    [
      "danh-muc/",
      say(
        "tiêu đề, chỉ tiêu, biểu mẫu riêng của cơ quan",
        "the office's own headings, indicators and forms",
      ),
    ],
    [
      "ket-qua/",
      say(
        "bảng tổng hợp do antq ghi ra; xóa lúc nào cũng được",
        "totals that antq writes; they may be deleted at any time",
      ),
    ],
    [
      "luoc-do/",
      say(
        "lược đồ để trình soạn thảo gợi ý khi sửa antq.yaml và danh-muc/",
        "schemas, by which editors help with antq.yaml and danh-muc/",
      ),
    ],
  ];
  return `# ${title}${province === null ? "" : `: ${province.name}`}

| | |
|---|---|
${rows.map(([path, what]) => `| \`${path}\` | ${what} |`).join("\n")}

## ${say("Hằng kỳ", "Each period")}

1. ${say(`Chép báo cáo của các đơn vị vào \`${folder}/\`.`, `Copy the units' submissions into \`${folder}/\`.`)}
2. ${say("Tìm lỗi, từng ô một, kèm cách sửa; sửa ở tệp của đơn vị rồi chạy lại:", "Find the errors, each at its cell with its cure; mend them in the units' files and run again:")}

\`\`\`sh
antq check ${input}
\`\`\`

3. ${say("Cộng số, ghi thành bảng tính đúng thể thức (thêm `--period 2026-06` để chọn kỳ):", "Add up, into a workbook in official form (`--period 2026-06` chooses a period):")}

\`\`\`sh
antq aggregate ${input} --level ${levelsOf(plan)} -o ket-qua/tong-hop.xlsx
\`\`\`

${
  units === null
    ? say(
        "Có danh mục đơn vị thì `antq status` cho biết đơn vị nào chưa báo cáo: xem chú thích trong `antq.yaml`.",
        "With a unit registry `antq status` tells who has not reported: see the notes in `antq.yaml`.",
      )
    : `4. ${say("Đơn vị nào đã báo cáo, đơn vị nào còn thiếu:", "Who has reported, who is missing:")}

\`\`\`sh
antq status ${input}
\`\`\``
}

${say("Mọi lệnh và tùy chọn: `antq --help`, `antq <lệnh> --help`.", "All commands and options: `antq --help`, `antq <command> --help`.")}
`;
}
