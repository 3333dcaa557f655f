/** Every text that once broke its reader. */
export const KEPT: readonly (readonly [target: string, text: string])[] = [
  ["outgoing", "2024-066666666666-01T10:00:00"],
  ["outgoing", "sinh ngày 12/3/1985, CCCD 083185001234, Đ0 0912 345 678."],
  ["outgoing", "１083185001234"],
  ["outgoing", "sinh ngày 12/10000/1985, CCCD 083185001234, 900719925471.642 hình"],
  ["outgoing", "12.345.6 366 51F-123.45"],
  ["sentences", `tổ chức 12 buổi 1e0${" th\u001b".repeat(17)}am dự`],
  ["labels", "nTập thể được k٠hn thưở\udb40\u{e0041}\udc41g9"],
  ["labels", "Số lớp bồi dưỡ\ud83d\u202e\ude00g kiến thức pháp luật"],
  ["labels", "Đối tượng quần chúng trực tiếp bắt \u0323x10 9007199254740993"],
];
