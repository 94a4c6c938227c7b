import type { MeasureRecord } from '../../../db/domain/entities.ts';
import type { DependencyFault } from '../../../db/domain/plan/timeline.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import type { Dates } from './use-dates.ts';
import type { Step } from './use-timeline.ts';

/** What bars and marks say in words. */
export const useTimeWords = () => {
  const { words } = useWords();
  const { timeline } = words;
  return {
    fault: ({ kind, before, days }: DependencyFault, known: ReadonlyMap<string, MeasureRecord>): string =>
      fill(timeline[kind], { before: known.get(before)?.title ?? before, days }),
    span: ({ start, end }: Dates): string => {
      if (start !== null && end !== null) return fill(timeline.span, { start, end });
      if (start !== null) return fill(timeline.noEnd, { day: start });
      return end === null ? '' : fill(timeline.noStart, { day: end });
    },
    followUp: (day: string): string => fill(timeline.followUp, { day }),
    step: ({ due, done, title }: Step): string =>
      done === null
        ? fill(timeline.step, { day: due ?? '', title })
        : fill(timeline.stepDone, { day: due ?? '', done, title }),
  };
};

export type TimeWords = ReturnType<typeof useTimeWords>;
