/** Who the person is, and the key that signs. */
import type { Identity } from '../contract/shapes.ts';
import type { Desk } from './desk.ts';
import type { MainHandlers } from './main-calls.ts';

/** Tells the core who writes, so that changes and bundles name the author. */
export const introduce = async (desk: Desk, identity: Identity | null): Promise<void> => {
  if (identity === null || desk.core.problem !== null) return;
  const { name, organisation, email, fingerprint, publicKey } = identity;
  await desk.core.ask('author.set', { name, organisation, email, fingerprint, publicKey });
};

export const identityCalls = {
  'identity.create': async (desk, person) => {
    const identity = await desk.keys.create(person);
    await introduce(desk, identity);
    return identity;
  },
  'identity.unlock': (desk, { passphrase }) => desk.keys.unlock(passphrase),
} satisfies MainHandlers<'identity.create' | 'identity.unlock'>;
