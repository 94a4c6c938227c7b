/** Every call of the contract has an answer, refuses what it should not get, and gives what it says (house-style.md 25). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type CoreCall, callNames, calls } from '../../../electron/contract/calls.ts';
import { internalCallNames, internalCalls } from '../../../electron/contract/internal-calls.ts';
import { failure } from '../../../electron/contract/reply.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { internalHandlers } from '../../../electron/core/handlers/internal.ts';
import { decideSample } from './deciding.ts';
import { dispute } from './exchange.ts';
import { openOwn } from './handing-over.ts';
import { type Core, openCore, writtenRows } from './session.ts';
import { SAMPLE, validInputs } from './valid-inputs.ts';

const coreCalls = callNames.filter((name): name is CoreCall => calls[name].owner === 'core');

const idsOfSample = async (core: Core): Promise<Record<string, string>> => {
  await core.call('analysis.createSample', {});
  const analysis = SAMPLE;
  const lists = {
    source: await core.call('source.list', { analysis }),
    actor: await core.call('actor.list', { analysis }),
    factor: await core.call('factor.list', { analysis }),
    link: await core.call('link.list', { analysis }),
    evidence: await core.call('evidence.list', { analysis }),
    measure: await core.call('measure.list', { analysis }),
    planRow: (await core.call('plan.rows', { analysis })).map(({ factor }) => ({ id: factor })),
  };
  const ids = Object.fromEntries(Object.entries(lists).map(([entity, [first]]) => [entity, first?.id ?? '']));
  const change = dispute(core, analysis);
  const { token } = await core.call('table.paste', { analysis, text: 'Faktor\nFrån ett kalkylblad' });
  const planVersion = (await decideSample(core)).id;
  return { ...ids, table: token, change, planVersion, bundle: await openOwn(core, analysis) };
};

const openSample = async (): Promise<{ core: Core; inputs: ReturnType<typeof validInputs> }> => {
  const core = await openCore();
  return { core, inputs: validInputs(await idsOfSample(core)) };
};

describe('the table of calls', () => {
  it('has a handler for every call and no other', () => {
    expect(Object.keys(coreHandlers).sort()).toEqual(coreCalls.toSorted());
    expect(Object.keys(internalHandlers).sort()).toEqual(internalCallNames.toSorted());
  });

  it('answers every call on the sample with what its own schema allows', async () => {
    const { core, inputs } = await openSample();
    for (const [name, input] of Object.entries(inputs) as [CoreCall, unknown][]) {
      const reply = await core.reply(name, input);
      expect({ name, reply }).toMatchObject({ name, reply: { ok: true } });
      const parsed = (calls[name].output as z.ZodType).safeParse(reply.ok ? reply.value : undefined);
      expect({ name, error: parsed.error }).toEqual({ name, error: undefined });
      expect(() => structuredClone(reply)).not.toThrow();
    }
    expect(core.faults).toEqual([]);
  });

  it('refuses calls that it does not have, and those of the main process', async () => {
    const core = await openCore();
    const strangers = [
      '',
      'nothing.here',
      'toString',
      '__proto__',
      'constructor',
      'author.set',
      'bundle.export',
      'x'.repeat(9999),
    ];
    for (const name of strangers) {
      expect(await core.reply(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    }
    for (const name of ['', 'factor.list', 'hasOwnProperty', '__proto__']) {
      expect(await core.replyInternal(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    }
  });
});

type Ask = (name: string, input: unknown) => ReturnType<Core['reply']>;

/** Random JSON that the call does not allow: refused with a closed code, nothing stored, no fault of ours. */
const refusesStrangeInput = async (core: Core, ask: Ask, name: string, schema: z.ZodType): Promise<void> => {
  const before = writtenRows(core);
  const strange = fc.jsonValue({ maxDepth: 3 }).filter((value) => !schema.safeParse(value).success);
  await fc.assert(
    fc.asyncProperty(strange, async (input) => {
      const reply = await ask(name, input);
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      expect(failure.safeParse(reply.ok ? null : reply.error).success).toBe(true);
    }),
    { numRuns: 30 },
  );
  expect({ name, written: writtenRows(core) }).toEqual({ name, written: before });
};

/** A good input with one thing wrong. */
const nearMisses = (input: object): fc.Arbitrary<unknown> => {
  const keys = Object.keys(input);
  const wrong = fc.constantFrom<unknown>(Number.NaN, [], {}, true, '\ud800/../x', '', 'x'.repeat(20_001), -1, {
    $ne: 1,
  });
  const extra = fc
    .record({ key: fc.string(), value: fc.jsonValue() })
    .map(({ key, value }) => ({ ...input, [key]: value }));
  if (keys.length === 0) return extra;
  const key = fc.constantFrom(...keys);
  return fc.oneof(
    extra,
    key.map((name) => Object.fromEntries(Object.entries(input).filter(([other]) => other !== name))),
    fc.tuple(key, wrong).map(([name, value]) => ({ ...input, [name]: value })),
  );
};

describe('input from outside', () => {
  it('never gets past the schema of a call (security.md 7, 8)', async () => {
    const { core, inputs } = await openSample();
    for (const name of coreCalls) {
      const schema: z.ZodType = calls[name].input;
      await refusesStrangeInput(core, core.reply, name, schema);
      const before = writtenRows(core);
      const misses = nearMisses(inputs[name]).filter((value) => !schema.safeParse(value).success);
      await fc.assert(
        fc.asyncProperty(misses, async (input) => {
          expect(await core.reply(name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
        }),
        { numRuns: 20 },
      );
      expect({ name, written: writtenRows(core) }).toEqual({ name, written: before });
    }
    for (const name of internalCallNames) {
      await refusesStrangeInput(core, core.replyInternal, name, internalCalls[name].input);
    }
    expect(core.faults).toEqual([]);
  });

  it('that fits but names nothing that is there is refused with a closed code and stores nothing', async () => {
    const { core, inputs } = await openSample();
    const before = writtenRows(core);
    for (const [name, input] of Object.entries(inputs) as [CoreCall, Record<string, unknown>][]) {
      if (!('analysis' in input) || name.endsWith('.list') || name === 'bundle.log' || name === 'step.status') continue;
      const reply = await core.reply(name, { ...input, analysis: 'finns-inte' });
      if (name.endsWith('.get') && 'ids' in input)
        expect({ name, reply }).toEqual({ name, reply: { ok: true, value: [] } });
      else expect({ name, ok: reply.ok, code: reply.ok ? '' : reply.error.code }).toMatchObject({ name, ok: false });
    }
    expect(core.faults).toEqual([]);
    expect(writtenRows(core)).toEqual(before);
  });
});

describe('links', () => {
  it('may leave the problem, stand in the picture, and change nothing that is derived', async () => {
    const { core } = await openSample();
    const analysis = SAMPLE;
    const before = await core.call('derivation.get', { analysis });
    const [factor] = await core.call('factor.list', { analysis });
    const made = await core.call('link.create', { analysis, fields: { from: 'problem', to: factor?.id ?? '' } });
    expect(made).toMatchObject({ id: `problem~${factor?.id}`, from: 'problem', to: factor?.id });
    expect(await core.call('derivation.get', { analysis })).toEqual(before);
    for (const fields of [
      { from: 'problem', to: 'problem' },
      { from: 'problem', to: 'finns-inte' },
      { to: 'problem' },
    ]) {
      expect(await core.reply('link.create', { analysis, fields })).toMatchObject({ error: { code: 'invalid-value' } });
    }
  });
});
