import { Link } from 'wouter';
import type { Derivation } from '../../../db/domain/derivation/types.ts';
import type { PlanDerivation } from '../../../db/domain/plan/types.ts';
import { planReport } from '../../../db/domain/words/index.ts';
import { useAction, useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Panel } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import styles from './derivation.module.css';

const MOST_NAMED = 6;

/** Titles of all factors, also of those that are no longer part of the derivation. */
const useTitles = (analysis: string): ((id: string) => string) => {
  const factors = useCall('factor.list', { analysis }).data ?? [];
  const titles = new Map(factors.map(({ id, title }) => [id, title]));
  return (id) => titles.get(id) ?? id;
};

const Change = ({ what, ids, name }: { what: string; ids: readonly string[]; name: (id: string) => string }) => {
  const { words } = useWords();
  const { number } = useFormats();
  if (ids.length === 0) return null;
  const more = ids.length - MOST_NAMED;
  return (
    <div className={styles['change']}>
      <dt>
        {what} <strong>{number(ids.length)}</strong>
      </dt>
      <dd>
        {ids.slice(0, MOST_NAMED).map(name).join('; ')}
        {more > 0 && ` ${fill(words.checks.more, { count: number(more) })}`}
      </dd>
    </div>
  );
};

const changesNothing = (plan: PlanDerivation): boolean =>
  [plan.added, plan.flagged, plan.restored, plan.removed, plan.moved].every((list) => list.length === 0);

const Preview = ({ plan, name }: { readonly plan: PlanDerivation; readonly name: (id: string) => string }) => {
  const { words } = useWords();
  const { added, flagged, restored, removed, moved } = words.derivation.preview;
  const steps = new Map(plan.moved.map(({ factor, from, to }) => [factor, ` ${from} → ${to}`]));
  return (
    <dl className={styles['changes']}>
      <Change what={added} ids={plan.added} name={name} />
      <Change what={flagged} ids={plan.flagged} name={name} />
      <Change what={restored} ids={plan.restored} name={name} />
      <Change what={removed} ids={plan.removed} name={name} />
      <Change
        what={moved}
        ids={plan.moved.map(({ factor }) => factor)}
        name={(id) => `${name(id)}${steps.get(id) ?? ''}`}
      />
    </dl>
  );
};

/** What deriving now would change in the plan, and the button that does it. Nothing a person wrote is changed. */
export const Changes = ({ analysis, derivation }: { readonly analysis: string; readonly derivation: Derivation }) => {
  const { words, language } = useWords();
  const preview = useCall('plan.preview', { analysis });
  const derive = useAction('plan.derive');
  const name = useTitles(analysis);
  const { number } = useFormats();
  const plan = preview.data;
  const isSame = plan !== undefined && changesNothing(plan);
  return (
    <Panel
      title={words.derivation.now}
      actions={
        <>
          <Link href={`/analysis/${analysis}/plan`}>{words.places.plan}</Link>
          <button
            type="button"
            data-kind={isSame ? undefined : 'primary'}
            disabled={derive.isPending}
            onClick={() => derive.mutate({ analysis })}
          >
            {words.derivation.derive}
          </button>
        </>
      }
    >
      <ErrorNote error={preview.error ?? derive.error} />
      <p role="status" className={ui['muted']}>
        {isSame && derive.data !== undefined && `${planReport(derive.data, language)} `}
        {isSame && fill(words.derivation.isCurrent, { count: number(derivation.factors.length) })}
      </p>
      {plan !== undefined && !isSame && <Preview plan={plan} name={name} />}
      <p className={ui['help']}>{words.derivation.keeps}</p>
    </Panel>
  );
};
