import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { call, failureOf } from '../../api.ts';
import { useFailureText } from '../../i18n/words.tsx';

/** The title that is written in; `text` and `error` where what was written came back refused. */
export interface TitleEdit {
  readonly id: string;
  readonly text?: string;
  readonly error?: string;
}

/**
 * Editing of titles in the register. The cell closes at once and shows the new title while it is stored, so that the
 * next key belongs to the register again; a title that is refused opens its cell once more with what was typed.
 */
export const useTitleEdit = (analysis: string, closed: () => void) => {
  const client = useQueryClient();
  const failureText = useFailureText();
  const [editing, setEditing] = useState<TitleEdit | null>(null);
  const leave = (): void => {
    setEditing(null);
    closed();
  };
  const store = (factor: FactorRecord, title: string): void => {
    leave();
    if (title === factor.title) return;
    const list = ['factor.list', { analysis }];
    const show = (shown: string): void => {
      client.setQueryData<FactorRecord[]>(list, (known) =>
        known?.map((one) => (one.id === factor.id ? { ...one, title: shown } : one)),
      );
    };
    show(title);
    call('factor.update', { analysis, id: factor.id, fields: { title } }).catch((reason: unknown) => {
      show(factor.title);
      setEditing({ id: factor.id, text: title, error: failureText(failureOf(reason)) });
    });
  };
  return { editing, edit: (id: string) => setEditing({ id }), store, leave };
};
