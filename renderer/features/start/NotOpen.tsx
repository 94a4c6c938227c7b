import { failure } from '../../../electron/contract/reply.ts';
import type { ShellStatus } from '../../../electron/contract/shapes.ts';
import { CallFailed } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import styles from './start.module.css';

/** The database could not be opened: says why, and touches nothing. */
export const NotOpen = ({ problem }: { readonly problem: NonNullable<ShellStatus['problem']> }) => {
  const { words } = useWords();
  const parsed = failure.safeParse(problem);
  return (
    <main className={styles['page']}>
      <h1>{words.start.problem}</h1>
      <ErrorNote error={new CallFailed(parsed.success ? parsed.data : { code: 'internal', params: {} })} />
    </main>
  );
};
