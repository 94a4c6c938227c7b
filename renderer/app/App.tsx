import { useEffect, useState } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { ShellStatus } from '../../electron/contract/shapes.ts';
import { useCall, useChanges } from '../api.ts';
import { Analyses } from '../features/analyses/Analyses.tsx';
import { Case } from '../features/frame/Case.tsx';
import { WaitingBundle } from '../features/sharing/WaitingBundle.tsx';
import { FirstStart } from '../features/start/FirstStart.tsx';
import { NotOpen } from '../features/start/NotOpen.tsx';
import { RecoveryStep } from '../features/start/RecoveryStep.tsx';
import { WordsProvider } from '../i18n/words.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';

/** The chosen theme, or what the computer prefers, as an attribute that the tokens look at. */
const useTheme = (theme: ShellStatus['settings']['theme'] | undefined): void => {
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = (): void => {
      document.documentElement.dataset['theme'] =
        theme === 'system' || theme === undefined ? (dark.matches ? 'dark' : 'light') : theme;
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
};

/** Inside the router, since what was taken in is shown. */
const Waiting = () => {
  const [, go] = useLocation();
  return <WaitingBundle opened={(analysis) => go(`/analysis/${analysis}`)} />;
};

const Places = () => (
  <Router hook={useHashLocation}>
    <Waiting />
    <Switch>
      <Route path="/analysis/:analysis/:place?/:selected?">
        {(params) => {
          const {
            analysis = '',
            place = 'overview',
            selected = null,
          } = params as Readonly<Record<string, string | undefined>>;
          return <Case analysis={analysis} place={place} selected={selected} />;
        }}
      </Route>
      <Route>
        <Analyses />
      </Route>
    </Switch>
  </Router>
);

export const App = () => {
  const status = useCall('shell.status', {});
  const [isNew, setNew] = useState(false);
  useChanges();
  useTheme(status.data?.settings.theme);
  const language = status.data?.settings.language ?? 'sv';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const shown = (known: ShellStatus) => {
    // A key that cannot be read keeps no one from the analyses; it is missed where something is to be signed.
    if (known.problem?.code === 'key-not-readable') return <Places />;
    if (known.problem !== null) return <NotOpen problem={known.problem} />;
    if (isNew && known.identity !== null) return <RecoveryStep done={() => setNew(false)} />;
    return known.identity === null ? <FirstStart status={known} made={() => setNew(true)} /> : <Places />;
  };
  return (
    <WordsProvider language={language}>
      {status.data === undefined ? <ErrorNote error={status.error} /> : shown(status.data)}
    </WordsProvider>
  );
};
