/** What is typed in a cell, from opening to stored, refused or left. */
import { useEffect, useRef, useState } from 'react';
import { failureOf } from '../../api.ts';
import { useFailureText } from '../../i18n/words.tsx';
import { useLastCall, waitBeforeStoring } from '../use-last-call.ts';

export type Texts = Readonly<Record<string, string>>;

export interface CellEdit {
  /** What stands in the open cell; null while it is closed. */
  readonly draft: Texts | null;
  readonly error: string | undefined;
  readonly open: (changed?: Texts) => void;
  /** Puts a value; with `soon` it is also stored after a pause, so that a crash loses nothing. */
  readonly type: (name: string, value: string, soon: boolean) => void;
  /** Stores what differs and closes; answers whether to go on from here. A refused value stays in the open cell. */
  readonly commit: () => Promise<boolean>;
  /**
   * Closes and gives back what stood before, also what a pause has stored since. What is being committed is kept: who
   * pressed Tab or Enter has left the cell, and an Escape after it only keeps the next one from opening.
   */
  readonly cancel: () => void;
  readonly refuse: (message: string) => void;
}

const difference = (texts: Texts, from: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([name, value]) => value !== from[name]));

interface Session {
  readonly before: Texts;
  stored: Texts;
  draft: Texts;
  /** When typing of what is not stored yet began, in milliseconds. */
  since: number | null;
  /** Over when nothing of it is on its way to be stored. */
  going: Promise<unknown>;
  /** Whether it is left, and where to: `here` after an Escape. */
  leaving: 'on' | 'here' | null;
}

/** Stores what differs in a session, and keeps what is on its way. */
const useStoring = (save: (changed: Texts) => Promise<unknown>) => {
  const failureText = useFailureText();
  const [error, setError] = useState<string>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latestSave = useRef(save);
  latestSave.current = save;
  const send = async (at: Session): Promise<boolean> => {
    clearTimeout(timer.current);
    at.since = null;
    const sent = at.draft;
    const changed = difference(sent, at.stored);
    try {
      if (Object.keys(changed).length > 0) await latestSave.current(changed);
      at.stored = sent;
      setError(undefined);
      return true;
    } catch (reason) {
      setError(failureText(failureOf(reason)));
      return false;
    }
  };
  const store = (at: Session): Promise<boolean> => {
    const sent = send(at);
    at.going = Promise.all([at.going, sent]);
    return sent;
  };
  return { store, error, setError, timer, latestSave };
};

export const useCellEdit = (values: Texts, save: (changed: Texts) => Promise<unknown>): CellEdit => {
  const { store, error, setError, timer, latestSave } = useStoring(save);
  const [draft, setDraft] = useState<Texts | null>(null);
  const session = useRef<Session | null>(null);
  const latestStore = useRef(store);
  latestStore.current = store;
  const storeOpen = useRef(() => {
    if (session.current !== null) void latestStore.current(session.current);
  });
  useEffect(() => storeOpen.current, []);
  useLastCall(storeOpen.current);

  const close = (): void => {
    clearTimeout(timer.current);
    session.current = null;
    setDraft(null);
    setError(undefined);
  };
  return {
    draft,
    error,
    open: (changed = {}) => {
      if (session.current !== null) return;
      session.current = {
        before: values,
        stored: values,
        draft: { ...values, ...changed },
        since: null,
        going: Promise.resolve(),
        leaving: null,
      };
      setDraft(session.current.draft);
    },
    type: (name, value, soon) => {
      const at = session.current;
      if (at === null) return;
      at.draft = { ...at.draft, [name]: value };
      setDraft(at.draft);
      clearTimeout(timer.current);
      at.since ??= Date.now();
      const wait = waitBeforeStoring(at.since, Date.now());
      if (soon) timer.current = setTimeout(() => void latestStore.current(at), wait);
    },
    commit: async () => {
      const at = session.current;
      if (at === null) return true;
      at.leaving = 'on';
      const done = await store(at);
      const goesOn = done && at.leaving === 'on';
      at.leaving = null;
      if (done && session.current === at && at.stored === at.draft) close();
      return goesOn;
    },
    cancel: () => {
      const at = session.current;
      if (at !== null && at.leaving !== null) {
        at.leaving = 'here';
        return;
      }
      close();
      // What a pause has sent may not be answered yet.
      void at?.going.then(() => {
        const back = difference(at.before, at.stored);
        if (Object.keys(back).length > 0) void latestSave.current(back);
      });
    },
    refuse: setError,
  };
};
