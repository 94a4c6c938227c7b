/** Bytes as words, for the ear and for paper. */
import { spokenList } from './spoken-list.ts';

/** Letters that are enough of a word. */
const ENOUGH = 4;

/** One word for each byte. */
export const wordsOf = (bytes: Uint8Array): string[] => [...bytes].map((byte) => spokenList[byte] ?? '');

const byteOf = (typed: string): number =>
  typed.length < ENOUGH ? -1 : spokenList.findIndex((word) => word.startsWith(typed));

export type HeardWords =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  /** `at`: the number of the first word that is none of the list, from 1. */
  | { readonly ok: false; readonly at: number; readonly word: string };

/** The bytes that typed words stand for, whatever stands between them; four letters of a word are enough. */
export const bytesOf = (text: string): HeardWords => {
  const typed = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const bytes = typed.map(byteOf);
  const at = bytes.indexOf(-1);
  return at === -1 ? { ok: true, bytes: Uint8Array.from(bytes) } : { ok: false, at: at + 1, word: typed[at] ?? '' };
};
