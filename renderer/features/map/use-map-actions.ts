/** What one does to the analysis in the map; each is one step to undo, and says what it did. */
import { useState } from 'react';
import type { Scene } from '../../../db/domain/picture/scene.ts';
import { PROBLEM_ID } from '../../../db/domain/values.ts';
import { call, failureOf } from '../../api.ts';
import { fill, useFailureText, useWords } from '../../i18n/words.tsx';

export interface Note {
  readonly text: string;
  readonly wrong: boolean;
}

export const useMapActions = (analysis: string, view: string, scene: Scene | null) => {
  const { words } = useWords();
  const failureText = useFailureText();
  const [note, setNote] = useState<Note | null>(null);
  const say = (text: string): void => setNote({ text, wrong: false });
  const refuse = (text: string): void => setNote({ text, wrong: true });
  const failed = (reason: unknown): void => refuse(failureText(failureOf(reason)));
  const name = (id: string): string => scene?.node.get(id)?.title ?? id;

  const link = (from: string, to: string): void => {
    const names = { from: name(from), to: name(to) };
    if (from === to) return;
    if (scene?.content.links.some((one) => one.from === from && one.to === to)) {
      refuse(fill(words.map.linkExists, names));
      return;
    }
    call('link.create', { analysis, fields: { from, to } }).then(() => say(fill(words.map.linkMade, names)), failed);
  };
  const remove = (factors: readonly string[], chosenLink: string | null): void => {
    const ids = factors.filter((id) => id !== PROBLEM_ID);
    const done = (): void => say(words.map.removed);
    if (chosenLink !== null) call('link.delete', { analysis, ids: [chosenLink] }).then(done, failed);
    else if (ids.length > 0) call('factor.delete', { analysis, ids }).then(done, failed);
  };
  /** Moves nodes by so much; those places are kept until the map is laid out anew. */
  const place = async (ids: Iterable<string>, dx: number, dy: number): Promise<boolean> => {
    const nodes = [...ids].flatMap((factor) => {
      const node = scene?.node.get(factor);
      return node === undefined ? [] : [{ factor, x: Math.round(node.x + dx), y: Math.round(node.y + dy) }];
    });
    if (nodes.length === 0) return false;
    try {
      await call('mapNode.place', { analysis, view, nodes });
      say(words.map.moved);
      return true;
    } catch (reason) {
      failed(reason);
      return false;
    }
  };
  const clear = (): Promise<unknown> => call('mapNode.clear', { analysis, view }).catch(failed);
  return { note, setNote, say, refuse, failed, link, remove, place, clear };
};

export type MapActions = ReturnType<typeof useMapActions>;
