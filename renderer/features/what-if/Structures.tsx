import { Minus, Plus } from 'lucide-react';
import type { Loop, RootGroup } from '../../../db/domain/derivation/types.ts';
import type { WhatIf } from '../../../db/domain/what-if.ts';
import { useFormats } from '../../i18n/formats.ts';
import { useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';
import type { Names } from './use-names.ts';
import styles from './what-if.module.css';

interface SideProps {
  readonly title: string;
  readonly items: readonly string[];
  /** Those that the other side does not have. */
  readonly own: ReadonlySet<string>;
  readonly mark: 'gone' | 'come';
}

const icons = { gone: Minus, come: Plus } as const;
const tones = { gone: 'off', come: 'done' } as const;

const Side = ({ title, items, own, mark }: SideProps) => {
  const { words } = useWords();
  const Icon = icons[mark];
  return (
    <div>
      <h4>{title}</h4>
      {items.length === 0 && <p className={ui['help']}>{words.whatIf.emptyList}</p>}
      <ul className={styles['items']}>
        {items.map((item) => (
          <li key={item}>
            {item}
            {own.has(item) && (
              <span className={`${ui['badge']} ${ui[tones[mark]]}`}>
                <Icon size={12} aria-hidden />
                {words.whatIf[mark]}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
};

interface PairProps {
  readonly title: string;
  readonly now: readonly string[];
  readonly tried: readonly string[];
}

/** The same list as it is and as it would be; what only one of them has is marked. */
const Pair = ({ title, now, tried }: PairProps) => {
  const { words } = useWords();
  const { number } = useFormats();
  const without = (list: readonly string[], other: readonly string[]): ReadonlySet<string> => {
    const there = new Set(other);
    return new Set(list.filter((item) => !there.has(item)));
  };
  const head = (name: string, count: number): string => `${name} (${number(count)})`;
  return (
    <section className={ui['stack']}>
      <h3>{title}</h3>
      <div className={styles['pair']}>
        <Side title={head(words.whatIf.columnNow, now.length)} items={now} own={without(now, tried)} mark="gone" />
        <Side
          title={head(words.whatIf.columnTried, tried.length)}
          items={tried}
          own={without(tried, now)}
          mark="come"
        />
      </div>
    </section>
  );
};

/** The smallest intervention set, root causes and loops, side by side. */
export const Structures = ({ result, names }: { readonly result: WhatIf; readonly names: Names }) => {
  const { words, domain } = useWords();
  const rootNames = (groups: readonly RootGroup[]): string[] =>
    groups.map(({ members }) => members.map(names.factor).join(', '));
  const loopNames = (loops: readonly Loop[]): string[] =>
    loops.map(({ cycle, effect }) => {
      const round = [...cycle, ...cycle.slice(0, 1)].map(names.factor).join(' → ');
      return `${domain.loopEffect[effect]}: ${round}`;
    });
  const { now, tried } = result;
  return (
    <div className={styles['structures']}>
      <Pair
        title={words.derivation.cut}
        now={now.cut.factors.map(names.factor)}
        tried={tried.cut.factors.map(names.factor)}
      />
      <Pair title={words.derivation.roots} now={rootNames(now.rootGroups)} tried={rootNames(tried.rootGroups)} />
      <Pair title={words.derivation.loops} now={loopNames(now.loops)} tried={loopNames(tried.loops)} />
    </div>
  );
};
