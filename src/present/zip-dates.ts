/**
 * The dates of a zip archive's entries set to the format's first day (1980-01-01), so that
 * the same content gives the same bytes whenever and wherever it is written.
 */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const FIRST_DAY = 0x0021;
const END_LENGTH = 22;

/** Changes the given bytes (a zip without zip64 or comment) and returns them. */
export function fixZipDates(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) {
    throw new Error("not a plain zip archive");
  }
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < entries; i += 1) {
    const local = view.getUint32(at + 42, true);
    if (
      view.getUint32(at, true) !== DIRECTORY_ENTRY ||
      view.getUint32(local, true) !== LOCAL_ENTRY
    ) {
      throw new Error("zip directory out of step");
    }
    setDate(view, at + 12);
    setDate(view, local + 10);
    at +=
      46 +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return bytes;
}

/** DOS time (2 bytes), then DOS date. */
function setDate(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, FIRST_DAY, true);
}
