/** `antq.yaml` of a new workspace: what was answered, and the rest as examples that only want their `#` taken away. */
import { said } from "../../messages/said.ts";
import type { Plan } from "./plan.ts";

/** Lines of prose begin with `# `, examples with `#` alone. */
export function configText({ lang, province, scheme, units }: Plan): string {
  const say = (vi: string, en: string) => said(lang, { vi, en });
  const quoted = (text: string) => JSON.stringify(text);
  return `# yaml-language-server: $schema=./luoc-do/antq.schema.json
# ${say("Cấu hình của antq cho thư mục này. Dòng bắt đầu bằng # là ghi chú hoặc ví dụ; bỏ # để dùng.", "antq's configuration for this folder. Lines with # are notes or examples; take the # away to use one.")}
# ${say("Tùy chọn ghi ở dòng lệnh được ưu tiên hơn tệp này.", "Flags on the command line win over this file.")}

# ${say("Tỉnh, thành phố của các đơn vị: mã trong danh mục đơn vị.", "The province of the units: its code in the unit registry.")}
${province === null ? `#province: "83"` : `province: ${quoted(province.code)} # ${province.name}`}

# ${say("Danh mục đơn vị (CSV). Không có thì antq suy đơn vị từ các báo cáo và không biết đơn vị nào còn thiếu.", "The unit registry (CSV). Without it units are inferred from the submissions, and nobody knows who is missing.")}
# ${say("Lập từ danh mục hành chính: antq catalogue units --import danh-muc-hanh-chinh.xlsx -o units.csv", "Made of the official list: antq catalogue units --import official-list.xlsx -o units.csv")}
${units === null ? "#units: units.csv" : `units: ${quoted(units)}`}

# ${say("Biểu mẫu, chỉ tiêu, tiêu đề riêng của cơ quan.", "The office's own forms, indicators and headings.")}
catalogue: [danh-muc/]

# ${say("Cách tính kỳ: civil là tháng dương lịch; decree-09 chốt số ngày 14 (Điều 12 Nghị định 09/2019/NĐ-CP).", "The period scheme: civil is calendar months; decree-09 closes on the 14th (Decree 09/2019/NĐ-CP, Article 12).")}
periodScheme: ${scheme}

# ${say("Ai phải báo cáo, khi nào: để biết đơn vị nào thiếu, đơn vị nào muộn (antq status).", "Who reports, and when: tells who is missing and who is late (antq status).")}
#reporting: { summary: { level: commune, frequency: month, dueWorkingDays: { commune: 2, district: 4 } } }

# ${say("Đổi mức độ của một lỗi, hoặc tắt (antq catalogue rules để xem mã lỗi).", "Changes the severity of a finding, or switches it off (antq catalogue rules has the codes).")}
#severities: { copied-values: off }

# ${say("Thể thức của báo cáo .xlsx, .docx.", "Names on reports in .xlsx and .docx.")}
#office: { name: "Công an huyện Ba Tri", parent: "Công an tỉnh Bến Tre", place: "Ba Tri", signers: { left: "NGƯỜI LẬP BIỂU", right: "TRƯỞNG CÔNG AN HUYỆN" } }

# ${say("Không công bố số từ 1 đến nhỏ hơn số này.", "Counts from 1 to below this are not published.")}
#disclosure: 3
`;
}

/** The catalogue file of the office: nothing in it yet. */
export function catalogueText({ lang }: Plan): string {
  const say = (vi: string, en: string) => said(lang, { vi, en });
  return `# yaml-language-server: $schema=../luoc-do/danh-muc.schema.json
# ${say("Danh mục riêng của cơ quan: tiêu đề, chỉ tiêu, biểu mẫu mà antq chưa có. Bỏ # ở đầu dòng để dùng ví dụ.", "The office's own catalogue: headings, indicators and forms that antq does not have. Take the # away to use an example.")}
# ${say("antq learn <tệp> đề nghị khai báo cho một biểu mới và chứng minh bằng tổng in trên bảng.", "antq learn <file> proposes a declaration for a new form and proves it by the sheet's own totals.")}

# ${say("Một tiêu đề của đơn vị mình cho một cột antq đã biết:", "A heading of one's own for a column that antq knows:")}
#forms: [{ id: tips, fields: [{ id: tips_received, aliases: ["Tổng số tin báo"] }] }]
`;
}
