/** Texts in the XML of a workbook (ECMA-376, ST_Xstring): what XML cannot hold is written as `_xHHHH_`. */

const markup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Control characters but tab and line feed, characters that are none, and what reads as an escape. */
const unwritable = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const escaped = /_x([0-9A-Fa-f]{4})_/g;

const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

export const xmlText = (text: string): string =>
  text
    .replace(unwritable, (character) => `_x${hex(character)}_`)
    .replace(/[&<>"]/g, (character) => markup[character] ?? character);

/** The text that a workbook's string means. */
export const workbookText = (text: string): string =>
  text.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
