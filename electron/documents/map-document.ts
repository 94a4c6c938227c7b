/**
 * The causal map on paper: the picture on a page as large as it needs, then its content as a table. The picture comes
 * from a page and is shown as an image, where nothing in it can be script or reach out.
 */
import { type MapRow, mapRows } from '../../db/domain/picture/table.ts';
import type { MapContent } from '../../db/domain/picture/types.ts';
import { domainWords } from '../../db/domain/words/index.ts';
import { swedishTime } from './dates.ts';
import { fontFaces } from './fonts.ts';
import { cleanText, type Html, html, styleSheet } from './html.ts';
import { pageStyle } from './page-style.ts';
import { planWords } from './plan/words.ts';
import { textStyle } from './style.ts';
import type { PrintRequest } from './typeset.ts';

export interface MapDocumentInput {
  readonly title: string;
  readonly svg: string;
  readonly content: MapContent;
  /** ISO time, UTC. */
  readonly printedAt: string;
  readonly appVersion: string;
}

const LANGUAGE = 'sv-SE';
const words = {
  kind: 'Orsakskarta',
  table: 'Kartans innehåll',
  picture: 'Orsakskarta. Innehållet står i tabellen efter bilden.',
  columns: ['Faktor', 'Rådighet', 'Betydelse', 'Underlag', 'Orsaker', 'Leder till'],
} as const;

const STYLE = `
@page map{size:A3 landscape;margin:14mm}
.map{page:map;margin:0;break-after:page;height:262mm}
.map img{display:block;width:100%;height:100%;object-fit:contain}
main{page:wide}
`;

const row = ({ factor, causes, effects }: MapRow): Html => {
  const domain = domainWords('sv');
  return html`<tr><th scope="row">${factor.title}</th><td>${domain.influenceLevel[factor.influence]}</td><td>${domain.significance[factor.significance]}</td><td>${domain.evidence[factor.evidence]}</td><td>${causes.map((title) => html`<p>${title}</p>`)}</td><td>${effects.map((title) => html`<p>${title}</p>`)}</td></tr>
`;
};

/** The fonts go into the picture, since an image sees nothing of the document that it stands in. */
const pictureAddress = (svg: string): string => {
  const styled = svg.replace('<title>', () => `<style>${fontFaces()}</style><title>`);
  return `data:image/svg+xml;base64,${Buffer.from(styled, 'utf8').toString('base64')}`;
};

/** Ready to be typeset. What people typed is text in it, never markup. */
export const mapDocument = (input: MapDocumentInput): PrintRequest & { readonly lang: string } => {
  const title = `${words.kind} – ${cleanText(input.title).replace(/\s+/gu, ' ').trim()}`;
  const { day } = swedishTime(input.printedAt);
  const running = { title, marks: '', record: `${planWords.printed.toLowerCase()} ${day}` };
  const page = pageStyle({ ...running, page: planWords.page, of: planWords.of });
  const document = html`<!doctype html>
<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<meta name="generator" content="Rotorsak ${input.appVersion}">
<meta name="created" content="${input.printedAt}">
<title>${title}</title>
${styleSheet(`${fontFaces()}\n${page}${textStyle()}${STYLE}`)}
</head>
<body>
<figure class="map"><img alt="${words.picture}" src="${pictureAddress(input.svg)}"></figure>
<main><section><h2>${words.table}</h2>
<table><thead><tr>${words.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${mapRows(input.content).map(row)}</tbody></table></section></main>
</body>
</html>
`.toString();
  return { html: document, title, lang: LANGUAGE };
};
