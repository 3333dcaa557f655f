/** The types of a cell, as the attribute `t` names them. */

/** A cell's `t`. */
export const NUMBER = 0;

export const SHARED = 1;

export const STRING = 2;

export const INLINE = 3;

export const BOOLEAN = 4;

export const ERROR = 5;

export const ISO_DATE = 6;
