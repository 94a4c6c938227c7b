/** The core's own process, asked over ports: a page's port gets calls of the contract and nothing else. */
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { internalCallNames } from '../../../electron/contract/internal-calls.ts';
import type { FromCore, FromCoreProcess, ToCore, ToCoreProcess } from '../../../electron/contract/port.ts';
import { temporaryFolder } from '../db/replica.ts';

/** As much of a `MessagePortMain` as the core uses. */
class Port extends EventEmitter {
  readonly heard: FromCore[] = [];
  start(): void {
    this.emit('started');
  }
  postMessage(message: FromCore): void {
    this.heard.push(structuredClone(message));
    this.emit('heard');
  }
  async ask(message: ToCore) {
    this.emit('message', { data: message });
    const reply = () => this.heard.find((said) => said.kind === 'reply' && said.id === message.id);
    await expect.poll(reply).toBeDefined();
    const said = reply();
    return said?.kind === 'reply' ? said.reply : undefined;
  }
}

class ParentPort extends EventEmitter {
  readonly said: FromCoreProcess[] = [];
  postMessage(message: FromCoreProcess): void {
    this.said.push(message);
  }
  tell(data: ToCoreProcess, ...ports: Port[]): void {
    this.emit('message', { data, ports });
  }
}

const folder = temporaryFolder();
afterAll(() => folder.remove());

it('answers a page its calls, and refuses what only the main process may ask', async () => {
  const parentPort = new ParentPort();
  Object.assign(process, { parentPort });
  await import('../../../electron/core/main.ts');
  const early = new Port();
  parentPort.tell({ kind: 'connect' }, early);
  expect(await early.ask({ kind: 'call', id: 1, call: 'analysis.list', input: {} })).toMatchObject({
    error: { code: 'core-gone' },
  });
  parentPort.tell({ kind: 'open', file: join(folder.path, 'rotorsak.db'), appVersion: '0.1.0' });
  await expect.poll(() => parentPort.said).toEqual([{ kind: 'opened', warnings: [] }]);
  const [page, main] = [new Port(), new Port()];
  parentPort.tell({ kind: 'connect' }, page);
  parentPort.tell({ kind: 'connect-main' }, main);
  expect(await page.ask({ kind: 'call', id: 1, call: 'analysis.list', input: {} })).toEqual({ ok: true, value: [] });
  for (const [index, name] of internalCallNames.entries()) {
    const reply = await page.ask({ kind: 'internal', id: 100 + index, name, input: {} });
    expect(reply).toMatchObject({ ok: false, error: { code: 'untrusted-sender' } });
  }
  expect(await main.ask({ kind: 'internal', id: 1, name: 'bundle.discard', input: { token: 'x' } })).toMatchObject({
    error: { code: 'not-found' },
  });
  await page.ask({ kind: 'call', id: 2, call: 'analysis.create', input: { title: 'A', problem: 'B' } });
  for (const port of [page, main]) expect(port.heard.some(({ kind }) => kind === 'event')).toBe(true);
  parentPort.tell({ kind: 'close' });
  await expect.poll(() => parentPort.said.at(-1)).toEqual({ kind: 'closed' });
});
