/** The process under test as the fuzzer sees it: asked case by case, killed when it hangs, started anew when it dies. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permissions } from './permissions.ts';
import type { CaseReply, CaseRequest } from './subject.ts';

export interface SubjectLimits {
  /** A case that takes longer hangs. */
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

export interface Subject {
  /** What came of the bytes; a crash, a hang and memory above the limit are faults of the reply as well. */
  readonly ask: (bytes: Buffer) => Promise<CaseReply>;
  readonly close: () => void;
}

/** A process keeps some of what it had; after so many cases a new one starts from nothing. */
const CASES_EACH = 200;

const MEMORY = 'memory:';
const entry = join(import.meta.dirname, 'subject.ts');

const faulty = (fault: string): CaseReply => ({ outcome: 'fault', trace: 'fault', fault, signed: null, memoryMb: 0 });

const asked = (child: ChildProcess, request: CaseRequest, { timeoutMs, memoryMb }: SubjectLimits) =>
  new Promise<CaseReply>((resolve) => {
    const settle = (reply: CaseReply) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(reply);
    };
    const timer = setTimeout(() => settle(faulty(`hangs: no answer in ${timeoutMs} ms`)), timeoutMs);
    child.once('exit', (status, signal) => settle(faulty(`crash: exit status ${status}, signal ${signal}`)));
    child.once('message', (message) => {
      const reply = message as CaseReply;
      const large = reply.fault === null && reply.memoryMb > memoryMb;
      settle(large ? faulty(`${MEMORY} ${reply.memoryMb} MB`) : reply);
    });
    child.send(request);
  });

export const openSubject = (limits: SubjectLimits): Subject => {
  const place = mkdtempSync(join(tmpdir(), 'rotorsak-fuzz-'));
  const folder = join(place, 'folder');
  const file = join(place, 'x.rotorsak');
  let child: ChildProcess | null = null;
  let left = 0;
  const end = () => {
    child?.removeAllListeners();
    child?.kill('SIGKILL');
    child = null;
  };
  const ready = (): ChildProcess => {
    if (child !== null && left > 0) return child;
    end();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    left = CASES_EACH;
    const execArgv = [`--max-old-space-size=${limits.memoryMb}`, ...permissions(folder)];
    child = fork(entry, { execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return child;
  };
  const outside = (): string | null => {
    const found = readdirSync(place).sort().join();
    return found === 'folder,x.rotorsak' && readdirSync(folder).length === 0 ? null : `left behind: ${found}`;
  };
  const once = async (): Promise<CaseReply> => {
    const process = ready();
    left -= 1;
    const reply = await asked(process, { file, folder }, limits);
    if (reply.fault === null) {
      const stray = outside();
      return stray === null ? reply : faulty(stray);
    }
    end();
    return reply;
  };
  return {
    ask: async (bytes) => {
      writeFileSync(file, bytes);
      const reply = await once();
      // What earlier cases left to be collected is not this one's.
      return reply.fault?.startsWith(MEMORY) === true ? await once() : reply;
    },
    close: () => {
      end();
      rmSync(place, { recursive: true, force: true });
    },
  };
};
