/** The few forms that documents are built of: sections, tables, definition lists, paragraphs, marks. */
import { type Html, type HtmlValue, html } from './html.ts';

/** Text of a person, kept apart from the direction of what stands round it. */
export const typed = (text: string): Html => html`<bdi>${text.trim()}</bdi>`;

/** A person's longer text: blank lines part paragraphs, single line ends stay. Nothing for an empty text. */
export const prose = (text: string): Html[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => html`<p class="typed">${part}</p>`);

export interface Column {
  readonly head: string;
  /** Share of the table's width in per cent. */
  readonly width: number;
  readonly numeric?: boolean;
}

export interface Row {
  /** Cells in the columns' order; the one at `header` names the row. */
  readonly cells: readonly HtmlValue[];
  readonly muted?: boolean;
}

export interface TableSpec {
  /** What the table holds; printed above it and read out with it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Column whose cell is the row's header. */
  readonly header?: number;
  readonly className?: string;
}

const classed = (name: string): Html => (name === '' ? html`` : html` class="${name}"`);

const cell = (column: Column | undefined, value: HtmlValue, isHeader: boolean): Html => {
  const kind = classed(column?.numeric ? 'num' : '');
  return isHeader ? html`<th scope="row"${kind}>${value}</th>` : html`<td${kind}>${value}</td>`;
};

/** A table whose head comes again on every page; nothing when it has no rows. */
export const table = ({ caption, columns, rows, header = 0, className = '' }: TableSpec): Html =>
  rows.length === 0
    ? html``
    : html`<table${classed(className)}><caption>${caption}</caption>
<colgroup>${columns.map(({ width }) => html`<col style="width:${width}%">`)}</colgroup>
<thead><tr>${columns.map(
        ({ head, numeric }) => html`<th scope="col"${classed(numeric ? 'num' : '')}>${head}</th>`,
      )}</tr></thead>
<tbody>
${rows.map(
  ({ cells, muted }) =>
    html`<tr${classed(muted ? 'more' : '')}>${cells.map((value, index) =>
      cell(columns[index], value, index === header),
    )}</tr>
`,
)}</tbody></table>
`;

/** Label and value side by side, as a table whose rows the labels name; pairs without a value are left out. */
export const pairs = (entries: readonly (readonly [label: HtmlValue, value: HtmlValue])[]): Html =>
  html`<table class="pairs"><tbody>${entries
    .filter(([, value]) => value !== '' && value !== null && value !== undefined && value !== false)
    .map(([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`)}</tbody></table>`;

/** A mark that is understood without colour: words in a frame. */
export const mark = (text: string, className = ''): Html =>
  html`<span class="${`mark ${className}`.trim()}">${text}</span>`;

/** One main part of a document; `page` names the page style that it is set on. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly page?: 'wide';
  /** Appendices are lettered by their title and not numbered. */
  readonly appendix?: boolean;
  readonly body: HtmlValue;
}

export interface NumberedSection extends Section {
  readonly number: string;
}

export const numberSections = (sections: readonly Section[]): NumberedSection[] => {
  let number = 0;
  let appendix = 0;
  return sections.map((section) => ({
    ...section,
    number: section.appendix ? `Bilaga ${++appendix}` : String(++number),
  }));
};

export const renderSection = ({ id, number, title, page, appendix, body }: NumberedSection): Html =>
  html`<section${classed(page ?? '')}><h2 id="${id}"><span class="${appendix ? 'appendix' : 'number'}">${number}</span> ${title}</h2>
${body}</section>
`;

/** Where the page number of a section's first page is put in when the pages are known; see `page-numbers.ts`. */
export const pageNumberSlot = (id: string): Html => html`<span class="page" data-page-of="${id}"></span>`;

export const contents = (title: string, sections: readonly NumberedSection[]): Html =>
  html`<nav class="contents" aria-label="${title}"><p class="label">${title}</p><ol>${sections.map(
    ({ id, number, title: name }) =>
      html`<li><a href="#${id}"><span class="number">${number}</span><span class="name">${name}</span>${pageNumberSlot(id)}</a></li>`,
  )}</ol></nav>`;
