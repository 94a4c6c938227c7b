import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import type { FactorRecord } from '../../../db/domain/entities.ts';
import { type Bone, fishbone } from '../../../db/domain/fishbone.ts';
import { useAction, useCall } from '../../api.ts';
import { useWords } from '../../i18n/words.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Place } from '../../ui/Place.tsx';
import ui from '../../ui/ui.module.css';
import { useComeTo } from '../../ui/use-come-to.ts';
import { useMarks } from '../compared/Compared.tsx';
import { useGoneDetails } from '../compared/GoneFactor.tsx';
import { useLeftOut } from '../compared/GoneFactors.tsx';
import { MoreDifferences } from '../compared/MoreDifferences.tsx';
import { useEvidenceStates } from '../evidence-states.ts';
import { FactorDetails } from '../factors/FactorDetails.tsx';
import { pictureFiles, SaveMenu } from '../pictures/SaveMenu.tsx';
import { BoneBox } from './BoneBox.tsx';
import styles from './fishbone.module.css';
import { useFishPicture } from './use-fish-picture.ts';

const upper: readonly Bone[] = ['victim', 'offender'];
const lower: readonly Bone[] = ['place', 'system'];

interface PlaceProps {
  readonly analysis: string;
  readonly selected: string | null;
}

/** Fiskben: the same factors on Brå's three bones and ours for the system; what is on no bone waits in the tray. */
export const FishbonePlace = ({ analysis, selected }: PlaceProps) => {
  const { words } = useWords();
  const [, go] = useLocation();
  const list = useCall('factor.list', { analysis });
  const links = useCall('link.list', { analysis }).data;
  const problem = useCall('analysis.get', { analysis }).data?.problem ?? '';
  const states = useEvidenceStates(analysis);
  const drawn = useMemo(() => fishbone(list.data ?? [], links ?? []), [list.data, links]);
  const factors = useMemo(() => new Map((list.data ?? []).map((factor) => [factor.id, factor])), [list.data]);
  const write = useAction('factor.update');
  const remove = useAction('factor.delete');
  const picture = useFishPicture(analysis);
  const box = useRef<HTMLDivElement>(null);
  useComeTo(box, list.isSuccess && links !== undefined, '[aria-current="true"]');
  const chosen = selected === null ? undefined : factors.get(selected);
  const focusNext = useRef<string | null>(null);
  const gone = useLeftOut();
  const goneDetails = useGoneDetails(analysis, selected);
  const pictureNote = useMarks() === null ? undefined : words.compared.presentPicture;
  const goneOn = (bone: FactorRecord['bone']) => gone.filter((factor) => factor.bone === bone);
  const shared = {
    analysis,
    focusNext,
    factors,
    states,
    selected,
    select: (id: string): void => go(`/analysis/${analysis}/fishbone/${encodeURIComponent(id)}`),
    move: (id: string, bone: FactorRecord['bone']): void => write.mutate({ analysis, id, fields: { bone } }),
    remove: (id: string): void => remove.mutate({ analysis, ids: [id] }),
  };
  const side = (bones: readonly Bone[], lower: boolean) => (
    <div className={styles['bones']} data-side={lower ? 'lower' : 'upper'}>
      {lower && bones.map((bone) => <div key={`${bone}-rib`} className={styles['rib']} />)}
      {bones.map((bone) => (
        <BoneBox key={bone} {...shared} bone={bone} causes={drawn.bones[bone]} gone={goneOn(bone)} />
      ))}
      {!lower && bones.map((bone) => <div key={`${bone}-rib`} className={styles['rib']} />)}
    </div>
  );
  return (
    <Place
      title={words.views.fishbone}
      status={picture.said}
      actions={<SaveMenu formats={pictureFiles} save={picture.save} note={pictureNote} />}
      tools={
        <>
          <p className={ui['help']}>{words.fishbone.questions}</p>
          <ErrorNote error={list.error ?? write.error ?? remove.error ?? picture.error} />
        </>
      }
      details={
        chosen
          ? { label: words.common.details, content: <FactorDetails analysis={analysis} id={chosen.id} /> }
          : goneDetails
      }
    >
      <div ref={box} className={`${ui['stack']} ${styles['place']}`}>
        <div className={styles['fish']}>
          {side(upper, false)}
          <div className={styles['spine']} aria-hidden />
          <div className={styles['head']}>
            <span className={ui['label']}>{words.common.problem}</span>
            <strong>{problem}</strong>
          </div>
          {side(lower, true)}
        </div>
        <BoneBox {...shared} bone={null} causes={drawn.tray.map((id) => ({ id, causes: [] }))} gone={goneOn(null)} />
        <MoreDifferences analysis={analysis} all={['link']} />
      </div>
    </Place>
  );
};
