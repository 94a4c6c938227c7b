/** What is asked when a bundle is handed over. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { InputOf } from '../../../electron/contract/calls.ts';
import { useWords, type Words } from '../../i18n/words.tsx';

const recipientsIn = (text: string): string[] => text.split(/[\s,;]+/).filter((word) => word !== '');

/** An X25519 recipient of age, by its form; the core looks at its checksum. */
const recipientForm = /^age1[02-9ac-hj-np-z]{58}$/;

const handoverForm = ({ common, sharing }: Words) => {
  const filled = z.string().refine((value) => value.trim() !== '', common.fieldRequired);
  return z.object({
    to: filled,
    organisation: filled,
    purpose: filled,
    notes: z.boolean(),
    withPlan: z.boolean(),
    sealKeys: z.array(z.string()),
    sealRecipients: z
      .string()
      .refine((text) => recipientsIn(text).every((word) => recipientForm.test(word)), sharing.notRecipient),
  });
};
type HandoverFields = z.infer<ReturnType<typeof handoverForm>>;

const nothingYet: HandoverFields = {
  to: '',
  organisation: '',
  purpose: '',
  notes: false,
  withPlan: true,
  sealKeys: [],
  sealRecipients: '',
};

export const useHandover = () => {
  const { words } = useWords();
  return useForm({ resolver: zodResolver(handoverForm(words)), defaultValues: nothingYet });
};

export type Handover = ReturnType<typeof useHandover>;

/** The order that the filled-in form stands for. */
export const orderOf = (
  analysis: string,
  { sealKeys, sealRecipients, ...fields }: HandoverFields,
): InputOf<'bundle.export'> => ({
  analysis,
  ...fields,
  sealFor: { keys: sealKeys, recipients: recipientsIn(sealRecipients) },
});
