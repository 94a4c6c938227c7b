import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { CheckPlace, CheckResult } from '../../../db/domain/checks/types.ts';
import { useCall } from '../../api.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';

const MOST_PLACES = 20;

/** Address where a place is mended. */
const addressOf = (analysis: string, { entity, id }: CheckPlace): string => {
  const place = { source: 'sources', actor: 'sources', factor: 'factors', measure: 'plan', planRow: 'plan' } as Record<
    string,
    string | undefined
  >;
  return `/analysis/${analysis}/${place[entity] ?? 'overview'}/${encodeURIComponent(id)}`;
};

const Item = ({ analysis, check }: { readonly analysis: string; readonly check: CheckResult }) => {
  const { words, domain } = useWords();
  const Icon = check.holds ? CircleCheck : TriangleAlert;
  return (
    <li>
      <span className={`${ui['badge']} ${check.holds ? ui['done'] : ui['watch']}`}>
        <Icon size={14} aria-hidden />
        {check.holds ? words.overview.holds : fill(words.overview.fails, { count: check.places.length })}
      </span>{' '}
      {domain.check[check.id]}
      {!check.holds && (
        <ul>
          {check.places.slice(0, MOST_PLACES).map((place) => (
            <li key={`${place.entity}/${place.id}/${place.field}`}>
              <Link href={addressOf(analysis, place)}>{place.text}</Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

/** The checks before a decision, each with the places where it fails. */
export const ChecksList = ({
  analysis,
  failingOnly,
}: {
  readonly analysis: string;
  readonly failingOnly?: boolean;
}) => {
  const checks = useCall('checks.get', { analysis }).data ?? [];
  return (
    <ul>
      {checks
        .filter(({ holds }) => !failingOnly || !holds)
        .map((check) => (
          <Item key={check.id} analysis={analysis} check={check} />
        ))}
    </ul>
  );
};
