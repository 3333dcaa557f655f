/** Words by which rows of an official table are told apart. All patterns run on folded text. */
import { foldName } from "../util/vietnamese.ts";
import { isAbbreviated } from "./label/order.ts";

/** Cộng, Tổng, Tổng cộng, Tổng số, Toàn huyện, Toàn tỉnh as whole words; not "Tổng kết", "Tổng Liên đoàn". */
const TOTAL =
  /^(?:tổng cộng|tổng số|tổng hợp chung|cộng|tổng|tất cả|(?:toàn|cả) (?:lực lượng |công an |địa bàn )*(?:huyện|tỉnh|thị xã|thành phố|quận|xã|phường|thị trấn))(?=$|[\s.:,;(/-])/;
const NOT_TOTAL = /^tổng (?:kết|liên|công ty|cục|bí thư|đài|hội|giám|thanh tra)/;
/** What may follow "Cộng" in a total's label; else it may be a place (Cộng Hòa). */
const TOTAL_TAIL =
  /^cộng(?:$|[.:(\s-]+(?:$|toàn|chung|các|số|dồn|lũy|luỹ|huyện|tỉnh|xã|phường|thị|quận|thành|cụm|khối|năm|tháng|quý|kỳ|trang(?=$|[\s.:]*(?:số )?\d)|[ivx]+\b|[a-z]\b|\d))/;
const PART =
  /^(?:trong (?:tổng )?số đó|trong đó|tr\/đó|t\/đó|trđó|bao gồm|gồm có|chia ra)(?=$|[\s.:,;()-])/;
/** What may stand before a label: a dash, a bullet, a bracket, a number or a letter of the outline. */
const MARK = /^(?:[-+*•◦▪●·–—=>(]+|\d+(?:\.\d+)*[.)]?|\(?(?:\d+|[a-zđ])[.)]|[ivx]+[.)])\s*/;
const PART_ITEM = /^\s*[-+*•]\s*\S/;
const SIGNATURE =
  /^(?:người lập|người tổng hợp|người báo cáo|thủ trưởng|nơi nhận|trưởng công an|phó trưởng|tm\.|kt\.|tl\.|t\/m|k\/t|chủ tịch|phó chủ tịch|xác nhận của|cán bộ tổng hợp|đại diện|giám đốc|phó giám đốc|chỉ huy|\(ký|\(đã ký|đã ký|\(chữ ký|ký tên)/;
const SIGNATURE_DATE = /(?:^|[,;.\s])ngày\s*[\d.…]*\s*tháng\s*[\d.…]*\s*năm\s*[\d.…]*\s*$/;
const NOTHING = /không (?:có )?phát sinh/;
const NUMBERED = /^(?:([IVXLC]+)|([A-Z])|(\d{1,3}))\s*[.)/\\-]\s*(?=\S)(.*)$/u;

export function isTotalLabel(text: string): boolean {
  const folded = foldName(text.replace(/^\s*(?:[IVXLC]+|[A-Z]|\d+)\s*[.)]\s*/u, ""));
  if (!TOTAL.test(folded) || NOT_TOTAL.test(folded)) return false;
  return !/^cộng\s/.test(folded) || TOTAL_TAIL.test(folded);
}

/** "Tổng cộng", "Toàn tỉnh": over the whole table, not a part of it. */
export function isGrandTotal(text: string): boolean {
  return /^(?:tổng|toàn)|toàn /.test(foldName(text));
}

export function isPartLabel(text: string): boolean {
  const folded = foldName(text);
  return PART.test(folded) || PART.test(folded.replace(MARK, "").replace(MARK, ""));
}

export function isPartItem(text: string): boolean {
  return PART_ITEM.test(text);
}

/** The row that says "Trong đó", as far as it tells which rows after it are parts, too. */
export interface OpenPart {
  /** It says nothing else: its parts follow. */
  readonly alone: boolean;
  /** The sign before the label of the whole; "" where there is none. */
  readonly whole: string;
}

export function openPart(text: string, whole: string): OpenPart {
  const alone = !/[\p{L}\d]/u.test(foldName(text).replace(MARK, "").replace(PART, ""));
  return { alone, whole: signBefore(whole) };
}

/** After a lone "Trong đó:" what is marked otherwise than the whole; after one that names its part only "+". */
export function isFurtherPart(text: string, { alone, whole }: OpenPart): boolean {
  const sign = signBefore(text);
  return sign !== "" && sign !== whole && (alone || sign === "+");
}

function signBefore(text: string): string {
  return isPartItem(text) ? text.trim().charAt(0) : "";
}

export function isSignature(text: string): boolean {
  return SIGNATURE.test(foldName(text));
}

export function isSignatureDate(text: string): boolean {
  return text.length < 80 && SIGNATURE_DATE.test(foldName(text));
}

/** "* Ghi chú: ...", "(*) Kể cả ...": a footnote, not a unit. */
export function isFootnote(text: string): boolean {
  return /^\s*(?:\(?\*+\)?\s*\p{L}{2}|(?:ghi chú|chú thích|chú ý|lưu ý)\s*[:.])/iu.test(
    text.normalize("NFC"),
  );
}

export function saysNothingOccurred(text: string): boolean {
  return NOTHING.test(foldName(text));
}

/** "I. Huyện Ba Tri" into its number's style and the text; null where it is not numbered. */
export function numbered(
  text: string,
): { readonly style: "roman" | "letter" | "digit"; readonly text: string } | null {
  const match = NUMBERED.exec(text.trim());
  if (match === null || isAbbreviated(text.trim())) return null;
  const style = match[1] !== undefined ? "roman" : match[2] !== undefined ? "letter" : "digit";
  const rest = (match[4] ?? "").trim();
  if (style !== "digit" && TYPE_LETTER.test(text.trim()) && !isNumberable(rest)) return null;
  return { style, text: rest };
}

/** "X. An Đức" is Xã An Đức, not the tenth group; "X. Huyện Ba Tri" is. */
const TYPE_LETTER = /^[XPHQT]\./u;
const NUMBERABLE =
  /^(?:khối|cụm|các|nhóm|phòng|đơn vị|công an|(?:tháng|quý|năm)(?=\s*[\divx]))(?=$|[\s.:,])/;

function isNumberable(text: string): boolean {
  return looksLikeUnit(text) || NUMBERABLE.test(foldName(text));
}

/** A serial cell that numbers a group: "I", "A", "II." */
export function isGroupSerial(text: string): boolean {
  return /^(?:[IVXLC]+|[A-Z])[.)]?$/u.test(text.trim());
}

const TYPE =
  "(?:tỉnh|thành phố|t\\.?p\\.?|huyện|h\\.|quận|q\\.|thị xã|t\\.?x\\.?|xã|x\\.|phường|p\\.|thị trấn|t\\.?t\\.?|đặc khu|đk\\.|ca(?:tp|tx|tt|[thqxp])\\.?(?=\\s))";
const AGENCY =
  "(?:công an|c\\.?a\\.?|ubnd|ủy ban nhân dân|uỷ ban nhân dân|đơn vị(?: báo cáo)?|tên đơn vị|địa bàn)";
const UNIT_LINE = new RegExp(`^(?:${AGENCY}\\s*:?\\s*)*${TYPE}\\s*:?\\s*\\S`);

/** A line that names a unit: an agency or a type of unit first, and a short name. */
export function looksLikeUnit(text: string): boolean {
  const folded = foldName(text);
  if (folded.length > 60 || /xã hội|^ngày|\bngày \d/.test(folded)) return false;
  return UNIT_LINE.test(folded);
}
