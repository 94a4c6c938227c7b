/** The analysis as text, in Swedish. */
export const proseWords = {
  prose: {
    copyText: 'Kopiera som text',
    copyFormatted: 'Kopiera med rubriker',
    copied: 'Kopierat.',
    notCopied: 'Texten gick inte att kopiera. Markera den och tryck Ctrl+C.',
    help: 'Texten skrivs av analysens uppgifter. Välj en faktor i texten för att ändra det som står.',
    marked: 'Stycken om ”{title}”: {count}',
  },
};
