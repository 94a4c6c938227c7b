/** Saved views of a place, in English. */
import type { savedViewsWords as swedish } from '../sv/saved-views.ts';

export const savedViewsWords: typeof swedish = {
  savedViews: {
    title: 'Saved views',
    shown: 'View: {name}',
    register: 'All factors',
    map: 'The whole map',
    changed: 'changed',
    store: 'Save',
    stored: 'Saved: {name}',
    revert: 'Revert',
    newName: 'Save what is shown as a new view',
    newHelp: 'Give it a name that says what it shows.',
    keep: 'Save view',
    rename: 'Rename {name}',
    renaming: 'New name of {name}',
    remove: 'Delete {name}',
    removed: '{name} is deleted. Ctrl+Z brings it back.',
    nameless: 'Give the view a name.',
    taken: 'There is a view of that name already.',
    ofRegister: 'View of the register',
    ofMap: 'View of the map',
  },
};
