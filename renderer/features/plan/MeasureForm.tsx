import { useAction, useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Fold } from '../../ui/Fold.tsx';
import ui from '../../ui/ui.module.css';
import { ComparedFields } from '../compared/ComparedFields.tsx';
import { RecordFields } from '../conflicts/RecordFields.tsx';
import { MeasureFollowUps } from '../follow-up/MeasureFollowUps.tsx';
import { IndicatorEditor } from '../indicators/IndicatorEditor.tsx';
import type { FormProps } from './form/form-props.ts';
import { Means, TextPart } from './form/Means.tsx';
import { Secrecy } from './form/Secrecy.tsx';
import { What } from './form/What.tsx';
import { When } from './form/When.tsx';
import { Who } from './form/Who.tsx';
import { Why } from './form/Why.tsx';

/** Parts that are open until somebody closes them. */
export const openParts = ['what', 'when', 'who'];

const Indicators = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const all = useCall('indicator.list', { analysis }).data ?? [];
  const count = all.filter((indicator) => indicator.measure === measure.id).length;
  const line = count === 0 ? words.form.nothing : fill(words.form.indicatorCount, { count });
  return (
    <Fold name="indicators" title={words.form.indicators} line={line}>
      <IndicatorEditor analysis={analysis} owner={{ measure: measure.id }} />
    </Fold>
  );
};

/** Everything about one measure in parts that open and close, each field saved by itself. */
export const MeasureForm = ({ analysis, measure }: FormProps) => {
  const { words } = useWords();
  const remove = useAction('measure.delete');
  const own = { analysis, measure };
  return (
    <RecordFields analysis={analysis} entity="measure" id={measure.id}>
      <section className={ui['stack']} aria-label={measure.title}>
        <ComparedFields analysis={analysis} entity="measure" id={measure.id} />
        <What {...own} />
        <When {...own} />
        <Who {...own} />
        <Why {...own} />
        <Indicators {...own} />
        <MeasureFollowUps analysis={analysis} measure={measure.id} />
        <Means {...own} />
        <TextPart {...own} field="legalGround" title={words.form.law} />
        <TextPart {...own} field="risks" title={words.form.risks} help={words.form.risksHelp} />
        <Secrecy {...own} />
        <div className={ui['row']}>
          <button type="button" onClick={() => remove.mutate({ analysis, ids: [measure.id] })}>
            {words.plan.removeMeasure}
          </button>
          <span className={ui['help']}>{words.plan.removeHelp}</span>
        </div>
        <ErrorNote error={remove.error} />
      </section>
    </RecordFields>
  );
};
