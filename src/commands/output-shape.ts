/** `Name : value`, as lists of properties are printed. */
export const PAIR = /^\s*([\p{L}][\p{L}\p{N} ()._'’-]{0,45}?)\s*:(?:\s(.*))?$/u;

/** The dashes below the heads of a table. */
export const RULE = /^\s*-{2,}(?:\s+-{2,})*\s*$/;
