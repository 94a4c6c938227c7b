/** The signing key: kept twice, restored, made anew; in English. */
import type { Words } from '../sv/index.ts';

export const signingKeyWords: Pick<Words, 'signingKey'> = {
  signingKey: {
    title: 'Signing key',
    help: 'Keep a backup in a place that only you can reach. Without it a lost key cannot be recovered.',
    backup: 'Save a backup of the key',
    backupText: 'The backup is an OpenSSH key file. The passphrase is needed to restore the key. It is stored nowhere.',
    backupPassphrase: 'Passphrase of the backup',
    currentPassphrase: 'Passphrase of the key on this computer',
    atLeast: 'At least 12 characters, preferably a few words.',
    saveBackup: 'Save the backup',
    backupSaved: 'The backup is saved: {file}',
    restore: 'Restore the key',
    restoreText: 'Take the key from a backup or a recovery sheet. The key now on the computer is put aside and kept.',
    choose: 'Choose file',
    chooseOther: 'Choose another file',
    filePassphrase: 'Passphrase of the file',
    newPassphrase: 'New passphrase on this computer',
    newPassphraseHelp:
      'The computer does not protect keys itself. If left empty, the passphrase of the file holds here too.',
    newPassphraseNeeded: 'The computer does not protect keys itself. At least 12 characters, preferably a few words.',
    use: 'Use the key',
    restored: 'The key is restored and signs your bundles.',
    renew: 'New key',
    renewText:
      'Everyone who has confirmed your key must compare the new fingerprint with you before they can take in your bundles. If you still have the old one it signs the change, and then they need only import the statement. The old one is put aside and kept.',
    make: 'Make a new key',
    renewed:
      'The new key signs your bundles. Give the statement of the change to your receivers, or read the new fingerprint out to them.',
    working: 'Working on the key',
    analysesStay: 'The analyses are untouched. Only signing has to wait.',
    faults: {
      file: 'The key file on the computer cannot be read. It is untouched.',
      content: 'The key file on the computer is damaged. It is untouched.',
      system:
        "The computer's key store cannot open the key. It is untouched. Unlock the key store, or restore the key.",
    },
    recovery: 'Recovery sheet',
    recoveryText:
      'If the computer breaks the key is gone, and with it what others have confirmed. A recovery sheet gets it back: print it, or copy the words by hand.',
    recoverySecret:
      'Whoever has the sheet can sign in your name. Keep it locked away, and delete the file when you have printed it.',
    saveSheet: 'Save the sheet as PDF',
    showWords: 'Show the words',
    sheetSaved: 'The sheet is saved: {file}',
    recoveryWords: 'The key as words',
    unlockForSheet: 'Enter the passphrase, so that the key can be written on the sheet.',
    from: 'The key is',
    fromFile: 'In a file',
    fromWords: 'On a recovery sheet',
    sheetWords: 'The words of the sheet',
    sheetWordsHelp: 'All 34, in order. Four letters of each word are enough.',
    readWords: 'Read the words',
    oldPassphrase: 'Passphrase of the old key',
    oldPassphraseHelp: 'With it the old key signs the change. Leave it empty if you no longer have it.',
    rotation: 'Save the statement of the change of key',
    rotationHelp:
      'The change, signed by both keys. Who has confirmed the old one imports it under Trusted keys and need not compare again.',
    wordFaults: {
      unknown: 'Word {at}, “{word}”, is none of the words. Check how it is spelt.',
      count: 'There are {count} words. A sheet has 34.',
      check: 'The words do not belong together: one of them is wrong, or in the wrong place.',
    },
    fileFaults: {
      'not-openssh': 'The file is no private key in the OpenSSH format.',
      'key-type': 'The key is not of the kind Ed25519, the only one that Rotorsak uses.',
      'several-keys': 'The file holds several keys. Choose a file with one.',
      cipher: 'The file is encrypted in a way that Rotorsak does not read.',
      rounds: 'The file is encrypted in a way that Rotorsak does not read.',
      damaged: 'The file is damaged. Choose another copy.',
      'too-large': 'The file is too large to be a key.',
    },
  },
};
