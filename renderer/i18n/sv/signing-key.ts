/** The signing key: kept twice, restored, made anew; in Swedish. */
export const signingKeyWords = {
  signingKey: {
    title: 'Signeringsnyckel',
    help: 'Spara en reservkopia på ett ställe som bara du når. Utan den går en förlorad nyckel inte att få tillbaka.',
    backup: 'Spara reservkopia av nyckeln',
    backupText:
      'Kopian blir en OpenSSH-nyckelfil. Lösenfrasen behövs när nyckeln ska återställas. Den sparas ingenstans.',
    backupPassphrase: 'Lösenfras för kopian',
    currentPassphrase: 'Lösenfras för nyckeln på datorn',
    atLeast: 'Minst 12 tecken, gärna några ord.',
    saveBackup: 'Spara kopian',
    backupSaved: 'Reservkopian är sparad: {file}',
    restore: 'Återställ nyckeln',
    restoreText:
      'Hämta nyckeln ur en reservkopia eller från ett återställningsblad. Nyckeln som finns på datorn nu flyttas åt sidan och finns kvar.',
    choose: 'Välj fil',
    chooseOther: 'Välj en annan fil',
    filePassphrase: 'Filens lösenfras',
    newPassphrase: 'Ny lösenfras på den här datorn',
    newPassphraseHelp: 'Datorn skyddar inte nycklar själv. Lämnas fältet tomt gäller filens lösenfras även här.',
    newPassphraseNeeded: 'Datorn skyddar inte nycklar själv. Minst 12 tecken, gärna några ord.',
    use: 'Använd nyckeln',
    restored: 'Nyckeln är återställd och signerar dina paket.',
    renew: 'Ny nyckel',
    renewText:
      'Alla som har bekräftat din nyckel måste jämföra det nya fingeravtrycket med dig innan de kan läsa in dina paket. Har du den gamla kvar signerar den bytet, och då räcker det att de läser in intyget. Den gamla flyttas åt sidan och finns kvar.',
    make: 'Gör en ny nyckel',
    renewed:
      'Den nya nyckeln signerar dina paket. Lämna intyget om bytet till dina mottagare, eller läs upp det nya fingeravtrycket.',
    working: 'Arbetar med nyckeln',
    analysesStay: 'Analyserna är orörda. Det är bara signeringen som väntar.',
    faults: {
      file: 'Nyckelfilen på datorn går inte att läsa. Den är orörd.',
      content: 'Nyckelfilen på datorn är skadad. Den är orörd.',
      system:
        'Datorns nyckelförråd kan inte öppna nyckeln. Den är orörd. Lås upp nyckelförrådet, eller återställ nyckeln.',
    },
    recovery: 'Återställningsblad',
    recoveryText:
      'Går datorn sönder är nyckeln borta, och med den det som andra har bekräftat. Med ett återställningsblad får du tillbaka den: skriv ut det, eller skriv av orden för hand.',
    recoverySecret:
      'Den som har bladet kan signera i ditt namn. Förvara det inlåst, och ta bort filen när du har skrivit ut den.',
    saveSheet: 'Spara bladet som PDF',
    showWords: 'Visa orden',
    sheetSaved: 'Bladet är sparat: {file}',
    recoveryWords: 'Nyckeln som ord',
    unlockForSheet: 'Ange lösenfrasen, så att nyckeln kan skrivas på bladet.',
    from: 'Nyckeln finns',
    fromFile: 'I en fil',
    fromWords: 'På ett återställningsblad',
    sheetWords: 'Orden på bladet',
    sheetWordsHelp: 'Alla 34, i ordning. Fyra bokstäver av varje ord räcker.',
    readWords: 'Läs orden',
    oldPassphrase: 'Lösenfras för den gamla nyckeln',
    oldPassphraseHelp: 'Med den signerar den gamla nyckeln bytet. Lämna tomt om du inte har den kvar.',
    rotation: 'Spara intyg om nyckelbytet',
    rotationHelp:
      'Bytet, signerat av båda nycklarna. Den som har bekräftat den gamla läser in det under Betrodda nycklar och behöver inte jämföra på nytt.',
    wordFaults: {
      unknown: 'Ord {at}, ”{word}”, är inget av orden. Kontrollera hur det är skrivet.',
      count: 'Det är {count} ord. Ett blad har 34.',
      check: 'Orden hör inte ihop: något av dem är fel, eller står på fel plats.',
    },
    fileFaults: {
      'not-openssh': 'Filen är ingen privat nyckel i OpenSSH:s format.',
      'key-type': 'Nyckeln är inte av slaget Ed25519, det enda som Rotorsak använder.',
      'several-keys': 'Filen innehåller flera nycklar. Välj en fil med en.',
      cipher: 'Filen är krypterad på ett sätt som Rotorsak inte läser.',
      rounds: 'Filen är krypterad på ett sätt som Rotorsak inte läser.',
      damaged: 'Filen är skadad. Välj en annan kopia.',
      'too-large': 'Filen är för stor för att vara en nyckel.',
    },
  },
};
