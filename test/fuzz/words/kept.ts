/** Every text that once broke its reader. */
export const KEPT: readonly (readonly [target: string, text: string])[] = [
  ["outgoing", "2024-066666666666-01T10:00:00"],
  ["outgoing", "sinh ngày 12/3/1985, CCCD 083185001234, Đ0 0912 345 678."],
  ["labels", "Đối tượng quần chúng trực tiếp bắt \u0323x10 9007199254740993"],
];
