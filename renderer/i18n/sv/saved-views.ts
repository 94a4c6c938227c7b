/** Saved views of a place, in Swedish. */
export const savedViewsWords = {
  savedViews: {
    title: 'Sparade vyer',
    shown: 'Vy: {name}',
    register: 'Alla faktorer',
    map: 'Hela kartan',
    changed: 'ändrad',
    store: 'Spara',
    stored: 'Sparad: {name}',
    revert: 'Återgå',
    newName: 'Spara det som visas som ny vy',
    newHelp: 'Ge den ett namn som säger vad den visar.',
    keep: 'Spara vy',
    rename: 'Byt namn på {name}',
    renaming: 'Nytt namn på {name}',
    remove: 'Ta bort {name}',
    removed: '{name} är borttagen. Ctrl+Z tar tillbaka den.',
    nameless: 'Skriv ett namn på vyn.',
    taken: 'Det finns redan en vy som heter så.',
    ofRegister: 'Vy av registret',
    ofMap: 'Vy av kartan',
  },
};
