/** Up to five replicas that work on one case and hand each other bundles, as lines of text. */
import { AppError } from '../../../db/domain/app-error.ts';
import { canonicalJson } from '../../../db/domain/canonical-json.ts';
import type { Change, VersionVector } from '../../../db/domain/change.ts';
import { fieldSpec } from '../../../db/domain/fold/fields.ts';
import { formatHlc } from '../../../db/domain/hybrid-clock.ts';
import { unionEntry } from '../../../db/domain/version-vector.ts';
import {
  canonicalDump,
  changesForExport,
  deleteWithDependents,
  type Edit,
  type LoggedChange,
  merge,
  previewMerge,
  redo,
  undo,
  versionVector,
  writeStep,
} from '../../../db/log/index.ts';
import { changeLine, parseChangeLine } from '../../../electron/bundle/change-line.ts';
import type { LaterChange, Step } from './exchange-steps.ts';
import type { MemoryReplica } from './replica.ts';
import { restarted } from './replica-pool.ts';

export const ANALYSIS = 'case';

export interface Bundle {
  readonly lines: readonly string[];
  readonly adopt: VersionVector | null;
}

/** A value that somebody typed and that was taken. */
export interface Typed {
  readonly who: number;
  /** `<entity>/<id> <field> <value as canonical JSON>` */
  readonly text: string;
}

const where = { entry: 'changes', line: 1 };
export const readLine = (line: string): LoggedChange => parseChangeLine(Buffer.from(line), where);
export const lineOf = ({ change, raw }: LoggedChange): string => raw ?? changeLine(change);

export const pack = ({ db }: MemoryReplica, mask: number | null, notes: boolean): Bundle => {
  const lines = Array.from(changesForExport(db, ANALYSIS, { notes }), lineOf);
  if (mask === null) return { lines, adopt: versionVector(db, ANALYSIS, { notes }) };
  return { lines: lines.filter((_, index) => ((mask >> (index % 8)) & 1) === 1), adopt: null };
};

export const takeIn = ({ db, context }: MemoryReplica, { lines, adopt }: Bundle) =>
  merge(db, context, ANALYSIS, lines.map(readLine), { receivedIn: null, adopt, undoAs: 'import' });

/** Refusals that a person would see are part of the game; everything else is a fault. Answers whether it was done. */
const expected = new Set(['invalid-value', 'not-found', 'nothing-to-undo', 'nothing-to-redo']);
const attempt = (work: () => unknown): boolean => {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof AppError && expected.has(error.code))) throw error;
    return false;
  }
};

class Died extends Error {}

/** What shows, what is in the log, and what has been seen. */
const everything = ({ db }: MemoryReplica): string => {
  const log = db.sqlite.prepare('SELECT count(*) FROM change').pluck().get();
  return `${log} ${JSON.stringify(versionVector(db, ANALYSIS, { notes: true }))} ${canonicalDump(db, ANALYSIS)}`;
};

const typedIn = (who: number, edit: Edit): Typed[] => {
  if (!('set' in edit)) return [];
  const said = (field: string, value: unknown): Typed => ({
    who,
    text: `${edit.entity}/${edit.id} ${field} ${canonicalJson(value as never)}`,
  });
  return Object.entries(edit.set).flatMap(([field, value]) => {
    if (Array.isArray(value)) return value.map((member) => said(`${field}/${member}`, true));
    return value === undefined || value === fieldSpec(edit.entity, field)?.initial ? [] : [said(field, value)];
  });
};

export class Exchange {
  readonly replicas: MemoryReplica[];
  readonly typed: Typed[] = [];
  /** Lines of somebody whose program is newer. */
  readonly laterLines: string[] = [];
  private readonly post: Bundle[] = [];
  private readonly reopened: MemoryReplica[] = [];
  private laterSeen: VersionVector = {};

  constructor(replicas: MemoryReplica[]) {
    this.replicas = replicas;
  }

  private place(who: number): number {
    return who % this.replicas.length;
  }

  private at(who: number): MemoryReplica {
    return this.replicas[this.place(who)] as MemoryReplica; // `place` is below their number
  }

  private bundle(which: number): Bundle | undefined {
    return this.post.at(-1 - (which % Math.max(1, this.post.length)));
  }

  private restart(who: number): void {
    const next = restarted(this.at(who));
    this.replicas[this.place(who)] = next;
    this.reopened.push(next);
  }

  private edit(who: number, edit: Edit): void {
    const { db, context } = this.at(who);
    if (attempt(() => writeStep(db, context, ANALYSIS, 'edit', [edit]))) {
      this.typed.push(...typedIn(this.place(who), edit));
    }
  }

  private later(who: number, { extended, ...said }: LaterChange): void {
    const { db, context, clock } = this.at(who);
    for (const [actor, seen] of Object.entries(versionVector(db, ANALYSIS))) {
      this.laterSeen = { ...this.laterSeen, [actor]: unionEntry(this.laterSeen[actor], seen) };
    }
    const seq = this.laterLines.length + 1;
    const id = `later-${seq}`;
    const deps = { ...this.laterSeen };
    const change: Change = {
      ...{ id, actor: 'later', seq, hlc: formatHlc(clock.ms, seq), deps },
      ...{ ...said, schemaVersion: 2 },
    };
    const plain = changeLine(change);
    const line = extended ? plain.replace('{', '{ "mood" : [1.50, "å"], ') : plain;
    this.laterLines.push(line);
    merge(db, context, ANALYSIS, [readLine(line)], { receivedIn: null, adopt: null });
  }

  private deliver(who: number, bundle: Bundle, looked: boolean): void {
    const { db, context } = this.at(who);
    if (!looked) {
      takeIn(this.at(who), bundle);
      return;
    }
    const before = everything(this.at(who));
    const options = { receivedIn: null, adopt: bundle.adopt, undoAs: 'import' };
    const preview = previewMerge(db, context, ANALYSIS, bundle.lines.map(readLine), options, (result) => result);
    if (everything(this.at(who)) !== before) throw new Error('a look at a bundle changed something');
    const told = canonicalJson(takeIn(this.at(who), bundle) as never);
    if (told !== canonicalJson(preview as never)) throw new Error(`a look said ${canonicalJson(preview as never)}`);
  }

  private crash(who: number, { lines, adopt }: Bundle, after: number): void {
    const { db, context } = this.at(who);
    const before = everything(this.at(who));
    const changes = function* () {
      for (const [index, line] of lines.entries()) {
        if (index === after % lines.length) throw new Died();
        yield readLine(line);
      }
    };
    try {
      merge(db, context, ANALYSIS, changes(), { receivedIn: null, adopt });
    } catch (error) {
      if (!(error instanceof Died)) throw error;
    }
    this.restart(who);
    if (everything(this.at(who)) !== before) throw new Error('half a merge was kept');
  }

  perform(step: Step): void {
    const { who } = step;
    const { db, context, clock } = this.at(who);
    clock.ms += 1000;
    if (step.kind === 'edit') this.edit(who, step.edit);
    else if (step.kind === 'delete') {
      attempt(() => deleteWithDependents(db, context, ANALYSIS, 'delete', step.entity, [step.id]));
    } else if (step.kind === 'undelete') {
      const { entity, id } = step;
      attempt(() => writeStep(db, context, ANALYSIS, 'undelete', [{ entity, id, undelete: true }]));
    } else if (step.kind === 'undo') attempt(() => undo(db, context, ANALYSIS));
    else if (step.kind === 'redo') attempt(() => redo(db, context, ANALYSIS));
    else if (step.kind === 'restart') this.restart(who);
    else if (step.kind === 'clock') clock.ms += step.ms;
    else if (step.kind === 'later') this.later(who, step.change);
    else if (step.kind === 'pack') this.post.push(pack(this.at(who), step.mask, step.notes));
    else {
      const bundle = this.bundle(step.which);
      if (bundle === undefined) return;
      if (step.kind === 'deliver') this.deliver(who, bundle, step.looked);
      else if (bundle.lines.length > 0) this.crash(who, bundle, step.after);
    }
  }

  /** Everybody's bundle comes to the first, and the first's to everybody, until nothing new comes. */
  exchangeAll(): void {
    const [hub, ...others] = this.replicas as [MemoryReplica, ...MemoryReplica[]];
    for (let round = 0; round < this.replicas.length + 1; round += 1) {
      let fresh = 0;
      for (const from of others) fresh += takeIn(hub, pack(from, null, true)).new;
      for (const to of others) fresh += takeIn(to, pack(hub, null, true)).new;
      if (fresh === 0) return;
    }
    throw new Error('bundles still bring something new');
  }

  close(): void {
    for (const replica of this.reopened) replica.close();
  }
}
