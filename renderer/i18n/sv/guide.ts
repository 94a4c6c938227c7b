/** The method guide, in Swedish. */
export const guideWords = {
  guide: {
    title: 'Guide',
    help: 'Det som saknas och det som är värt att fråga. Ordningen är fri.',
    ask: 'Frågor att ställa',
    missing: 'Det som saknas',
    nothing: 'Guiden har inget att tillägga.',
    show: 'Visa guiden',
    hide: 'Dölj guiden',
    more: 'och {count} till',
    goTo: 'Gå till {place}',
    count: 'Antal: {count}',
  },
};
