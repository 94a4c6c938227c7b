import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Settings } from '../../../electron/contract/shapes.ts';
import { call, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';

const SettingsDialog = ({ settings, close }: { readonly settings: Settings; readonly close: () => void }) => {
  const { words } = useWords();
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
        <div className={ui['actions']}>
          <button type="button" onClick={close}>
            {words.common.close}
          </button>
        </div>
      </div>
    </Modal>
  );
};

export const SettingsButton = () => {
  const { words } = useWords();
  const status = useCall('shell.status', {});
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" data-kind="quiet" onClick={() => setOpen(true)}>
        {words.settings.title}
      </button>
      {open && status.data !== undefined && (
        <SettingsDialog settings={status.data.settings} close={() => setOpen(false)} />
      )}
    </>
  );
};
