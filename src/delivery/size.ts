/** Above about 100 KB, counted in UTF-16, Teams refuses a message (413); its pages say to stay within 80 ("Format your bot messages"). */
export const refusedBytes = 100 * 1024;
const mostBytes = 80 * 1024;

/**
 * What a message weighs, all of it: whether Teams counts what is for programs (`value`) it does not say, and a message
 * that is too large would not arrive at all.
 */
export const bytesOf = (activity: object): number => JSON.stringify(activity).length * 2;

export const fits = (activity: object): boolean => bytesOf(activity) <= mostBytes;
