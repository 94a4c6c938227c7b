import { CalendarClock, CircleCheck, TriangleAlert } from 'lucide-react';
import type { AnalysisRecord } from '../../../db/domain/entities.ts';
import { useCall } from '../../api.ts';
import { useFormats } from '../../i18n/formats.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import { Panel } from '../../ui/Panel.tsx';
import ui from '../../ui/ui.module.css';
import { monthsBetween, today } from '../age.ts';
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

const useSituation = (record: AnalysisRecord): LineProps => {
  const { words } = useWords();
  const { day, number } = useFormats();
  const { situationPictureTitle, situationPictureDate: date, decisionDate } = record;
  if (situationPictureTitle.trim() === '' || date === null) return { tone: 'watch', text: words.overview.noPicture };
  const months = monthsBetween(date, decisionDate ?? today());
  const sentence = decisionDate === null ? words.overview.pictureNow : words.overview.pictureThen;
  return {
    tone: months > MOST_MONTHS ? 'watch' : 'done',
    text: fill(sentence, { date: day(date), months: number(months), most: MOST_MONTHS }),
  };
};

/** What has a day: the lägesbild, the decision, and follow-ups that have passed. */
export const Due = ({ record }: { readonly record: AnalysisRecord }) => {
  const { words } = useWords();
  const { day, number } = useFormats();
  const situation = useSituation(record);
  const measures = useCall('measure.list', { analysis: record.id }).data ?? [];
  const now = today();
  const next = measures
    .flatMap(({ followUp }) => (followUp !== null && followUp >= now ? [followUp] : []))
    .sort()
    .at(0);
  const passed = measures.filter(({ followUp }) => followUp !== null && followUp < now).length;
  const { decisionDate } = record;
  return (
    <Panel title={words.overview.due}>
      <ul className={styles['due']}>
        <Line {...situation} />
        <Line
          tone={decisionDate === null ? 'watch' : 'muted'}
          text={
            decisionDate === null
              ? words.overview.noDecision
              : fill(words.overview.decision, { date: day(decisionDate) })
          }
        />
        {passed > 0 && <Line tone="watch" text={fill(words.overview.passed, { count: number(passed) })} />}
        {next !== undefined && <Line tone="muted" text={fill(words.overview.nextFollowUp, { date: day(next) })} />}
      </ul>
    </Panel>
  );
};
