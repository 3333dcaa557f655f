import { text } from "../../messages/words.ts";
import type { Problem } from "../../model/finding.ts";
import { defineCheck } from "../check.ts";
import { among } from "../examples.ts";
import { cellPlace } from "../places.ts";
import { adjacent, seriesOf, unitName, type Point } from "../series.ts";

const report = (...rows: string[]): string =>
  [
    "Đơn vị;Kỳ báo cáo;Loại mô hình;Củng cố, duy trì;Nhân rộng;Xây dựng mới;Ngừng hoạt động",
    ...rows,
    "",
  ].join("\n");

const balance = (...figures: number[]): string =>
  [
    "CÔNG AN XÃ AN ĐỨC",
    "Tháng 6 năm 2020",
    "STT;Chỉ tiêu;Đầu kỳ;Tăng trong kỳ;Giảm trong kỳ;Cuối kỳ",
    `1;Số tổ an ninh nhân dân;${figures.join(";")}`,
    "",
  ].join("\n");

export default defineCheck({
  code: "stock-discontinuity",
  severity: "warning",
  origin: "set",
  title: { vi: "Số hiện có không nối tiếp", en: "Stock does not continue" },
  explanation: {
    vi: "Số mô hình đầu kỳ (cuối kỳ trước), cộng nhân rộng, cộng xây mới, trừ ngừng hoạt động phải bằng số cuối kỳ. Chỉ so hai kỳ liền nhau của cùng đơn vị, cùng loại, khi đủ cả bốn số. Trong một dòng, số đầu kỳ cộng số tăng trừ số giảm phải bằng số cuối kỳ.",
    en: "Models at the end of the previous period, plus replicated, plus new, minus ended must be the models at the end. Compared for adjacent periods of one unit and type, where all four figures are there. Within a row, opening plus in minus out must be closing.",
  },
  facts: {
    unit: "text",
    opening: "number",
    replicated: "number",
    added: "number",
    ended: "number",
    expected: "number",
    closing: "number",
    difference: "number",
    kind: "text?",
  },
  words: {
    vi: (f, say) =>
      f.kind === "balance"
        ? text(
            `${f.unit}: đầu kỳ ${say.n(f.opening)}, tăng ${say.n(f.added)}, giảm ${say.n(f.ended)} thì cuối kỳ phải là ${say.n(f.expected)}, nhưng ghi ${say.n(f.closing)}, lệch ${say.n(Math.abs(f.difference))}.`,
            "Xem lại các số của dòng này rồi sửa số sai.",
          )
        : text(
            `${f.unit}: đầu kỳ ${say.n(f.opening)}, nhân rộng ${say.n(f.replicated)}, xây mới ${say.n(f.added)}, ngừng ${say.n(f.ended)} thì cuối kỳ phải là ${say.n(f.expected)}, nhưng ghi ${say.n(f.closing)}, lệch ${say.n(Math.abs(f.difference))}.`,
            "Đối chiếu số mô hình với kỳ trước rồi sửa số sai.",
          ),
    en: (f, say) =>
      f.kind === "balance"
        ? text(
            `${f.unit}: opening ${say.n(f.opening)}, in ${say.n(f.added)}, out ${say.n(f.ended)} make ${say.n(f.expected)}, but the closing figure is ${say.n(f.closing)}, ${say.n(Math.abs(f.difference))} apart.`,
            "Look at the figures of this row and correct the wrong one.",
          )
        : text(
            `${f.unit}: opening ${say.n(f.opening)}, replicated ${say.n(f.replicated)}, new ${say.n(f.added)}, ended ${say.n(f.ended)} make ${say.n(f.expected)}, but the closing figure is ${say.n(f.closing)}, ${say.n(Math.abs(f.difference))} apart.`,
            "Compare the number of models with the previous period and correct the wrong figure.",
          ),
  },
  examples: () => ({
    bad: [
      among(
        {
          "a.csv": report("Xã An Đức;Quý I/2020;Camera an ninh;10;1;0;0"),
          "b.csv": report("Xã An Đức;Quý II/2020;Camera an ninh;14;1;2;0"),
        },
        [{ file: "b.csv", cell: "D2" }],
      ),
      among({ "a.csv": balance(10, 3, 2, 12) }, [{ file: "a.csv", cell: "F4" }]),
    ],
    good: [
      among(
        {
          "a.csv": report("Xã An Đức;Quý I/2020;Camera an ninh;10;1;0;0"),
          "b.csv": report("Xã An Đức;Quý II/2020;Camera an ninh;12;1;2;1"),
        },
        [],
      ),
      among({ "a.csv": balance(10, 3, 2, 11) }, []),
    ],
  }),
  *set(sheets, context) {
    for (const points of seriesOf(sheets, context)) {
      for (const [earlier, later] of adjacent(points)) {
        const problem = compare(earlier, later);
        if (problem !== null) yield problem;
      }
    }
  },
});

function compare({ figures: before }: Point, later: Point): Problem | null {
  const { figures } = later;
  const slot = figures.layout.slots.get("models_maintained");
  const [opening, closing] = [before.of("models_maintained"), figures.of("models_maintained")];
  if (slot === undefined || opening === null || closing === null) return null;
  const [replicated, added] = [figures.of("models_replicated"), figures.of("models_new")];
  const ended = figures.of("models_ended");
  if (replicated === null || added === null || ended === null) return null;
  const expected = opening + replicated + added - ended;
  if (expected === closing) return null;
  const difference = closing - expected;
  return {
    code: "stock-discontinuity",
    place: cellPlace(later.sheet, figures.cellAt(slot)),
    field: "models_maintained",
    value: closing,
    facts: {
      unit: unitName(later),
      opening,
      replicated,
      added,
      ended,
      expected,
      closing,
      difference,
      kind: null,
    },
  };
}
