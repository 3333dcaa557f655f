/** Bytes with names. */
export const LF: u8 = 0x0a;
export const CR: u8 = 0x0d;
export const TAB: u8 = 0x09;
export const SPACE: u8 = 0x20;
export const QUOTE: u8 = 0x22;
export const APOSTROPHE: u8 = 0x27;
export const SLASH: u8 = 0x2f;
export const ZERO: u8 = 0x30;
export const COLON: u8 = 0x3a;
export const OPENING: u8 = 0x3c;
export const EQUALS: u8 = 0x3d;
export const GT: u8 = 0x3e;

export function isDigit(byte: u8): bool {
  return <u8>(byte - ZERO) <= 9;
}

/** The position of the next byte that is no blank. */
export function pastBlanks(from: usize): usize {
  let at = from;
  while (true) {
    const byte = load<u8>(at);
    if (byte > SPACE) return at;
    if (byte != SPACE && byte != LF && byte != CR && byte != TAB) return at;
    at++;
  }
}
