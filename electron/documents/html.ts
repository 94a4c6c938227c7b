/**
 * Static HTML from values, where nothing that a person typed can become markup: everything put into `html` is
 * escaped for both text and quoted attributes, and only what `html` itself made goes in as it is.
 */

/** Markup made by `html`; its constructor is the only door, and this file the only one who opens it. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const entity: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no document may hold: controls but tab and line feed, and those that Unicode says are none. */
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;

/** Text as it may stand in a document: no control characters, no half surrogates, line ends as line feeds. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(forbidden, '\ufffd').toWellFormed();

export const escapeHtml = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (character) => entity[character] as string);

const markupOf = (value: HtmlValue): string => {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  return Array.isArray(value) ? value.map(markupOf).join('') : escapeHtml(String(value));
};

/** Tagged template: literal parts are markup, values are text unless `html` made them. `null` and `false` are nothing. */
export const html = (parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html =>
  new Html(parts.reduce((all, part, index) => all + markupOf(values[index - 1]) + part));

/** Text of one CSS string with its quotes: every character but plain letters, digits and blanks as its number. */
export const cssString = (text: string): string =>
  `"${cleanText(text).replace(
    /[^A-Za-z0-9ÅÄÖåäöéü .,:()–-]/gu,
    (character) => `\\${(character.codePointAt(0) as number).toString(16)} `,
  )}"`;

/** A style sheet of ours, whose only foreign parts are made by `cssString`; it cannot end the element it stands in. */
export const styleSheet = (css: string): Html => new Html(`<style>\n${css.replaceAll('<', '\\3c ')}\n</style>`);
