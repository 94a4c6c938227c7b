import type { Derivation } from '../../../db/domain/derivation/types.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { fill, useWords } from '../../i18n/words.tsx';
import ui from '../../ui/ui.module.css';

/** Root causes, loops and the smallest intervention set, in words. */
export const Structure = ({ derivation }: { readonly derivation: Derivation }) => {
  const { words, domain } = useWords();
  const titles = new Map(derivation.factors.map(({ id, title }) => [id, `”${title}”`]));
  const name = (id: string): string =>
    id === PROBLEM_ID ? words.common.problem.toLowerCase() : (titles.get(id) ?? id);
  const { cut, rootGroups, loops } = derivation;
  const together = new Intl.ListFormat('sv', { type: 'conjunction' });
  const cutText =
    cut.factors.length === 0
      ? words.derivation.cutEmpty
      : fill(words.derivation.cutText, { factors: together.format(cut.factors.map(name)), cost: cut.cost });
  return (
    <section className={ui['stack']}>
      <h2>{words.derivation.cut}</h2>
      <p>{cutText}</p>
      <ul>
        {rootGroups
          .filter(({ separable }) => !separable)
          .map(({ members, path }) => (
            <li key={members.join()}>
              {fill(words.derivation.notSeparable, { path: (path ?? []).map(name).join(' → ') })}
            </li>
          ))}
      </ul>
      <h3>{words.derivation.roots}</h3>
      <ul>
        {rootGroups.map(({ members }) => (
          <li key={members.join()}>{together.format(members.map(name))}</li>
        ))}
      </ul>
      {loops.length > 0 && <h3>{words.derivation.loops}</h3>}
      <ul>
        {loops.map(({ cycle, effect }) => (
          <li key={cycle.join()}>
            {`${domain.loopEffect[effect]}: ${[...cycle, cycle[0] ?? ''].map(name).join(' → ')}`}
          </li>
        ))}
      </ul>
    </section>
  );
};
