import { useState } from 'react';
import { failureOf } from '../../api.ts';
import { useFailureText } from '../../i18n/words.tsx';

/** What was done, or why it was not. */
export interface Said {
  readonly text: string;
  readonly wrong: boolean;
}

/** Runs what one asked for and says how it went. */
export const useSaid = () => {
  const failureText = useFailureText();
  const [said, setSaid] = useState<Said | null>(null);
  const run = async (act: () => Promise<unknown>, done: string | null): Promise<boolean> => {
    try {
      await act();
      setSaid(done === null ? null : { text: done, wrong: false });
      return true;
    } catch (reason) {
      setSaid({ text: failureText(failureOf(reason)), wrong: true });
      return false;
    }
  };
  return { said, setSaid, run };
};
