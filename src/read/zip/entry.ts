/** An entry of a zip's directory. */

export interface ZipEntry {
  /** With `/`, without leading slashes. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Of the local header, in the file. */
  readonly offset: number;
}
