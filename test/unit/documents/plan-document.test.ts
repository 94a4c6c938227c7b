import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '../../../db/domain/interchange/schema.ts';
import { planDocument } from '../../../electron/documents/plan-document.ts';
import { fillPageNumbers } from '../../../electron/documents/typeset.ts';
import { hardCase } from '../../support/hard-case.ts';
import { planInput, samplePlan } from '../../support/plan-input.ts';

const emptyCase: Case = {
  format: 'rotorsak-case',
  version: 1,
  analysis: { id: 'empty', title: 'Tomt', problem: 'Problemet' },
  actors: [],
  sources: [],
  factors: [],
  links: [],
  measures: [],
};

/** The text between an element's id and the next section, tags taken out. */
const textOf = (html: string, id: string): string => {
  const start = html.indexOf(`<h2 id="${id}"`);
  return html
    .slice(start, html.indexOf('</section>', start))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
};

let sample = '';
beforeAll(() => {
  sample = planDocument(samplePlan()).html;
});

describe('the document as a file', () => {
  it('is whole in itself: no script, no frame, no address but data and links that a reader may follow', () => {
    const markup = sample.replace(/url\(data:font\/woff2;base64,[A-Za-z0-9+/=]+\)/g, '');
    expect(markup).not.toMatch(/<(?:script|iframe|img|link|object|embed|base|form)\b|url\(|@import|\son\w+=/i);
    for (const [, address] of markup.matchAll(/(?:href|src)="([^"]*)"/g)) expect(address).toMatch(/^(?:#|https?:)/);
    expect(markup).toContain("default-src 'none'");
  });

  it('says its language and title', () => {
    const { title, lang, html } = planDocument(samplePlan());
    expect(lang).toBe('sv-SE');
    expect(html).toContain('<html lang="sv-SE">');
    expect(html).toContain(`<title>${title}</title>`);
  });

  it('is the same for the same input', () => {
    expect(planDocument(samplePlan()).html).toBe(sample);
  });

  it('points only at places that are there', () => {
    for (const [, id] of sample.matchAll(/href="#([^"]*)"/g)) expect(sample).toContain(`id="${id}"`);
  });

  it('has its headings in order, the title first', () => {
    const levels = [...sample.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('holds nothing but text of what people typed', () => {
    const { html } = planDocument(planInput(hardCase(60), { analysis: { secrecy: true, secrecyProvision: '<b>"' } }));
    expect(html).not.toMatch(/<script|<img|<b>/);
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
  });
});

describe('the plan', () => {
  it('has every part, numbered, in the contents and in the text', () => {
    const titles = [...sample.matchAll(/<h2 id="[\w-]+"><span class="\w+">([^<]+)<\/span> ([^<]+)<\/h2>/g)].map(
      ([, number, title]) => `${number} ${title}`,
    );
    expect(titles).toEqual([
      '1 Underlag',
      '2 Brottsproblem',
      '3 Så valdes faktorerna',
      '4 Åtgärdsplan',
      '5 Önskemål till andra',
      '6 Luckor',
      '7 Kontroller före beslut',
      '8 Källförteckning',
      'Bilaga 1 Alla faktorer',
      'Bilaga 2 Alla samband',
    ]);
    expect(fillPageNumbers(sample, new Map([['luckor', 7]]))).toContain('data-page-of="luckor">7</span>');
  });

  it('puts each cause, measure and column of Brå in the table', () => {
    const input = samplePlan();
    const text = textOf(sample, 'atgardsplan');
    expect(text).toMatch(/Orsak Åtgärd Operativa mål När Vem Uppföljning/);
    for (const measure of input.measures) expect(text).toContain(measure.title);
    for (const row of input.rows) {
      const factor = input.graph.factors.find(({ id }) => id === row.factor);
      expect(text).toContain(`${row.number} ${factor?.title}`);
      expect(text).toContain(row.goal);
    }
  });

  it('tells a measure against several causes in full once and refers to it after that', () => {
    const text = textOf(sample, 'atgardsplan');
    expect(text.split('Gemensam planering').length - 1).toBe(1);
    expect(text).toContain('Se åtgärd 1.1.');
  });

  it('gives every factor its group and the one sentence of the rules', () => {
    const input = samplePlan();
    const text = textOf(sample, 'urval');
    for (const item of input.derivation.factors.filter(({ role }) => role === 'candidate')) {
      expect(text).toContain(item.title);
    }
    expect(text).toContain('Kommer först: betydelsen är hög, kommunen kan påverka själv och faktorn är belagd.');
  });

  it('prints what was left out, by whom it was not decided and why', () => {
    const input = samplePlan();
    const [first] = input.derivation.factors;
    const factors = input.graph.factors.map((factor) =>
      factor.id === first?.id
        ? { ...factor, placement: 'declined' as const, placementReason: 'Annat kommer före.' }
        : factor,
    );
    const derivation = {
      ...input.derivation,
      factors: input.derivation.factors.map((item) =>
        item.id === first?.id
          ? {
              ...item,
              declined: true,
              explanation: { code: 'declined' as const, params: { reason: 'Annat kommer före.' } },
            }
          : item,
      ),
    };
    const { html } = planDocument({ ...input, derivation, graph: { ...input.graph, factors } });
    expect(textOf(html, 'urval')).toMatch(/Avstås .*Annat kommer före\./);
    expect(textOf(html, 'bilaga-faktorer')).toContain('Avstås: Annat kommer före.');
  });

  it('lists what others decide over with who then, and the gaps', () => {
    expect(textOf(sample, 'onskemal')).toMatch(/Låga straff .*Riksdag och regering/);
    expect(textOf(sample, 'luckor')).toContain('Lucka: rådigheten är inte bedömd.');
  });

  it('shows the chains that cannot be broken, and the loops', () => {
    expect(textOf(sample, 'urval')).toMatch(/Regelverket har inte hängt med[^›]*› Låga straff/);
    expect(textOf(sample, 'urval')).toContain('Förstärkande');
  });

  it('prints every check with its ground, and the reason to decide all the same', () => {
    const html = planDocument(samplePlan({ analysis: { checksReason: 'Följs upp före sommaren.' } })).html;
    const text = textOf(html, 'kontroller');
    for (const { id } of samplePlan().checks) expect(text).toContain(` ${id} `);
    // Each place once, also where a measure without a row lacks several things.
    for (const cell of text.split(/ [KPRLSG]\d /))
      expect(cell.split('Granska anmälningar av massor').length).toBeLessThanOrEqual(2);
    expect(text).toContain('Åtgärder utan rad i planen: ');
    expect(text).toContain('Följs upp före sommaren.');
    expect(textOf(sample, 'kontroller')).toContain('Inget skäl är skrivet.');
  });

  it('names the provision of every secrecy mark, or says that it is missing', () => {
    const measure = samplePlan().measures[0];
    const secret = (provision: string) =>
      planDocument(
        samplePlan({
          measure: (item) => (item.id === measure?.id ? { ...item, secrecy: true, secrecyProvision: provision } : item),
        }),
      ).html;
    expect(secret('OSL 17 kap. 1 §')).toContain('Sekretess i delar: OSL 17 kap. 1 §');
    expect(secret('')).toContain('Sekretess i delar: lagrum saknas');
    expect(sample).not.toMatch(/Sekretess(?: i delar)?: /);
  });

  it('marks a draft and not a version that is none', () => {
    expect(sample).toContain('Utkast, inte beslutad');
    const decided = planDocument(samplePlan({ meta: { draft: false, version: 'Version 1' } })).html;
    expect(decided).not.toMatch(/Utkast, inte beslutad|UTKAST/);
  });

  it('keeps rejected factors and drafts in the appendix', () => {
    const html = planDocument(planInput(hardCase(60))).html;
    expect(textOf(html, 'bilaga-faktorer')).toContain('Avförd: &lt;script&gt;');
  });

  it('says in words what is empty', () => {
    const html = planDocument(planInput(emptyCase)).html;
    expect(textOf(html, 'atgardsplan')).toContain('Planen har inga rader än');
    expect(textOf(html, 'kallor')).toContain('Inga källor är registrerade.');
    expect(textOf(html, 'urval')).toContain('Analysen har inga kedjor till problemet än.');
  });

  it('makes links of addresses of the web only', () => {
    const input = samplePlan();
    const sources = input.graph.sources.map((source, index) => ({
      ...source,
      url: index === 0 ? 'javascript:alert(1)' : index === 1 ? 'https://example.org/a?b=1&c=2' : '',
    }));
    const { html } = planDocument({ ...input, graph: { ...input.graph, sources } });
    expect(html).not.toContain('href="javascript');
    expect(html).toContain('href="https://example.org/a?b=1&amp;c=2"');
  });
});
