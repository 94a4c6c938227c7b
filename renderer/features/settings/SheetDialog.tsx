import { useWords } from '../../i18n/words.tsx';
import { Modal } from '../../ui/Modal.tsx';
import ui from '../../ui/ui.module.css';
import { UnlockDialog } from '../sharing/UnlockDialog.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';

interface SheetProps {
  readonly locked: boolean;
  readonly close: () => void;
}

/** The recovery sheet, after the passphrase where the key is locked. */
export const SheetDialog = ({ locked, close }: SheetProps) => {
  const { words } = useWords();
  // Whether it is locked comes anew when it has been unlocked.
  if (locked) return <UnlockDialog close={close} unlocked={() => undefined} help={words.signingKey.unlockForSheet} />;
  return (
    <Modal title={words.signingKey.recovery} close={close}>
      <RecoverySheet />
      <div className={ui['actions']}>
        <button type="button" onClick={close}>
          {words.common.close}
        </button>
      </div>
    </Modal>
  );
};
