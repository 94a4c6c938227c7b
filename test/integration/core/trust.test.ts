/** Trust is announced to every window, and only when it changed. */
import { expect, it } from 'vitest';
import { changeEvent } from '../../../electron/contract/calls.ts';
import { openCore } from './session.ts';
import { validInputs } from './valid-inputs.ts';

const inputs = validInputs({});
const announced = { analysis: null, entity: 'trustedKey', ids: null };

it('tells who listens when a key is trusted, trusted anew and revoked', async () => {
  const core = await openCore();
  const heard: unknown[] = [];
  core.session.subscribe((event) => heard.push(changeEvent.parse(event)));
  await core.call('trust.confirm', inputs['trust.confirm']);
  expect(heard).toEqual([announced]);
  await core.call('trust.revoke', inputs['trust.revoke']);
  expect(heard).toEqual([announced, announced]);
  await core.call('trust.confirm', inputs['trust.confirm']);
  expect(heard.length).toBe(3);
});

it('tells nothing when a fingerprint differs or a key is not known', async () => {
  const core = await openCore();
  const heard: unknown[] = [];
  core.session.subscribe((event) => heard.push(event));
  const other = { ...inputs['trust.confirm'], fingerprint: `SHA256:${'A'.repeat(43)}` };
  expect(await core.reply('trust.confirm', other)).toMatchObject({ error: { code: 'invalid-value' } });
  expect(await core.reply('trust.revoke', inputs['trust.revoke'])).toMatchObject({ error: { code: 'not-found' } });
  expect(heard).toEqual([]);
});
