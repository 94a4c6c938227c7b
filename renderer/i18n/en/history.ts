/** Everything that was ever written of a record, in English. */
import type { historyWords as sv } from '../sv/history.ts';

export const historyWords: typeof sv = {
  history: {
    open: 'History',
    title: 'History: {name}',
    field: 'Field',
    all: 'All fields',
    now: 'Stands now',
    version: 'One of the versions',
    take: 'Take the value',
    takeOf: 'Take the value: {field} {time}',
    taken: 'Taken: {field}. Ctrl+Z undoes it.',
    compare: 'Compare then with now',
    compareOf: 'Compare then with now: {time}',
    merged: 'Put together of what several wrote',
    more: 'Show all {count} occasions',
    none: 'Nothing is written in the field.',
  },
};
