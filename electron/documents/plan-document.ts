/** The fördjupade åtgärdsplanen as one self-contained HTML document: no script, no request, fonts inside. */
import { fill } from '../../db/domain/words/index.ts';
import { swedishTime } from './dates.ts';
import { fontFaces } from './fonts.ts';
import { cleanText, type Html, html, styleSheet } from './html.ts';
import { oneLine, pageStyle } from './page-style.ts';
import { numberSections, prose, renderSection, type Section } from './parts.ts';
import { factorsSection, linksSection, sourcesSection } from './plan/appendix.ts';
import { backgroundSection } from './plan/background.ts';
import { checksSection } from './plan/checks.ts';
import { cover } from './plan/cover.ts';
import { detailsSection } from './plan/details.ts';
import { type Facts, gatherFacts } from './plan/facts.ts';
import { gapsSection, requestsSection } from './plan/gaps.ts';
import { indicatorsSection } from './plan/indicators.ts';
import type { PlanDocumentInput } from './plan/input.ts';
import { planTableSection } from './plan/plan-table.ts';
import { scheduleSection } from './plan/schedule.ts';
import { secrecyLine } from './plan/secrecy.ts';
import { selectionSection } from './plan/selection.ts';
import { planWords } from './plan/words.ts';
import { textStyle } from './style.ts';
import type { PrintRequest } from './typeset.ts';

const LANGUAGE = 'sv-SE';

const problemSection = ({ graph: { analysis } }: Facts): Section => {
  const description = prose(analysis.problemDescription);
  return {
    id: 'problem',
    title: planWords.problem.title,
    body: html`<p class="problem-title typed">${analysis.problem || planWords.untitled}</p>
${description.length > 0 ? description : html`<p>${planWords.problem.empty}</p>`}`,
  };
};

/** The document's title, as the file's metadata and the window have it. */
export const planTitle = ({ graph: { analysis }, meta }: Pick<PlanDocumentInput, 'graph' | 'meta'>): string =>
  `${planWords.kind}${meta.redacted === true ? ` (${planWords.redacted.toLowerCase()})` : ''} – ${cleanText(analysis.title).replace(/\s+/gu, ' ').trim() || planWords.untitled}`;

const pageRules = (facts: Facts): string => {
  const { graph, meta, today } = facts;
  const marks = [
    meta.draft && planWords.draft.toUpperCase(),
    meta.redacted === true && planWords.redacted.toUpperCase(),
    secrecyLine(facts),
  ]
    .filter(Boolean)
    .join(' · ');
  const record = [
    oneLine(graph.analysis.caseNumber, 50) || planWords.cover.noCaseNumber,
    oneLine(meta.version, 40),
    `${planWords.printed.toLowerCase()} ${today}`,
  ];
  return pageStyle({
    title: planTitle(facts),
    marks,
    record: record.filter((text) => text !== '').join(' · '),
    page: planWords.page,
    of: planWords.of,
  });
};

const colophon = ({ meta }: Facts): Html => {
  const { day, time } = swedishTime(meta.printedAt);
  return html`<p class="colophon">${fill(planWords.colophon, { version: meta.appVersion, date: day, time })}</p>`;
};

const sectionsOf = (facts: Facts): Section[] => [
  backgroundSection(facts),
  problemSection(facts),
  selectionSection(facts),
  planTableSection(facts),
  ...detailsSection(facts),
  ...indicatorsSection(facts),
  requestsSection(facts),
  gapsSection(facts),
  checksSection(facts),
  ...scheduleSection(facts),
  sourcesSection(facts),
  factorsSection(facts),
  linksSection(facts),
];

/** The document itself. */
export const planHtml = (input: PlanDocumentInput): string => {
  const facts = gatherFacts(input);
  const sections = numberSections(sectionsOf(facts));
  const { appVersion, printedAt } = input.meta;
  return html`<!doctype html>
<html lang="${LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="generator" content="Rotorsak ${appVersion}">
<meta name="created" content="${printedAt}">
<title>${planTitle(facts)}</title>
${styleSheet(`${fontFaces()}\n${pageRules(facts)}${textStyle()}`)}
</head>
<body>
${cover(facts, sections)}<main>
${sections.map(renderSection)}</main>
${colophon(facts)}
</body>
</html>
`.toString();
};

/**
 * The fördjupade åtgärdsplanen, ready to be typeset. The same input gives the same text, byte by byte; what people
 * typed is text in it, never markup.
 */
export const planDocument = (input: PlanDocumentInput): PrintRequest & { readonly lang: string } => ({
  html: planHtml(input),
  title: planTitle(input),
  lang: LANGUAGE,
});
