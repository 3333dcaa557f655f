import { text } from "../../messages/words.ts";
import { defineCheck } from "../check.ts";
import { bad, good } from "../examples.ts";

export default defineCheck({
  code: "uncounted-figures",
  severity: "error",
  origin: "map",
  title: { vi: "Số liệu nằm ngoài bảng", en: "Figures outside any table" },
  explanation: {
    vi: "Có số không thuộc bảng nào nên không được tính. Là lỗi khi dòng đó nêu một đơn vị hoặc chỉ tiêu; nếu không thì chỉ là thông tin.",
    en: "Figures that no table took, so they are not counted. An error where their row names a unit or an indicator, else information.",
  },
  facts: { count: "number", under: "text?" },
  words: {
    vi: ({ count, under }, say) =>
      under === "no-heading"
        ? text(
            `Cột này không có tiêu đề mà có ${say.n(count)} ô số, nên không được tính.`,
            "Ghi tiêu đề cho cột ở dòng tiêu đề của bảng. Bảng đặt cạnh bảng khác thì tiêu đề phải cùng dòng với bảng kia, hoặc chuyển xuống dưới.",
          )
        : text(
            `Có ${say.n(count)} ô số không thuộc bảng nào nên không được tính.`,
            "Đưa dòng này vào bảng (trên chữ ký), hoặc xóa nếu không phải số liệu báo cáo.",
          ),
    en: ({ count, under }, say) =>
      under === "no-heading"
        ? text(
            `The column has no heading, and ${say.n(count)} figures, which are not counted.`,
            "Write its heading in the row of the table's headings. Of two tables side by side the headings stand in one row; or move one table below the other.",
          )
        : text(
            `${say.n(count)} figures stand in no table and are not counted.`,
            "Move the row into the table (above the signature), or remove it where it is no figure of the report.",
          ),
  },
  examples: () => ({
    bad: [
      bad(
        'CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\nĐơn vị;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;6;4\nNgười lập biểu\n""\nXã An Hiệp;17;12\n',
        "B7",
      ),
    ],
    good: [
      good(
        "CÔNG AN HUYỆN BA TRI\nTháng 6 năm 2020\nĐơn vị;Số tin tiếp nhận;Số tin có giá trị\nXã An Đức;6;4\nXã An Hiệp;17;12\nNgười lập biểu\n",
      ),
    ],
  }),
});
