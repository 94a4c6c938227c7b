/**
 * Finds what looks like a personnummer or samordningsnummer in a text (GDPR art. 10; derivation.md, G1): 10 or 12
 * digits, written together or with a hyphen, dash, `+` or blank before the last four, a valid date (day + 60 for
 * samordningsnummer; years 1800 to 2099), and the right Luhn digit over the last ten.
 *
 * Lookalikes: an organisationsnummer has 20 or more where the month stands and is not found, that of an enskild firma
 * is its owner's personnummer and is found. Longer runs of digits (account, card, OCR) are not found. A telephone
 * number written as ten digits in a row is found if it happens to be a date with the right last digit, about one in
 * a hundred of those that begin with 07; written in groups (070-123 45 67) it is not.
 */
const candidates = /(?<!\d)(\d{2})?(\d{2})(\d{2})(\d{2})[ \t\u00a0]?[-+\u2010-\u2015\u2212]?[ \t\u00a0]?(\d{4})(?!\d)/g;

const luhnHolds = (digits: string): boolean => {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const value = Number(digits[at]) * (at % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
};

const isDate = (year: number, month: number, day: number): boolean => {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

const isValid = (century: string | undefined, yy: string, mm: string, dd: string, last: string): boolean => {
  const centuries = century === undefined ? [19, 20] : [Number(century)];
  if (century !== undefined && (Number(century) < 18 || Number(century) > 20)) return false;
  const day = Number(dd) > 60 ? Number(dd) - 60 : Number(dd);
  const real = centuries.some((hundreds) => isDate(hundreds * 100 + Number(yy), Number(mm), day));
  return real && luhnHolds(yy + mm + dd + last);
};

export interface PersonnummerFind {
  /** Start and length in UTF-16 code units. */
  readonly at: number;
  readonly length: number;
  /** Why it is marked: a date of birth, or one with 60 added to the day; the Luhn digit is right in both. */
  readonly reason: 'personnummer' | 'samordningsnummer';
}

/** Each find, in the order of the text. */
export const findPersonnummer = (text: string): PersonnummerFind[] => {
  const found: PersonnummerFind[] = [];
  for (const match of text.matchAll(candidates)) {
    const [whole, century, yy = '', mm = '', dd = '', last = ''] = match;
    if (!isValid(century, yy, mm, dd, last)) continue;
    const reason = Number(dd) > 60 ? 'samordningsnummer' : 'personnummer';
    found.push({ at: match.index, length: whole.length, reason });
  }
  return found;
};
