/** Bytes on Node: its own. The web's (`../web/bytes.ts`) has the part of it that is used here. */
export { Buffer, isUtf8 } from "node:buffer";
