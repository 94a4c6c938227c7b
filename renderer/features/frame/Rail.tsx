import { Link } from 'wouter';
import { useWords } from '../../i18n/words.tsx';
import { ConflictCount } from '../conflicts/ConflictCount.tsx';
import styles from './frame.module.css';
import { type Place, placeIcons, places } from './places.ts';

/** The places of a case; the one that is shown is marked. */
export const Rail = ({ analysis, shown }: { readonly analysis: string; readonly shown: Place }) => {
  const { words } = useWords();
  return (
    <nav className={styles['rail']} aria-label={words.places.label}>
      {places.map((name, index) => {
        const Icon = placeIcons[name];
        return (
          <Link
            key={name}
            href={`/analysis/${analysis}/${name}`}
            aria-current={name === shown ? 'page' : undefined}
            title={`Alt+${index + 1}`}
          >
            <Icon size={16} aria-hidden />
            {words.places[name]}
            {name === 'sharing' && <ConflictCount />}
          </Link>
        );
      })}
    </nav>
  );
};
