/** Where factors lie in the net of links, in Swedish. */
export const networkWords = {
  network: {
    title: 'Läge i nätet',
    help: 'Hur faktorerna hänger ihop i bilden som den är ritad. Talen räknar samband, inte hur viktig en faktor är, och ingen regel läser dem. En faktor med höga tal är värd att granska: stämmer sambanden, saknas några?',
    name: 'Faktor',
    causes: 'Direkta orsaker',
    effects: 'Direkta följder',
    behind: 'Bakom',
    ahead: 'Framför',
    between: 'Mellan',
    explain: [
      ['Direkta orsaker och följder', 'samband rakt in i faktorn och rakt ut ur den, problemet inräknat.'],
      ['Bakom', 'faktorer som leder hit genom någon kedja av samband.'],
      ['Framför', 'faktorer som den här leder till genom någon kedja. Problemet räknas inte.'],
      [
        'Mellan',
        'hur stor del av de kortaste vägarna mellan andra, problemet inräknat, som går genom faktorn. Hög andel: mycket passerar här.',
      ],
    ],
    empty: 'Här visas hur faktorerna ligger i nätet av samband. Det behövs minst en aktiv faktor.',
  },
};
