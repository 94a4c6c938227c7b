/** Texts that a spreadsheet would run: marked on their way out, unmarked on their way in. */

/** What begins a formula, also full width, behind blanks, or in a text that was marked already. */
const dangerous = /^'*(?:[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u;
const marked = /^'+(?:[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/u;

/** Whether a spreadsheet could take the text for a formula. */
export const looksLikeFormula = (text: string): boolean => dangerous.test(text);

export const guarded = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** Takes one apostrophe away: what `guarded` put there, or a person who knew why. */
export const unguarded = (text: string): string => (marked.test(text) ? text.slice(1) : text);
