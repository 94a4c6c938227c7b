import { CalendarClock, CircleCheck, TriangleAlert } from 'lucide-react';
import type { AnalysisRecord } from '../../../db/domain/entities.ts';
import { planStanding } from '../../../db/domain/plan/standing.ts';
import type { PlanVersionRecord } from '../../../db/domain/planning-records.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { shortTitle } from '../../ui/ShortTitle.tsx';
import ui from '../../ui/ui.module.css';
import { monthsBetween, today } from '../age.ts';
import { NearestDues } from '../dues/NearestDues.tsx';
import styles from './overview.module.css';

/** A lägesbild may be this old at the decision (lag 2023:196, 5 and 6 §§). */
const MOST_MONTHS = 24;

const icons = { done: CircleCheck, watch: TriangleAlert, muted: CalendarClock } as const;

interface LineProps {
  readonly tone: keyof typeof icons;
  readonly text: string;
}

const Line = ({ tone, text }: LineProps) => {
  const Icon = icons[tone];
  return (
    <li>
      <Icon size={16} aria-hidden className={ui[tone]} />
      <span>{text}</span>
    </li>
  );
};

/** `decided`: the day of the decision in force, else the one that is planned. */
const useSituation = (record: AnalysisRecord, decided: string | null): LineProps => {
  const { words } = useWords();
  const { day, number } = useFormats();
  const { situationPictureTitle, situationPictureDate: date } = record;
  if (situationPictureTitle.trim() === '' || date === null) return { tone: 'watch', text: words.overview.noPicture };
  const months = monthsBetween(date, decided ?? today());
  const sentence = decided === null ? words.overview.pictureNow : words.overview.pictureThen;
  return {
    tone: months > MOST_MONTHS ? 'watch' : 'done',
    text: fill(sentence, { date: day(date), months: number(months), most: MOST_MONTHS }),
  };
};

/** When the plan was decided, or is to be. */
const useDecision = ({ decisionDate }: AnalysisRecord, inForce: PlanVersionRecord | null): LineProps => {
  const { words } = useWords();
  const { day } = useFormats();
  if (inForce !== null) {
    const { title, organName: organ, date } = inForce;
    return {
      tone: 'done',
      text: fill(words.decision.inForce, { title: shortTitle(title), organ, date: date === null ? '' : day(date) }),
    };
  }
  if (decisionDate === null) return { tone: 'watch', text: words.overview.noDecision };
  return { tone: 'muted', text: fill(words.overview.decision, { date: day(decisionDate) }) };
};

/** What has a day: the lägesbild, the decision, and what is due first. */
export const Due = ({ record }: { readonly record: AnalysisRecord }) => {
  const { words } = useWords();
  const versions = useCall('planVersion.list', { analysis: record.id }).data ?? [];
  const { inForce } = planStanding(versions);
  const situation = useSituation(record, inForce?.date ?? record.decisionDate);
  const decision = useDecision(record, inForce);
  return (
    <Panel title={words.overview.due}>
      <ul className={styles['due']}>
        <Line {...situation} />
        <Line {...decision} />
      </ul>
      <NearestDues analysis={record.id} />
    </Panel>
  );
};
