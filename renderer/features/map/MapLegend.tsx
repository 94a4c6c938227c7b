import { comparedLegend } from '../../../db/domain/picture/compared.ts';
import { type LegendGroup, legend, SIGN_HEIGHT, SIGN_WIDTH } from '../../../db/domain/picture/legend.ts';
import type { Ink, Mark } from '../../../db/domain/picture/types.ts';
import type { MapWords } from '../../../db/domain/picture/words.ts';
import { useWords } from '../../i18n/words.tsx';
import { useMarks } from '../compared/Compared.tsx';
import styles from './map.module.css';

const paint = (ink: Ink | undefined): string => (ink === undefined ? 'none' : `var(--${ink})`);

const Sign = ({ mark }: { readonly mark: Mark }) =>
  mark.kind === 'path' ? (
    <path
      d={mark.d}
      style={{ fill: paint(mark.fill), stroke: paint(mark.stroke) }}
      strokeWidth={mark.width}
      strokeDasharray={mark.dash?.join(' ')}
    />
  ) : (
    <text
      x={mark.x}
      y={mark.y}
      textAnchor={mark.anchor}
      fontSize={mark.size}
      fontWeight={mark.weight}
      style={{ fill: paint(mark.ink) }}
    >
      {mark.text}
    </text>
  );

/** The signs of what differs, while something is compared. */
const useComparedGroups = (): readonly LegendGroup[] => {
  const { legend: title, legendSigns } = useWords().words.compared;
  return useMarks() === null ? [] : [comparedLegend(title, legendSigns)];
};

/** What every sign means, in words. */
export const MapLegend = ({ words, withCut }: { readonly words: MapWords; readonly withCut: boolean }) => {
  const compared = useComparedGroups();
  return (
    <section className={styles['legend']} aria-label={words.legend.title}>
      {[...legend(words, withCut), ...compared].map(({ title, entries }) => (
        <div key={title}>
          <h2>{title}</h2>
          <ul>
            {entries.map(({ marks, text }) => (
              <li key={text}>
                <svg
                  width={SIGN_WIDTH}
                  height={SIGN_HEIGHT}
                  viewBox={`${-SIGN_WIDTH / 2} ${-SIGN_HEIGHT / 2} ${SIGN_WIDTH} ${SIGN_HEIGHT}`}
                  aria-hidden
                >
                  {marks.map((mark) => (
                    <Sign key={JSON.stringify(mark)} mark={mark} />
                  ))}
                </svg>
                {text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};
