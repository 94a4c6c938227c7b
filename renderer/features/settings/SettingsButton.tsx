import { useQueryClient } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import type { Settings, ShellStatus } from '../../../electron/contract/shapes.ts';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';
import { KeySection } from './KeySection.tsx';
import styles from './settings.module.css';

/** Who one is, which program this is and where its data lies: what a support call asks for. */
const About = ({ status }: { readonly status: ShellStatus }) => {
  const { words } = useWords();
  const { identity } = status;
  const { version, database, person } = words.settings;
  const facts: readonly (readonly [string, string])[] = [
    ...(identity === null
      ? []
      : ([[person, [identity.name, identity.organisation, identity.email].join(', ')]] as const)),
    [database, status.databaseFile],
    [version, status.version],
  ];
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
};

const SettingsDialog = ({ status, close }: { readonly status: ShellStatus; readonly close: () => void }) => {
  const { words } = useWords();
  const { settings } = status;
  const client = useQueryClient();
  const set = async (change: Partial<Settings>): Promise<void> => {
    await call('settings.set', change);
    await client.invalidateQueries({ queryKey: ['shell.status'] });
  };
  const { system, light, dark, contrast, swedish, english } = words.settings;
  return (
    <Modal title={words.settings.title} close={close}>
      <div className={ui['stack']}>
        <Choice
          label={words.settings.theme}
          value={settings.theme}
          options={[
            { value: 'system', label: system },
            { value: 'light', label: light },
            { value: 'dark', label: dark },
            { value: 'contrast', label: contrast },
          ]}
          save={(value) => set({ theme: value as Settings['theme'] })}
        />
        <Choice
          label={words.settings.language}
          value={settings.language}
          options={[
            { value: 'sv', label: swedish },
            { value: 'en', label: english },
          ]}
          save={(value) => set({ language: value as Settings['language'] })}
        />
        <KeySection status={status} />
        <About status={status} />
        <div className={ui['actions']}>
          <button type="button" onClick={close}>
            {words.common.close}
          </button>
        </div>
      </div>
    </Modal>
  );
};

/** Appearance, language, and what to know about this installation. */
export const SettingsButton = () => {
  const { words } = useWords();
  const status = useCall('shell.status', {});
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" data-kind="quiet" onClick={() => setOpen(true)}>
        {words.settings.title}
      </button>
      {open && status.data !== undefined && <SettingsDialog status={status.data} close={() => setOpen(false)} />}
    </>
  );
};
