import type { fishboneWords as sv } from '../sv/fishbone.ts';

/** Fishbone, in English. */
export const fishboneWords: typeof sv = {
  fishbone: {
    questions:
      'Why does the problem exist? Which direct causes can it have? Which direct and indirect causes lie behind? Drag a factor to a bone, or press 1–4 on it (0 puts it back).',
    tray: 'On no bone',
    trayEmpty: 'Every factor is on a bone.',
    boneEmpty: 'No factor here yet.',
    add: 'New factor: {bone}',
    keys: '1 Victim, 2 Offender, 3 Object or place, 4 System, 0 no bone, F2 changes the title',
  },
};
