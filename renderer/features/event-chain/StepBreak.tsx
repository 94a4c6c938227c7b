import { Lightbulb, Unlink } from 'lucide-react';
import type { ChainStepRecord, FactorRecord } from '../../../db/domain/entities.ts';
import { reachOf } from '../../../db/domain/event-chain.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import { TextInPlace } from '../../ui/TextInPlace.tsx';
import type { ChainProps } from './chain-props.ts';
import styles from './event-chain.module.css';

interface BreakProps extends Pick<ChainProps, 'factors' | 'cut' | 'writing'> {
  readonly step: ChainStepRecord;
}

const titlesOf = (ids: readonly string[], factors: ReadonlyMap<string, FactorRecord>): string =>
  ids.map((id) => shortTitle(factors.get(id)?.title ?? '')).join(', ');

/** What the derivation says of breaking the chain here, in words. */
const useHint = ({ step, factors, cut }: BreakProps): { readonly text: string; readonly suggests: boolean } | null => {
  const { chain } = useWords().words;
  const { inCut, beside } = reachOf(step, factors, cut);
  const suggests = inCut.length > 0 && !step.breakable;
  if (inCut.length > 0) {
    return { text: fill(suggests ? chain.suggest : chain.supports, { titles: titlesOf(inCut, factors) }), suggests };
  }
  if (beside.length > 0) return { text: fill(chain.beside, { titles: titlesOf(beside, factors) }), suggests };
  return step.factors.length > 0 ? { text: chain.outOfReach, suggests } : null;
};

/** Whether the chain can be broken at the step, where and how; and what speaks for it. */
export const StepBreak = (props: BreakProps) => {
  const { words } = useWords();
  const { step, writing } = props;
  const hint = useHint(props);
  return (
    <div className={styles['part']} data-breakable={step.breakable}>
      <label className={styles['mark']}>
        <input
          type="checkbox"
          checked={step.breakable}
          onChange={(event) => writing.mark(step, event.target.checked)}
        />
        {step.breakable && <Unlink size={14} aria-hidden />}
        {words.chain.breakable}
      </label>
      {(step.breakable || step.breakNote !== '') && (
        <TextInPlace
          label={words.chain.breakNote}
          placeholder={words.chain.writeBreakNote}
          value={step.breakNote}
          save={(breakNote) => writing.update(step.id, { breakNote })}
        />
      )}
      {hint !== null && (
        <p className={styles['hint']} data-suggests={hint.suggests} title={words.chain.hints}>
          {hint.suggests && <Lightbulb size={14} aria-hidden />}
          <span>{hint.text}</span>
        </p>
      )}
    </div>
  );
};
