/** What is asked when a key is kept twice, restored or made anew. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { Identity } from '../../../electron/contract/shapes.ts';
import { useWords } from '../../i18n/words.tsx';
import { PASSPHRASE_LENGTH } from '../../ui/NewPassphrase.tsx';

interface Asked {
  /** The passphrase of what is there already: of a chosen file, or of the key on the computer. */
  readonly passphrase: boolean;
  /** A passphrase that is made up here: at least 12 characters, or also none. */
  readonly newPassphrase: 'long' | 'long or none' | 'none';
}

/** The person is as stored; only where that cannot be read is it asked for. */
export const useKeyForm = (identity: Identity | null, asked: Asked) => {
  const { words } = useWords();
  const filled = z.string().refine((value) => value.trim() !== '', words.common.fieldRequired);
  const isLong = (value: string): boolean =>
    value.length >= PASSPHRASE_LENGTH ||
    asked.newPassphrase === 'none' ||
    (asked.newPassphrase === 'long or none' && value === '');
  const schema = z.object({
    name: filled,
    organisation: filled,
    email: z.email(words.common.fieldEmail),
    passphrase: asked.passphrase ? filled : z.string(),
    newPassphrase: z.string().refine(isLong, words.common.fieldShort),
  });
  const { name = '', organisation = '', email = '' } = identity ?? {};
  return useForm({
    resolver: zodResolver(schema),
    defaultValues: { name, organisation, email, passphrase: '', newPassphrase: '' },
  });
};

export type KeyForm = ReturnType<typeof useKeyForm>;
