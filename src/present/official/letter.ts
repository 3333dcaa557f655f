/** What stands above and below a table in an official report (Decree 30/2020/NĐ-CP, Annex I), as texts. */
import { said } from "../../messages/said.ts";
import type { CalendarDate } from "../../model/calendar.ts";
import type { Office } from "../../model/office.ts";
import { printable } from "../../util/display-width.ts";
import type { Lang } from "../number-format.ts";

export interface Letter {
  /** Issuing body: the office above it, then its own name. */
  readonly issuer: readonly [parent: string, name: string];
  readonly country: string;
  readonly motto: string;
  /** `Ba Tri, ngày 28 tháng 11 năm 2026`. */
  readonly placeAndDate: string;
  readonly signers: readonly Signer[];
  readonly recipientsHead: string;
  readonly recipients: readonly string[];
}

export interface Signer {
  readonly post: string;
  readonly how: string;
  /** Empty: written by hand. */
  readonly name: string;
}

/** What the office has not told is left to be written in. */
const TO_WRITE = "…………………";

export function letterOf(
  office: Office | undefined,
  today: CalendarDate | undefined,
  lang: Lang,
): Letter {
  const { name = TO_WRITE, parent = "", place = "…………", signers, signerNames } = office ?? {};
  const how = said(lang, { vi: "(Ký, ghi rõ họ tên)", en: "(Signature, full name)" });
  const posts = [
    signers?.left ?? said(lang, { vi: "NGƯỜI LẬP BIỂU", en: "PREPARED BY" }),
    signers?.right ?? said(lang, { vi: "THỦ TRƯỞNG ĐƠN VỊ", en: "HEAD OF THE OFFICE" }),
  ];
  const names = [signerNames?.left ?? "", signerNames?.right ?? ""];
  return {
    issuer: [capitals(parent), capitals(name)],
    country: said(lang, {
      vi: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      en: "SOCIALIST REPUBLIC OF VIET NAM",
    }),
    motto: said(lang, {
      vi: "Độc lập - Tự do - Hạnh phúc",
      en: "Independence - Freedom - Happiness",
    }),
    placeAndDate: `${printable(place)}, ${dateText(today, lang)}`,
    signers: posts.map((post, i) => ({
      post: capitals(post),
      how,
      name: printable(names[i] ?? ""),
    })),
    recipientsHead: said(lang, { vi: "Nơi nhận:", en: "Recipients:" }),
    recipients: recipientsOf(office, lang),
  };
}

/** A title as official reports print it. */
export function capitals(text: string): string {
  return printable(text).toLocaleUpperCase("vi");
}

function recipientsOf(office: Office | undefined, lang: Lang): string[] {
  const file = said(lang, { vi: "Lưu: VT.", en: "File." });
  const above = office?.parent === undefined ? [] : [said(lang, {
    vi: `${office.parent} (để báo cáo);`,
    en: `${office.parent} (for report);`,
  })]; // prettier-ignore
  return (office?.recipients ?? [...above, file]).map((line) => `- ${printable(line)}`);
}

/** Days under 10, and January and February, have a 0 in front, so that nothing can be written there. */
function dateText(today: CalendarDate | undefined, lang: Lang): string {
  const [year = "", month = "", day = ""] = (today ?? "").split("-");
  if (day === "") return said(lang, { vi: "ngày …… tháng …… năm ………", en: "…………" });
  const plain = Number(month) > 2 ? String(Number(month)) : month;
  return said(lang, {
    vi: `ngày ${day} tháng ${plain} năm ${year}`,
    en: `${day}/${month}/${year}`,
  });
}
