/** Swedish order for titles: å ä ö last, digits by value of their characters. One collator for every list. */
const swedish = new Intl.Collator('sv');

export const compareSwedish = (a: string, b: string): number => swedish.compare(a, b);

/** Order of ids: by code unit, as derivation.md, "Words", has it. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
