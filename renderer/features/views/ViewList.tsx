import { Check, Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { SavedViewRecord } from '../../../db/domain/entities.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Field } from '../../ui/Field.tsx';
import type { ControlProps } from './control-props.ts';
import { useSaid } from './use-said.ts';
import styles from './views.module.css';

const LONGEST = 200;

const sameName = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');

/** Why a name does not do, in words; `null` where it does. */
const useNameFault = ({ views, standard }: Pick<ControlProps, 'views' | 'standard'>) => {
  const { words } = useWords();
  return (name: string, own: string | null): string | null => {
    if (name.trim() === '') return words.savedViews.nameless;
    const others = views.views.filter(({ id }) => id !== own).map((view) => view.name);
    return [standard, ...others].some((other) => sameName(other, name)) ? words.savedViews.taken : null;
  };
};

/** Arrows go between the views; Tab goes on to what one does to them. */
export const walkViews = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.target instanceof HTMLInputElement) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-view]')];
  const row = event.target instanceof HTMLElement ? event.target.closest('li') : null;
  const at = buttons.findIndex((button) => button.closest('li') === row);
  event.preventDefault();
  buttons.at((at + step) % buttons.length)?.focus();
};

interface PickProps {
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
  readonly pick: () => void;
  readonly children?: ReactNode;
}

const ViewRow = ({ id, name, isChosen, pick, children }: PickProps) => (
  <li className={styles['row']}>
    <button
      type="button"
      data-kind="quiet"
      data-view={id}
      className={styles['pick']}
      aria-current={isChosen ? 'true' : undefined}
      title={name}
      onClick={pick}
    >
      <span className={styles['mark']}>{isChosen && <Check size={14} aria-hidden />}</span>
      <span className={styles['name']}>{name}</span>
    </button>
    {children}
  </li>
);

interface RenameProps {
  readonly view: SavedViewRecord;
  readonly fault: (name: string, own: string | null) => string | null;
  readonly store: (name: string) => Promise<boolean>;
  readonly close: () => void;
}

/** The name of a view, written where it stands: Enter stores, Escape leaves it as it was. */
const Rename = ({ view, fault, store, close }: RenameProps) => {
  const { words } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(view.name);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => input.current?.select(), []);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = fault(name, view.id);
    setError(found);
    if (found === null && (name.trim() === view.name || (await store(name.trim())))) close();
  };
  return (
    <li>
      <form className={styles['form']} onSubmit={(event) => void submit(event)}>
        <Field label={fill(words.savedViews.renaming, { name: view.name })} error={error ?? undefined}>
          {(wired) => (
            <input
              {...wired}
              ref={input}
              value={name}
              maxLength={LONGEST}
              onChange={(event) => setName(event.target.value)}
              onKeyDown={press}
            />
          )}
        </Field>
        <button type="submit">{words.savedViews.store}</button>
      </form>
    </li>
  );
};

interface NewProps {
  readonly fault: (name: string, own: string | null) => string | null;
  readonly keep: (name: string) => Promise<boolean>;
}

const NewView = ({ fault, keep }: NewProps) => {
  const { words } = useWords();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = fault(name, null);
    setError(found);
    if (found === null && (await keep(name.trim()))) setName('');
  };
  return (
    <form className={styles['new']} onSubmit={(event) => void submit(event)}>
      <Field label={words.savedViews.newName} help={words.savedViews.newHelp} error={error ?? undefined}>
        {(wired) => (
          <input {...wired} value={name} maxLength={LONGEST} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <button type="submit">{words.savedViews.keep}</button>
    </form>
  );
};

interface ActsProps {
  readonly view: SavedViewRecord;
  readonly rename: () => void;
  readonly remove: () => void;
}

const Acts = ({ view, rename, remove }: ActsProps) => {
  const { words } = useWords();
  const acts = [
    { label: fill(words.savedViews.rename, view), icon: Pencil, act: rename },
    { label: fill(words.savedViews.remove, view), icon: Trash2, act: remove },
  ];
  return acts.map(({ label, icon: Icon, act }) => (
    <button
      key={label}
      type="button"
      data-kind="quiet"
      className={styles['act']}
      aria-label={label}
      title={label}
      onClick={act}
    >
      <Icon size={14} aria-hidden />
    </button>
  ));
};

/** Gives focus to the row of a view as soon as it stands in the list. */
const useRowFocus = (list: RefObject<HTMLUListElement | null>) => {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-view="${CSS.escape(wanted.current)}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus();
  });
  return (id: string): void => {
    wanted.current = id;
  };
};

/** The views of a place, the standard one first: choose, rename, delete, and keep what is shown as a new one. */
export const ViewList = (props: ControlProps & { readonly close: () => void }) => {
  const { views, standard, now, from, kept, close } = props;
  const { words } = useWords();
  const list = useRef<HTMLUListElement>(null);
  const [renamed, setRenamed] = useState<string | null>(null);
  const { said, run } = useSaid();
  const fault = useNameFault(props);
  const focusOn = useRowFocus(list);
  const pick = (id: string | null) => (): void => {
    views.choose(id);
    close();
  };
  const endRename = (id: string): void => {
    focusOn(id);
    setRenamed(null);
  };
  const remove = async ({ id, name }: SavedViewRecord): Promise<void> => {
    focusOn('');
    await run(() => views.remove(id), fill(words.savedViews.removed, { name }));
  };
  const keep = async (name: string): Promise<boolean> => {
    const done = await run(async () => {
      const view = await views.keep(name, now, from);
      kept?.(view.id);
      views.choose(view.id);
    }, null);
    if (done) close();
    return done;
  };
  return (
    <div className={styles['panel']}>
      <ul ref={list} className={styles['list']} aria-label={words.savedViews.title}>
        <ViewRow id="" name={standard} isChosen={views.chosen === null} pick={pick(null)} />
        {views.views.map((view) =>
          view.id === renamed ? (
            <Rename
              key={view.id}
              view={view}
              fault={fault}
              store={(name) => run(() => views.rename(view.id, name), null)}
              close={() => endRename(view.id)}
            />
          ) : (
            <ViewRow
              key={view.id}
              id={view.id}
              name={view.name}
              isChosen={view.id === views.chosen?.id}
              pick={pick(view.id)}
            >
              <Acts view={view} rename={() => setRenamed(view.id)} remove={() => void remove(view)} />
            </ViewRow>
          ),
        )}
      </ul>
      <p className={styles['note']} role={said?.wrong === true ? 'alert' : 'status'} data-wrong={said?.wrong}>
        {said?.text}
      </p>
      <NewView fault={fault} keep={keep} />
    </div>
  );
};
