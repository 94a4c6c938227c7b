/** Readers of typed and pasted text for the kinds of cells. Each gives the value, or `null` where it does not fit. */
import type { Option } from '../Choice.tsx';

export { parseDay } from '../day.ts';

const plain = (text: string): string => text.trim().toLocaleLowerCase('sv');

/** The option whose value or label the text is, in any case; its beginning is enough where only one has it. */
export const parseOption = (options: readonly Option[], text: string): string | null => {
  const wanted = plain(text);
  const whole = options.find(({ value, label }) => value === text.trim() || plain(label) === wanted);
  if (whole !== undefined) return whole.value;
  const beginning = wanted === '' ? [] : options.filter(({ label }) => plain(label).startsWith(wanted));
  return beginning.length === 1 ? (beginning[0]?.value ?? null) : null;
};

const yes = new Set(['ja', 'j', 'yes', 'y', 'sant', 'true', '1', 'x']);
const no = new Set(['nej', 'n', 'no', 'falskt', 'false', '0', '']);

export const parseYesNo = (text: string): boolean | null => {
  const wanted = plain(text);
  if (yes.has(wanted)) return true;
  return no.has(wanted) ? false : null;
};

/** A number as Swedish writes it: `1 234,5`, with any minus sign. */
export const parseNumber = (text: string): number | null => {
  const digits = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/\u2212/g, '-')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
};
