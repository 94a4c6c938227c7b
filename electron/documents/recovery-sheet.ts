/** The sheet of paper that a lost signing key is got back from. */
import { swedishTime } from './dates.ts';
import { fontFaces } from './fonts.ts';
import { html, styleSheet } from './html.ts';
import { pageStyle } from './page-style.ts';
import { textStyle } from './style.ts';
import type { PrintRequest } from './typeset.ts';

export interface RecoverySheet {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  /** `SHA256:…` */
  readonly fingerprint: string;
  /** The private key; see `recoveryWords`. */
  readonly words: readonly string[];
  /** ISO time, UTC. */
  readonly printedAt: string;
  readonly appVersion: string;
}

const STYLE = `
.words{columns:4;column-gap:6mm;margin:5mm 0;padding-left:7mm;font-size:12pt;line-height:1.9}
.words li{break-inside:avoid}
.whose{margin-bottom:6mm}
`;

const TITLE = 'Återställningsblad för signeringsnyckel';
const MARK = 'Hemligt: förvaras inlåst';

const rules = [
  'Den som har bladet kan signera paket i ditt namn. Förvara det inlåst, som ett original, och inte vid datorn.',
  'Behövs det: välj Återställ nyckeln i Inställningar, eller Jag har redan en nyckel första gången programmet startas, och skriv in orden i ordning. Fyra bokstäver av varje ord räcker.',
  'Tror du att någon har läst bladet: gör en ny nyckel i Inställningar, och be dina mottagare återkalla den gamla.',
];

/** Ready to be typeset: one page, A4. */
export const recoverySheet = (sheet: RecoverySheet): PrintRequest => {
  const { name, organisation, email, fingerprint, words, printedAt, appVersion } = sheet;
  const { day } = swedishTime(printedAt);
  const page = pageStyle({ title: TITLE, marks: MARK, record: `Rotorsak ${day}`, page: 'Sida', of: 'av' });
  const document = html`<!doctype html>
<html lang="sv-SE">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="generator" content="Rotorsak ${appVersion}">
<meta name="created" content="${printedAt}">
<title>${TITLE}</title>
${styleSheet(`${fontFaces()}\n${page}${textStyle()}${STYLE}`)}
</head>
<body><main><section>
<h2>${TITLE}</h2>
<p class="whose">${name}, ${organisation}, ${email}
${fingerprint}</p>
<ol class="words">${words.map((word) => html`<li>${word}</li>`)}</ol>
<ul>${rules.map((rule) => html`<li><span>${rule}</span></li>`)}</ul>
</section></main></body>
</html>
`.toString();
  return { html: document, title: TITLE };
};
