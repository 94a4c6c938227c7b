import { useMemo } from 'react';
import { useWords } from '../i18n/words.tsx';
import { AutoText } from './AutoText.tsx';
import { type NumberText, numberText } from './number-text.ts';

interface NumberInputProps {
  readonly label: string;
  readonly help?: string | undefined;
  /** What is said of a text that is no such number. */
  readonly fault: string;
  readonly value: number | null;
  /** Reads a text that is not blank; without it any number will do. */
  readonly parse?: (text: string, ways: NumberText) => number | null;
  readonly save: (value: number | null) => Promise<unknown>;
}

/** A number that is written as the language has it and saves itself when it is left; blank is none. */
export const NumberInput = ({ label, help, fault, value, parse, save }: NumberInputProps) => {
  const { language } = useWords();
  const ways = useMemo(() => numberText(language), [language]);
  const numberOf = (text: string): number | null => (parse ?? ((typed) => ways.parse(typed)))(text, ways);
  const read = (text: string): string | null => {
    if (text.trim() === '') return '';
    const number = numberOf(text);
    return number === null ? null : ways.show(number);
  };
  return (
    <AutoText
      label={label}
      help={help}
      value={value === null ? '' : ways.show(value)}
      reads={{ read, fault }}
      save={(text) => save(text === '' ? null : numberOf(text))}
    />
  );
};
