/** Orsaksträdet, in Swedish. */
export const treeWords = {
  tree: {
    label: 'Varför: {problem}',
    path: 'Från problemet till orsaken',
    question: 'varför?',
    why: 'Varför ”{title}”? Ny orsak',
    empty: 'Inget svar på ”varför?” ännu. Skriv den första orsaken ovanför, eller koppla en faktor nedanför.',
    referred: '{title}, visas på annan plats',
    loop: '{title}, återkoppling: leder tillbaka hit',
    together: 'krävs tillsammans',
    makeTogether: 'Krävs med föregående',
    endTogether: 'Krävs inte längre tillsammans',
    and: 'och',
    loose: 'Faktorer utan väg till problemet',
    join: 'Koppla till problemet',
    help: 'Enter går till där orsaken visas, T: krävs tillsammans med orsaken före, Delete tar bort sambandet.',
  },
};
