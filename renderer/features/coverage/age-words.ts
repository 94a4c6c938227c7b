/** How old something is, in words. */
import { fill, type Words } from '../../i18n/words.tsx';

const MONTHS = 12;

/** `8 mån`, `2 år`, `2 år 3 mån`; a dash where it is not known. */
export const ageWords = (months: number | null, { coverage }: Words): string => {
  if (months === null) return '–';
  const years = Math.floor(months / MONTHS);
  const rest = months % MONTHS;
  if (years === 0) return fill(coverage.ageMonths, { months });
  return fill(rest === 0 ? coverage.ageYears : coverage.ageBoth, { years, months: rest });
};
