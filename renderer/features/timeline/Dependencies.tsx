import { daysBetween } from '../../../db/domain/days.ts';
import type { MeasureRecord } from '../../../db/domain/entities.ts';
import { dependencyCorners, type Turn } from '../../../db/domain/plan/time-axis.ts';
import type { DependencyFault } from '../../../db/domain/plan/timeline.ts';
import type { TimeLine } from '../../../db/domain/plan/timeline-lines.ts';
import styles from './timeline.module.css';
import type { Dates } from './use-dates.ts';

interface LinesProps {
  readonly lines: readonly TimeLine[];
  readonly known: ReadonlyMap<string, MeasureRecord>;
  readonly faults: readonly DependencyFault[];
  readonly datesOf: (measure: MeasureRecord) => Dates;
  readonly start: string;
  readonly perDay: number;
  readonly lineHeight: number;
  readonly width: number;
  /** First and last line that are drawn. */
  readonly from: number;
  readonly to: number;
}

export const pathOf = (corners: readonly Turn[]): string =>
  corners
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`)
    .join('');

const arrow = ({ x, y }: Turn): string => `M${x} ${y}l-6 -3.5v7z`;

interface Drawn {
  readonly key: string;
  readonly corners: readonly Turn[];
  readonly isFaulty: boolean;
}

const drawn = ({ lines, known, faults, datesOf, start, perDay, lineHeight, from, to }: LinesProps): Drawn[] => {
  const lineAt = new Map(lines.flatMap((line, at) => (line.kind === 'bar' ? [[line.bar.measure, at] as const] : [])));
  const faulty = new Set(faults.map(({ measure, before }) => `${measure} ${before}`));
  const x = (day: string, after: 0 | 1): number => (daysBetween(start, day) + after) * perDay;
  return [...lineAt].flatMap(([id, at]) =>
    (known.get(id)?.dependsOn ?? []).flatMap((before): Drawn[] => {
      const [own, other] = [known.get(id), known.get(before)];
      const otherAt = lineAt.get(before);
      if (own === undefined || other === undefined || otherAt === undefined) return [];
      if (Math.max(at, otherAt) < from || Math.min(at, otherAt) > to) return [];
      const [mine, earlier] = [datesOf(own), datesOf(other)];
      const [first, last] = [mine.start ?? mine.end, earlier.end ?? earlier.start];
      if (first === null || last === null) return [];
      const middle = (line: number): number => (line + 0.5) * lineHeight;
      const corners = dependencyCorners(
        { x: x(last, 1), y: middle(otherAt) },
        { x: x(first, 0), y: middle(at) },
        lineHeight,
      );
      return [{ key: `${id} ${before}`, corners, isFaulty: faulty.has(`${id} ${before}`) }];
    }),
  );
};

/** Lines from what is to end first to what waits for it; a broken line where the order does not hold. */
export const Dependencies = (props: LinesProps) => {
  const { lines, lineHeight, width } = props;
  return (
    <svg className={styles['dependencies']} width={width} height={lines.length * lineHeight} aria-hidden>
      {drawn(props).map(({ key, corners, isFaulty }) => (
        <g key={key} data-faulty={isFaulty || undefined}>
          <path d={pathOf(corners)} />
          <path d={arrow(corners.at(-1) ?? { x: 0, y: 0 })} />
        </g>
      ))}
    </svg>
  );
};
