/** What can be wrong with the address at which Exchange serves a photo; keys of its sentences in `findings.json`. */
export type PhotoFlaw = 'message' | 'http' | 'email' | 'size';

/** Size codes that the service has: [MS-OXWSPHOTO] 3.1.5.1.1. */
export const PHOTO_SIZES: readonly string[] = [48, 64, 96, 120, 240, 360, 432, 504, 648].map(
  (pixels) => `HR${pixels}x${pixels}`,
);
const LARGEST = PHOTO_SIZES.at(-1) ?? '';

const ADDRESS = /\bhttps?:\/\/[^\s"'<>»”`]+\/GetUserPhoto\?[^\s"'<>»”`)]*/gi;
/** A value that is filled in later. */
const OPEN = /[${]|%7b/i;

/** The addresses of photos in a text, without the punctuation of the sentence. */
export const photoAddressesIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(ADDRESS), ([address]) => address.replace(/[.,;:!?…]+$/, ''))),
];

/** What is wrong with it, and the address put right; null where that would have to be guessed. */
export function examine(address: string): { flaws: PhotoFlaw[]; right: string | null } {
  const plain = address.replace(/&amp;/gi, '&').replace(/^http:/i, 'https:');
  const at = plain.indexOf('?');
  const given = new URLSearchParams(plain.slice(at + 1));
  const email = given.get('email') ?? '';
  const size = given.get('size') ?? '';
  const isSize = OPEN.test(size) || PHOTO_SIZES.some((code) => code.toLowerCase() === size.toLowerCase());
  const isEmail = OPEN.test(email) || /^[^\s@:]+@[^\s@:]+$/.test(email);
  const flaws: PhotoFlaw[] = [];
  if (/&amp;/i.test(address)) flaws.push('message');
  if (/^http:/i.test(address)) flaws.push('http');
  if (!isEmail) flaws.push('email');
  if (!isSize) flaws.push('size');
  const sized = isSize ? plain : `${plain.replace(/&size=[^&]*|(?<=\?)size=[^&]*&?/gi, '')}&size=${LARGEST}`;
  return { flaws, right: isEmail ? sized : null };
}
