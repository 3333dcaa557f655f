/** The web's ports in one module, for the tests. */
export { Buffer, isUtf8 } from "#host/bytes.ts";
export { deflateRaw } from "#host/deflate.ts";
export { runningSha256, sha256 } from "#host/digest.ts";
export * as files from "#host/files.ts";
export * as inflate from "#host/inflate.ts";
