/** The cells of a batch. */
import * as layout from "../layout.gen.ts";

/** As in model/cell-table.ts. */
export const KIND_NUMBER: u32 = 0;
export const KIND_TEXT: u32 = 1;
export const KIND_DATE: u32 = 2;
export const KIND_BOOLEAN: u32 = 3;
export const KIND_ERROR: u32 = 4;
export const KIND_UNCALCULATED: u32 = 5;
export const KIND_DIGITS: u32 = 6;
export const FORMULA: u32 = 0x10;
export const PERCENT: u32 = 0x80;

/** Adds a cell of the column at hand. */
export function add(kind: u32, value: f64): void {
  const cell = <usize>load<i32>(layout.CELL_COUNT);
  store<u16>(cell << 1, <u16>load<i32>(layout.CELL_COLUMN), layout.COLUMNS);
  store<u8>(cell, <u8>kind, layout.KINDS);
  store<f64>(cell << 3, value, layout.VALUES);
  store<i32>(layout.CELL_COUNT, <i32>cell + 1);
}

/** The cell at hand is read, blank or not. */
export function passCell(): void {
  store<i32>(layout.COLUMN, load<i32>(layout.CELL_COLUMN));
}
