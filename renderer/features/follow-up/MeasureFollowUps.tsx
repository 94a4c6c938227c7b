import { Link } from 'wouter';
import { measureState } from '../../../db/domain/plan/follow-up.ts';
import { useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { Fold } from '../../ui/Fold.tsx';
import ui from '../../ui/ui.module.css';
import { Facts } from './Facts.tsx';
import { useAddress } from './use-rounds.ts';

const none: readonly never[] = [];

/** In the form of a measure: how it stands by its latest follow-up, and the way to all of them. */
export const MeasureFollowUps = ({ analysis, measure }: { readonly analysis: string; readonly measure: string }) => {
  const { words, domain } = useWords();
  const addressOf = useAddress(analysis);
  const { followUp } = measureState(useCall('followUp.list', { analysis }).data ?? none, measure);
  const said = followUp === null ? [] : [domain.followUpStatus[followUp.status]];
  if (followUp?.light != null) said.push(words.followUp.lights[followUp.light]);
  return (
    <Fold name="followUps" title={words.followUp.ofMeasure} line={said.join(', ') || words.rounds.missing}>
      {followUp === null ? (
        <p className={ui['help']}>{words.followUp.none}</p>
      ) : (
        <Facts analysis={analysis} followUp={followUp} />
      )}
      <Link href={addressOf(measure)}>{words.followUp.toAll}</Link>
    </Fold>
  );
};
