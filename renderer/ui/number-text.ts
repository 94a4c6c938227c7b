/** Numbers as a person writes them: in Swedish 1 250,5, in English 1,250.5. */
import type { Language } from '../../db/domain/words/index.ts';

const MOST_DECIMALS = 10;
const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

export interface NumberText {
  show(value: number): string;
  /** `null` where the text is no number; a decimal comma or point, spaces between thousands, and either minus will do. */
  parse(text: string): number | null;
}

const swedish = (text: string): string => text.replace(',', '.');
const english = (text: string): string => text.replace(/,(?=\d{3}(\D|$))/g, '');

export const numberText = (language: Language): NumberText => {
  const format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: MOST_DECIMALS });
  const plain = language === 'sv' ? swedish : english;
  return {
    show: (value) => format.format(value),
    parse: (text) => {
      const digits = plain(text.replace(/\s/g, '').replace('−', '-'));
      return /^[-+]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
    },
  };
};

/** Whole kronor from 0; `kr` and `SEK` may stand beside them. `null` where the text is no such amount. */
export const parseKronor = (text: string, { parse }: NumberText): number | null => {
  const amount = parse(text.replace(/\b(kr|kronor|sek)\b\.?/i, ''));
  return amount !== null && Number.isSafeInteger(amount) && amount >= 0 ? amount : null;
};
