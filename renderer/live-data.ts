/** Keeps what the page has read true to what is stored: after a change only the changed records are asked for. */
import type { Query, QueryClient } from '@tanstack/react-query';
import { compareIds } from '../db/domain/collation.ts';
import { type EntityName, type EntitySpec, entities, entityNames } from '../db/domain/entities.ts';
import type { Bridge } from '../electron/contract/bridge.ts';
import type { ChangeEvent } from '../electron/contract/calls.ts';

/** Events of one step come one by one; they are answered together. */
const PAUSE_MS = 4;
/** Above this many changed records the whole list is read again. */
const MOST_PATCHED = 5000;

const listed = [
  'source',
  'actor',
  'factor',
  'link',
  'evidence',
  'measure',
  'patternTag',
  'openQuestion',
  'chainStep',
  'priorityGround',
  'measureStep',
  'indicator',
  'actorFunction',
  'agreement',
  'decisionStep',
  'planVersion',
  'request',
  'refusedSuggestion',
  'secrecyMark',
  'followUp',
  'followUpRound',
  'learning',
  'measurement',
] as const;
type Listed = (typeof listed)[number];
const isListed = (entity: string): entity is Listed => listed.some((name) => name === entity);

interface Identified {
  readonly id: string;
}

/** Lists whose records name records of a kind without belonging to them: what they read changes when one comes or goes. */
const referring = (entity: EntityName): string[] =>
  entityNames.filter((name) => {
    const { fields, sets }: EntitySpec = entities[name];
    const named = [...Object.values(fields).filter(({ parent }) => parent !== true), ...Object.values(sets)];
    return named.some(({ refersTo }) => refersTo === entity);
  });

/** Rooms whose `get` is worked out of the whole analysis. */
const workedOut = new Set(['derivation', 'checks', 'coverage', 'prose', 'guide', 'network', 'conflict']);

/** Whether the answer of a query may be another after a change of `entity`; what is not a list rests on everything. */
const restsOn = (query: string, entity: string): boolean => {
  const [room, verb] = query.split('.');
  if (entity === 'trustedKey') return room === 'trust';
  if (entity === 'settings') return room === 'shell' || room === 'trust';
  if (verb === 'list' || verb === 'get') {
    if (workedOut.has(room ?? '')) return true;
    if (room === 'analysis') return query === 'analysis.list' || entity === 'analysis';
    if (room === 'trust') return false;
    return room === entity;
  }
  return room !== 'shell';
};

/** The list with `fresh` put in for those of `ids` that are still there, without the others of `ids`; ordered by id. */
export const patchedList = <T extends Identified>(
  list: readonly T[],
  ids: readonly string[],
  fresh: readonly T[],
): T[] => {
  const asked = new Set(ids);
  const found = new Map(fresh.map((record) => [record.id, record]));
  const known = new Set(list.map(({ id }) => id));
  const kept = list.flatMap((record) => {
    if (!asked.has(record.id)) return [record];
    const now = found.get(record.id);
    return now === undefined ? [] : [now];
  });
  const added = fresh.filter(({ id }) => !known.has(id));
  return added.length === 0 ? kept : [...kept, ...added].sort((a, b) => compareIds(a.id, b.id));
};

const hasSameMembers = (before: readonly Identified[], after: readonly Identified[]): boolean =>
  before.length === after.length && before.every(({ id }, at) => id === after[at]?.id);

const listKey = (entity: string, analysis: string) => [`${entity}.list`, { analysis }] as const;

/** Reads the changed records of one list at a time; what changes meanwhile is read in the next turn. */
const patcher = (client: QueryClient, bridge: Bridge) => {
  const waiting = new Map<string, Set<string>>();
  const whole = (entity: string, analysis: string): void => {
    void client.invalidateQueries({ queryKey: listKey(entity, analysis), exact: true });
  };
  const put = (entity: Listed, analysis: string, ids: readonly string[], fresh: readonly Identified[]): void => {
    const before = client.getQueryData<Identified[]>(listKey(entity, analysis)) ?? [];
    const after = patchedList(before, ids, fresh);
    client.setQueryData(listKey(entity, analysis), after);
    if (!hasSameMembers(before, after)) for (const other of referring(entity)) whole(other, analysis);
  };
  const turn = async (entity: Listed, analysis: string, ids: readonly string[]): Promise<void> => {
    const state = client.getQueryState(listKey(entity, analysis));
    if (state === undefined) return;
    const isReading = state.fetchStatus === 'fetching' || state.isInvalidated;
    if (state.data === undefined || isReading || ids.length > MOST_PATCHED) {
      whole(entity, analysis);
      return;
    }
    const reply = await bridge.call(`${entity}.get`, { analysis, ids: [...ids] });
    if (reply.ok) put(entity, analysis, ids, reply.value);
    else whole(entity, analysis);
  };
  const patch = async (entity: Listed, analysis: string, ids: Iterable<string>): Promise<void> => {
    const key = `${analysis}/${entity}`;
    const later = waiting.get(key);
    if (later !== undefined) {
      for (const id of ids) later.add(id);
      return;
    }
    let now = new Set(ids);
    while (now.size > 0) {
      const next = new Set<string>();
      waiting.set(key, next);
      await turn(entity, analysis, [...now]).catch(() => whole(entity, analysis));
      now = next;
    }
    waiting.delete(key);
  };
  return { patch, whole };
};

interface Changed {
  readonly analysis: string | null;
  readonly entity: string;
  /** `null`: all of them. */
  ids: Set<string> | null;
}

/** One entry for each kind of record and analysis. */
const gathered = (events: readonly ChangeEvent[]): Changed[] => {
  const byKind = new Map<string, Changed>();
  for (const { analysis, entity, ids } of events) {
    const key = `${analysis ?? ''}/${entity}`;
    const known = byKind.get(key) ?? { analysis, entity, ids: new Set<string>() };
    byKind.set(key, known);
    if (ids === null || known.ids === null) known.ids = null;
    else for (const id of ids) known.ids.add(id);
  }
  return [...byKind.values()];
};

const isAbout = ({ analysis }: Changed, input: unknown): boolean => {
  const own = (input as { readonly analysis?: string } | undefined)?.analysis;
  return analysis === null || own === undefined || own === analysis;
};

/**
 * Reads again what `isStale` holds for. What is worked out and is on its way already is read once more when it has come,
 * however many changes there were meanwhile: else each of them would leave work in the core that nobody waits for.
 */
const rereader = (client: QueryClient) => {
  const waiting = new Set<string>();
  const again = (query: Query): void => {
    if (waiting.has(query.queryHash)) return;
    waiting.add(query.queryHash);
    const read = (): void => {
      waiting.delete(query.queryHash);
      void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
    };
    // In a turn of its own, when the answer that came has been taken in.
    const soon = (): void => void setTimeout(read);
    (query.promise ?? Promise.resolve()).then(soon, soon);
  };
  const isOnItsWay = ({ state, queryKey }: Query): boolean =>
    state.fetchStatus === 'fetching' && !String(queryKey[0]).endsWith('.list');
  return (isStale: (query: Query) => boolean): void => {
    const stale = client.getQueryCache().findAll({ predicate: isStale });
    const onTheirWay = new Set(stale.filter(isOnItsWay));
    for (const query of onTheirWay) again(query);
    void client.invalidateQueries({ predicate: (query) => isStale(query) && !onTheirWay.has(query) });
  };
};

/** Hears of changes and brings what was read up to date, until the function that comes back is called. */
export const followChanges = (client: QueryClient, bridge: Bridge): (() => void) => {
  const { patch } = patcher(client, bridge);
  const reread = rereader(client);
  let events: ChangeEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    timer = undefined;
    const all = gathered(events);
    events = [];
    const patched = new Set<string>();
    for (const { analysis, entity, ids } of all) {
      if (analysis === null || ids === null || !isListed(entity)) continue;
      patched.add(`${entity}.list ${analysis}`);
      void patch(entity, analysis, ids);
    }
    reread(
      ({ queryKey: [name, input] }) =>
        !patched.has(`${String(name)} ${(input as { analysis?: string } | undefined)?.analysis ?? ''}`) &&
        all.some((change) => isAbout(change, input) && restsOn(String(name), change.entity)),
    );
  };
  const stop = bridge.subscribe((event) => {
    events.push(event);
    timer ??= setTimeout(flush, PAUSE_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
};
