/** Numbers in words. */
export const digits: Readonly<Record<string, number>> = {
  không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, nhăm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9,
}; // prettier-ignore

/** What a digit before them is multiplied by. */
export const powers: Readonly<Record<string, number>> = {
  mươi: 10, chục: 10, trăm: 100, nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9,
}; // prettier-ignore

/** Ten, and what stands in for an empty place. */
export const ten = "mười";
export const zeros: readonly string[] = ["lẻ", "linh", "không"];

/** Behind digits: "3,5 nghìn". */
export const scales: Readonly<Record<string, number>> = {
  chục: 10, trăm: 100, nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, thousand: 1e3, million: 1e6,
}; // prettier-ignore

/** Orders of magnitude: "hàng chục nghìn". */
export const magnitudes: readonly string[] = ["hàng"];

/** They make a number vague: "vài chục", "mấy trăm". */
export const vague: readonly string[] = ["vài", "mấy", "dăm"];
