/** Fiskben, in Swedish. */
export const fishboneWords = {
  fishbone: {
    questions:
      'Varför finns problemet? Vilka direkta orsaker kan det ha? Vilka direkta och indirekta orsaker ligger bakom? Dra en faktor till ett ben, eller tryck 1–4 på den (0 lägger tillbaka den).',
    tray: 'Utan ben',
    trayEmpty: 'Alla faktorer ligger på ett ben.',
    boneEmpty: 'Ingen faktor här ännu.',
    add: 'Ny faktor: {bone}',
    keys: '1 Brottsutsatt, 2 Gärningsperson, 3 Objekt eller plats, 4 System, 0 utan ben, F2 ändrar titeln',
  },
};
