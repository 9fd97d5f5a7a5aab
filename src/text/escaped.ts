/** Text as a part of a regular expression: each of its signs stands for itself. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
