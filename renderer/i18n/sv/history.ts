/** Everything that was ever written of a record, in Swedish. */
export const historyWords = {
  history: {
    open: 'Historik',
    title: 'Historik: {name}',
    field: 'Fält',
    all: 'Alla fält',
    now: 'Gäller nu',
    version: 'En av versionerna',
    take: 'Hämta värdet',
    takeOf: 'Hämta värdet: {field} {time}',
    taken: 'Hämtat: {field}. Ctrl+Z ångrar.',
    compare: 'Jämför då med nu',
    compareOf: 'Jämför då med nu: {time}',
    merged: 'Sammanförd av det som flera har skrivit',
    more: 'Visa alla {count} tillfällen',
    none: 'Inget är skrivet i fältet.',
  },
};
