/** `VERIFY.txt`: how anyone checks the bundle with what their computer has, in Swedish and English. */
import { isPrincipal } from './allowed-signers.ts';
import { MANIFEST, TAG_MANIFEST } from './names.ts';
import { BUNDLE_NAMESPACE } from './sshsig.ts';

export interface VerifyTextInput {
  readonly email: string;
  readonly fingerprint: string;
  readonly fingerprintHex: string;
}

const windowsHashes = [
  `foreach ($m in '${TAG_MANIFEST}','${MANIFEST}') {`,
  '  Get-Content -Encoding UTF8 $m | ForEach-Object {',
  "    $h, $f = $_ -split '  ', 2",
  '    if ((Get-FileHash -Algorithm SHA512 -LiteralPath $f).Hash -eq $h) { "OK: $f" } else { "FAILED: $f" } } }',
];

/** The commands, each as it is pasted. */
export const verifyCommands = ({ email, fingerprintHex }: VerifyTextInput) => {
  const principal = isPrincipal(email) ? email : 'NAME';
  const verify = `ssh-keygen -Y verify -f allowed_signers -I ${principal} -n ${BUNDLE_NAMESPACE}`;
  return {
    unix: [
      `${verify} -s signatures/*.sig < ${TAG_MANIFEST}`,
      `sha512sum --strict -c ${TAG_MANIFEST} && sha512sum --strict -c ${MANIFEST}`,
    ],
    mac: [`shasum -a 512 --strict -c ${TAG_MANIFEST} && shasum -a 512 --strict -c ${MANIFEST}`],
    windows: [`cmd /c "${verify} -s signatures\\${fingerprintHex}.sig < ${TAG_MANIFEST}"`],
    windowsHashes,
  };
};

const block = (lines: readonly string[]): string => lines.map((line) => `    ${line}\n`).join('');

const swedish = (input: VerifyTextInput): string => {
  const commands = verifyCommands(input);
  return `KONTROLLERA AVSÄNDARE OCH INNEHÅLL

Det här är ett signerat paket. Vem som har gjort det, och att ingenting har ändrats, kan kontrolleras utan programmet
Rotorsak. Signaturen visar avsändare och att innehållet är oförändrat; den är inte en underskrift av ett beslut.

1. Skaffa filen allowed_signers från avsändaren på annat sätt än med paketet, och lägg den i den här mappen.
   Jämför fingeravtrycket med avsändaren, till exempel över telefon. Paketet säger sig vara signerat med nyckeln
   ${input.fingerprint}

2. Öppna ett kommandofönster i den här mappen och klistra in. Alla rader ska sluta med OK, och den första svara
   Good "${BUNDLE_NAMESPACE}" signature, med samma fingeravtryck.

   Linux och macOS:
${block(commands.unix)}
   Finns inte sha512sum (äldre macOS), i stället för den andra raden:
${block(commands.mac)}
   Windows (PowerShell):
${block(commands.windows)}${block(commands.windowsHashes)}
   Kontrollera också att mappen data inte innehåller någon fil som ${MANIFEST} inte nämner.
`;
};

const english = (input: VerifyTextInput): string => {
  const commands = verifyCommands(input);
  return `CHECK THE SENDER AND THE CONTENT

This is a signed bundle. Who made it, and that nothing has been changed, can be checked without the program Rotorsak.

1. Get the file allowed_signers from the sender by another way than with the bundle, and put it into this folder.
   Compare the fingerprint with the sender, for example over the telephone. The bundle says it is signed with the key
   ${input.fingerprint}

2. Open a command window in this folder and paste. Every line must end with OK, and the first must answer
   Good "${BUNDLE_NAMESPACE}" signature, with the same fingerprint.

   Linux and macOS:
${block(commands.unix)}
   Where there is no sha512sum (older macOS), instead of the second line:
${block(commands.mac)}
   Windows (PowerShell):
${block(commands.windows)}${block(commands.windowsHashes)}
   Check as well that the folder data holds no file that ${MANIFEST} does not name.
`;
};

export const verifyText = (input: VerifyTextInput): string => `${swedish(input)}\n\n${english(input)}`;
