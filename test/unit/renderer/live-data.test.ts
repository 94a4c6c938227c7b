/** Lists follow changes by reading only what changed: over a bridge that answers from a table in memory. */
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Bridge } from '../../../electron/contract/bridge.ts';
import type { ChangeEvent } from '../../../electron/contract/calls.ts';
import { followChanges, patchedList } from '../../../renderer/live-data.ts';

interface Thing {
  readonly id: string;
  readonly title: string;
}
const analysis = 'a';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A page with the list of factors on screen. */
const openPage = async (titles: Readonly<Record<string, string>>) => {
  const stored = new Map(Object.entries(titles).map(([id, title]) => [id, { id, title }]));
  const asked: { name: string; ids?: string[] }[] = [];
  const listeners = new Set<(event: ChangeEvent) => void>();
  let hold: Promise<void> = Promise.resolve();
  const bridge = {
    call: async (name: string, input: { ids?: string[] }) => {
      asked.push({ name, ...(input.ids === undefined ? {} : { ids: input.ids }) });
      const all = [...stored.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const value = input.ids === undefined ? all : all.filter(({ id }) => input.ids?.includes(id));
      await hold;
      return { ok: true, value };
    },
    subscribe: (listener: (event: ChangeEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as Bridge;
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const watch = (name: string) =>
    new QueryObserver<Thing[]>(client, {
      queryKey: [name, { analysis }],
      queryFn: async () => {
        const reply = await bridge.call(name as 'factor.list', { analysis });
        return reply.ok ? reply.value : [];
      },
    }).subscribe(() => undefined);
  stops.push(
    followChanges(client, bridge),
    watch('factor.list'),
    watch('step.status'),
    watch('measure.list'),
    watch('trust.list'),
  );
  const list = () => client.getQueryData<Thing[]>(['factor.list', { analysis }]);
  await expect.poll(list).toBeDefined();
  await expect.poll(() => client.isFetching()).toBe(0);
  asked.length = 0;
  return {
    stored,
    asked,
    list,
    client,
    tell: (ids: string[] | null, entity: ChangeEvent['entity'] = 'factor', of: string | null = analysis) => {
      for (const listener of listeners) listener({ analysis: of, entity, ids });
    },
    /** Answers wait until the function that comes back is called. */
    holdAnswers: () => {
      let release = (): void => undefined;
      hold = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
  };
};

const asksOf = (asked: readonly { name: string; ids?: string[] }[], room: string) =>
  asked.filter(({ name }) => name.startsWith(room));

describe('a list on screen', () => {
  it('asks only for what changed, once for several events, and keeps the others as they are', async () => {
    const page = await openPage({ f1: 'Ett', f2: 'Två', f3: 'Tre' });
    const before = page.list();
    page.stored.set('f2', { id: 'f2', title: 'Två igen' });
    page.tell(['f2']);
    page.tell(['f2']);
    page.tell(['f3']);
    await expect.poll(() => page.list()?.[1]?.title).toBe('Två igen');
    expect(asksOf(page.asked, 'factor')).toEqual([{ name: 'factor.get', ids: ['f2', 'f3'] }]);
    expect(asksOf(page.asked, 'step').length).toBe(1);
    expect(asksOf(page.asked, 'measure')).toEqual([]);
    expect(page.list()?.[0]).toBe(before?.[0]);
  });

  it('drops what is deleted and puts what is new in its place; what refers to them is read again', async () => {
    const page = await openPage({ f1: 'Ett', f3: 'Tre' });
    page.stored.delete('f1');
    page.stored.set('f2', { id: 'f2', title: 'Två' });
    page.tell(['f1', 'f2']);
    await expect.poll(() => page.list()?.map(({ id }) => id)).toEqual(['f2', 'f3']);
    await expect.poll(() => asksOf(page.asked, 'measure')).toEqual([{ name: 'measure.list' }]);
  });

  it('is read whole when everything may have changed', async () => {
    const page = await openPage({ f1: 'Ett' });
    page.stored.set('f9', { id: 'f9', title: 'Nio' });
    page.tell(null);
    await expect.poll(() => page.list()?.length).toBe(2);
    expect(asksOf(page.asked, 'factor')).toEqual([{ name: 'factor.list' }]);
  });

  it('does not mind changes of another analysis', async () => {
    const page = await openPage({ f1: 'Ett' });
    page.tell(['f1'], 'factor', 'another');
    page.tell(['s1'], 'source');
    await expect.poll(() => asksOf(page.asked, 'step').length).toBe(1);
    expect(asksOf(page.asked, 'factor')).toEqual([]);
  });

  it('of trusted keys follows them, and nothing else does', async () => {
    const page = await openPage({ f1: 'Ett' });
    page.tell(null, 'trustedKey', null);
    await expect.poll(() => asksOf(page.asked, 'trust')).toEqual([{ name: 'trust.list' }]);
    expect(page.asked.length).toBe(1);
  });

  it('loses no change that comes while an answer is on its way', async () => {
    const page = await openPage({ f1: 'Ett', f2: 'Två' });
    const release = page.holdAnswers();
    page.stored.set('f1', { id: 'f1', title: 'Ett igen' });
    page.tell(['f1']);
    await expect.poll(() => asksOf(page.asked, 'factor').length).toBe(1);
    page.stored.set('f1', { id: 'f1', title: 'Ett för tredje gången' });
    page.stored.set('f2', { id: 'f2', title: 'Två igen' });
    page.tell(['f1', 'f2']);
    await new Promise((resolve) => setTimeout(resolve, 30));
    release();
    await expect.poll(() => page.list()?.map(({ title }) => title)).toEqual(['Ett för tredje gången', 'Två igen']);
  });

  it('that is being read whole when a change comes is read once more', async () => {
    const page = await openPage({ f1: 'Ett' });
    const release = page.holdAnswers();
    page.tell(null);
    await expect.poll(() => asksOf(page.asked, 'factor').length).toBe(1);
    page.stored.set('f1', { id: 'f1', title: 'Senare' });
    page.tell(['f1']);
    await new Promise((resolve) => setTimeout(resolve, 30));
    release();
    await expect.poll(() => page.list()?.[0]?.title).toBe('Senare');
  });
});

it('what is worked out is read once more after an answer on its way, however many changes came meanwhile', async () => {
  const page = await openPage({ f1: 'Ett' });
  const worked = () => page.client.getQueryData<Thing[]>(['step.status', { analysis }])?.[0]?.title;
  const release = page.holdAnswers();
  for (const title of ['Två', 'Tre', 'Fyra']) {
    page.stored.set('f1', { id: 'f1', title });
    page.tell(['f1']);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  expect(asksOf(page.asked, 'step').length).toBe(1);
  release();
  await expect.poll(worked).toBe('Fyra');
  await expect.poll(() => page.client.isFetching()).toBe(0);
  expect(asksOf(page.asked, 'step').length).toBe(2);
});

it('a patched list is the list that would be read whole', () => {
  const records = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.string(), { noNullPrototype: true });
  const asList = (table: Readonly<Record<string, string>>): Thing[] =>
    Object.entries(table)
      .map(([id, title]) => ({ id, title }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  fc.assert(
    fc.property(records, records, (before, after) => {
      const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
        (id) => before[id] !== after[id],
      );
      const fresh = asList(after).filter(({ id }) => ids.includes(id));
      expect(patchedList(asList(before), ids, fresh)).toEqual(asList(after));
    }),
  );
});
