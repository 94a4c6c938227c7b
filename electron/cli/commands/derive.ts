/** `rotorsak derive` */
import { deriveJson } from '../../../db/domain/derivation/derive-json.ts';
import type { Derivation } from '../../../db/domain/derivation/types.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { domainWords, explain } from '../../../db/domain/words/index.ts';
import { withDatabase } from '../database.ts';
import { type CommandContext, exitStatus, isGiven, optionText, printJson, printLine } from '../io.ts';
import { type PlanNow, planNow } from '../plan-now.ts';
import { filled, oneLine } from '../words/index.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const factorLines = (context: CommandContext, { derivation }: PlanNow): string[] => {
  const { language } = context;
  const labels = domainWords(language);
  let heading = '';
  return derivation.factors.flatMap((factor) => {
    const next = factor.group === null ? labels.role[factor.role] : labels.group[factor.group];
    const lines = next === heading ? [] : ['', next];
    heading = next;
    const evidence = labels.evidence[factor.evidence].toLowerCase();
    const start = `  ${factor.id}  ${factor.title} (${percent(factor.share)}, ${evidence})`;
    return [...lines, start, `      ${explain(factor.explanation, language)}`];
  });
};

const chainLines = (context: CommandContext, derivation: Derivation, problem: string): string[] => {
  const { words, language } = context;
  const titles = new Map(derivation.factors.map(({ id, title }) => [id, title]));
  const named = (ids: readonly string[]): string =>
    ids.map((id) => (id === PROBLEM_ID ? problem : (titles.get(id) ?? id))).join(' → ');
  const loops = derivation.loops.map(
    ({ cycle, effect }) => `  ${domainWords(language).loopEffect[effect]}: ${named([...cycle, cycle[0] ?? ''])}`,
  );
  const fixed = derivation.rootGroups.flatMap(({ path }) => (path === undefined ? [] : [`  ${named(path)}`]));
  const { cut } = derivation;
  const factors = cut.factors.map((id) => titles.get(id) ?? id).join('; ');
  return [
    '',
    cut.factors.length === 0 ? words.derive.noCut : filled(words.derive.cut, { cost: cut.cost, factors }),
    ...(loops.length === 0 ? [] : ['', words.derive.loops, ...loops]),
    ...(fixed.length === 0 ? [] : ['', words.derive.notSeparable, ...fixed]),
  ];
};

const planLines = (context: CommandContext, { rows, checks }: PlanNow): string[] => {
  const { words, language } = context;
  const labels = domainWords(language);
  const flag = (value: keyof typeof labels.rowFlag | null): string =>
    value === null ? '' : ` (${labels.rowFlag[value]})`;
  return [
    '',
    words.derive.rows,
    ...rows.map((row) => `  ${row.number}. ${row.goal}${flag(row.flag)}`),
    '',
    words.derive.checks,
    ...checks.map(({ id, holds, places }) => {
      const state = holds ? words.derive.holds : filled(words.derive.fails, { count: places.length });
      return `  ${id}  ${labels.check[id]}: ${state}`;
    }),
  ];
};

export const runDerive = (context: CommandContext): Promise<number> =>
  withDatabase(context, (store) => {
    const now = planNow(store, optionText(context, 'analysis'));
    const { problem } = now.graph.analysis;
    if (isGiven(context, 'json')) {
      printJson(context, deriveJson(problem, now.derivation, now.rows, now.checks));
      return exitStatus.done;
    }
    const lines = [
      filled(context.words.derive.problem, { problem }),
      ...factorLines(context, now),
      ...chainLines(context, now.derivation, problem),
      ...planLines(context, now),
    ];
    printLine(context, lines.map(oneLine).join('\n'));
    return exitStatus.done;
  });
