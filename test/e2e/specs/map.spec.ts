/** The causal map over the real core: links and places by hand and by key, focus, cut, find, files, and its table. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRecords } from '../../../db/repositories/records.ts';
import { coreHandlers } from '../../../electron/core/handlers/all.ts';
import { accessibilityFaults } from '../../support/accessibility.ts';
import { type Opened, type PageOptions, preparePage } from '../../support/real-core-page.ts';
import { MapPage } from '../pages/map-page.ts';

/** Long enough for a layout on a machine that has much else to do. */
const poll = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

let app: Awaited<ReturnType<typeof preparePage>>;
beforeAll(async () => {
  app = await preparePage();
});
afterAll(() => app.done());

interface OnMap extends Opened {
  readonly analysis: string;
  readonly map: MapPage;
}

const withSample = async (options: PageOptions = {}): Promise<OnMap> => {
  const opened = await app.open(options);
  const { id: analysis } = coreHandlers['analysis.createSample'](opened.session.store);
  await opened.goto(`/analysis/${analysis}/map`);
  const map = new MapPage(opened.page);
  await map.rest();
  return { ...opened, analysis, map };
};

/** Two factors without links between them and the problem, at known places. */
const withThree = async (): Promise<OnMap> => {
  const opened = await app.open();
  const { store } = opened.session;
  const { id: analysis } = coreHandlers['analysis.create'](store, { title: 'Liten', problem: 'Nedskräpning' });
  for (const id of ['A', 'B']) {
    coreHandlers['factor.create'](store, { analysis, id, fields: { title: `Faktor ${id}` } });
    coreHandlers['link.create'](store, { analysis, fields: { from: id, to: 'problem' } });
  }
  const nodes = [
    { factor: 'A', x: -700, y: 0 },
    { factor: 'B', x: -350, y: 160 },
    { factor: 'problem', x: 0, y: 0 },
  ];
  coreHandlers['mapNode.place'](store, { analysis, view: 'map', nodes });
  await opened.goto(`/analysis/${analysis}/map`);
  const map = new MapPage(opened.page);
  await map.rest();
  return { ...opened, analysis, map };
};

const list = <E extends 'factor' | 'link' | 'mapNode'>({ session, analysis }: OnMap, entity: E) =>
  listRecords(session.store.db, entity, analysis);
const linkIds = (on: OnMap): string[] => list(on, 'link').map(({ id }) => id);

/** Centres of the nodes by title, as seen from the problem, read from the SVG that is saved. */
const places = async (on: OnMap): Promise<Map<string, { x: number; y: number }>> => {
  const before = on.pictures.length;
  await on.map.save('SVG');
  await poll(() => on.pictures.length).toBe(before + 1);
  const found = [...(on.pictures.at(-1)?.content ?? '').matchAll(/translate\((\S+) (\S+)\)"><title>([^<]*)</g)];
  const nodes = new Map(found.map(([, x, y, title]) => [String(title), { x: Number(x), y: Number(y) }]));
  const problem = nodes.get(coreHandlers['analysis.get'](on.session.store, on).problem) ?? { x: 0, y: 0 };
  return new Map([...nodes].map(([title, { x, y }]) => [title, { x: x - problem.x, y: y - problem.y }]));
};

test('axe finds nothing in light and dark, with everything shown, and nothing breaks the content policy', async () => {
  const on = await withSample();
  await on.page.getByLabel('Ingreppsmängd').check();
  await on.page.getByRole('button', { name: 'Tabell' }).click();
  await on.page.getByRole('button', { name: 'Teckenförklaring' }).click();
  expect(await accessibilityFaults(on.page)).toEqual([]);
  expect(on.complaints).toEqual([]);
  await on.close();
});

test('the table beside the map says the same as the records', async () => {
  const on = await withSample();
  const factors = list(on, 'factor').filter(({ state }) => state !== 'rejected');
  const title = new Map(factors.map((factor) => [factor.id, factor.title]));
  title.set('problem', coreHandlers['analysis.get'](on.session.store, on).problem);
  const links = list(on, 'link').map(({ from, to }) => `${title.get(from)} → ${title.get(to)}`);
  const rows = await on.map.twin();
  expect(rows.map(([name]) => name)).toEqual(
    factors.map((factor) => factor.title).sort(new Intl.Collator('sv').compare),
  );
  const split = (cell = ''): string[] => cell.split('; ').filter((text) => text !== '');
  const out = rows.flatMap(([name, , , , , , effects]) => split(effects).map((to) => `${name} → ${to}`));
  expect(out.sort()).toEqual(links.sort());
  const into = rows.flatMap(([name, , , , , causes]) => split(causes).map((from) => `${from} → ${name}`));
  const problem = title.get('problem') ?? '';
  expect(into.sort()).toEqual(links.filter((link) => !link.endsWith(`→ ${problem}`)).sort());
  await on.close();
});

test('a link is drawn from node to node, undone by a key, and refused in words when it is there', async () => {
  const on = await withThree();
  const handle = { x: -700 + 108, y: 0 };
  const target = await on.map.onScreen({ x: -700, y: 0 });
  await on.page.mouse.move(target.x, target.y);
  await on.map.drag(handle, { x: -350, y: 160 });
  await poll(() => linkIds(on)).toContain('A~B');
  await on.map.keys('Control+z');
  await poll(() => linkIds(on)).not.toContain('A~B');
  await on.map.keys('Home', 'ArrowLeft');
  await on.map.drag(handle, { x: 0, y: 0 });
  await on.page.getByRole('alert').getByText('Sambandet från Faktor A till Nedskräpning finns redan.').waitFor();
  await on.close();
});

test('by key: walk, link, add a cause, rename, remove, and each is undone by a key', async () => {
  const on = await withThree();
  const address = () => on.page.evaluate(() => decodeURIComponent(window.location.hash));
  await on.page.getByRole('combobox', { name: 'Sök i kartan' }).fill('faktor a');
  await on.page.keyboard.press('Enter');
  await poll(address).toMatch(/map\/A$/);
  await on.map.keys('l', 'ArrowRight');
  await on.page.getByRole('status').getByText('Samband från Faktor A till Faktor B.').waitFor();
  await on.page.keyboard.press('Enter');
  await poll(() => linkIds(on)).toContain('A~B');
  await on.map.keys('n');
  await on.page.getByLabel('Ny orsak till Faktor A').fill('Faktor C');
  await on.page.keyboard.press('Enter');
  await poll(() => list(on, 'factor').length).toBe(3);
  const added = list(on, 'factor').find(({ title }) => title === 'Faktor C')?.id ?? '';
  expect(linkIds(on)).toContain(`${added}~A`);
  await poll(address).toContain(added);
  await on.map.rest();
  const title = on.page.getByRole('main').getByLabel('Titel');
  await poll(async () => {
    await on.map.keys('F2');
    return title.count();
  }).toBe(1);
  await title.fill('Faktor D');
  await on.page.keyboard.press('Enter');
  await poll(() => list(on, 'factor').map(({ title }) => title)).toContain('Faktor D');
  // The keys are back in the map when the title is written.
  await on.page.keyboard.press('Delete');
  await poll(() => list(on, 'factor').length).toBe(2);
  await on.map.keys('Control+z');
  await poll(() => list(on, 'factor').map(({ title }) => title)).toContain('Faktor D');
  await on.map.keys('Control+z');
  await poll(() => list(on, 'factor').map(({ title }) => title)).toContain('Faktor C');
  await on.map.keys('Control+z');
  await poll(() => list(on, 'factor').length).toBe(2);
  expect(linkIds(on).some((id) => id.includes(added))).toBe(false);
  await on.close();
});

test('a node stays where it was put, also after a reload, until the map is laid out anew', async () => {
  const on = await withThree();
  await on.map.drag({ x: -700, y: 0 }, { x: -640, y: -90 });
  const place = () => list(on, 'mapNode').find(({ factor }) => factor === 'A');
  await poll(() => place()?.x).not.toBe(-700);
  const { x = 0, y = 0 } = place() ?? {};
  expect(Math.hypot(x + 640, y + 90)).toBeLessThan(4);
  await on.page.reload();
  await on.map.rest();
  expect((await places(on)).get('Faktor A')).toEqual({ x, y });
  await on.page.getByRole('button', { name: 'Lägg ut på nytt' }).click();
  await poll(() => list(on, 'mapNode').length).toBe(0);
  await on.page.getByRole('button', { name: 'Inga faktorer är placerade för hand.' }).waitFor();
  await on.close();
});

test('a new factor moves none of the others far', async () => {
  const on = await withSample();
  const before = await places(on);
  const { store } = on.session;
  coreHandlers['map.createCause'](store, { analysis: on.analysis, title: 'En till', to: 'problem' });
  await poll(async () => (await places(on)).has('En till')).toBe(true);
  const after = await places(on);
  const moves = [...before].map(([title, { x, y }]) => {
    const now = after.get(title);
    return now === undefined ? Number.POSITIVE_INFINITY : Math.hypot(now.x - x, now.y - y);
  });
  expect(Math.max(...moves)).toBeLessThan(200);
  expect(moves.filter((move) => move > 1).length).toBeLessThan(before.size / 2);
  await on.close();
});

test('the surroundings of a factor hold what is within the steps, and no more', async () => {
  const on = await withSample();
  const links = list(on, 'link');
  const start = list(on, 'factor').find(({ title }) => title === 'Låg upptäcktsrisk')?.id ?? '';
  const step = (ids: readonly string[], from: 'from' | 'to', to: 'from' | 'to'): string[] =>
    links.filter((link) => ids.includes(link[from])).map((link) => link[to]);
  const causes = step([start], 'to', 'from');
  await on.goto(`/analysis/${on.analysis}/map/${start}`);
  await on.map.keys('o');
  await on.page.getByLabel('Led av följder').selectOption('0');
  await on.page.getByLabel('Led av orsaker').selectOption('1');
  const near = new Set([start, ...causes]);
  await poll(async () => (await on.map.twin()).length).toBe(near.size);
  await on.page.getByLabel('Led av orsaker').selectOption('2');
  const wider = new Set([...near, ...step(causes, 'to', 'from')]);
  await poll(async () => (await on.map.twin()).length).toBe(wider.size);
  await on.page.getByRole('button', { name: 'Visa alla' }).click();
  await poll(async () => (await on.map.twin()).length).toBe(
    list(on, 'factor').filter(({ state }) => state !== 'rejected').length,
  );
  await on.close();
});

test('a factor that is found outside the surroundings takes the focus with it', async () => {
  const on = await withSample();
  const links = list(on, 'link');
  const start = list(on, 'factor').find(({ title }) => title === 'Låg upptäcktsrisk')?.id ?? '';
  const near = new Set(links.flatMap(({ from, to }) => (from === start ? [to] : to === start ? [from] : [])));
  const far = list(on, 'factor').find(({ id, state }) => state !== 'rejected' && id !== start && !near.has(id));
  await on.goto(`/analysis/${on.analysis}/map/${start}`);
  await on.map.keys('o');
  await on.page.getByLabel('Led av följder').selectOption('0');
  await on.page.getByLabel('Led av orsaker').selectOption('0');
  await poll(async () => (await on.map.twin()).length).toBe(1);
  await on.page.getByRole('combobox', { name: 'Sök i kartan' }).fill(far?.title ?? '');
  await on.page.getByRole('option', { name: far?.title ?? '' }).waitFor();
  await on.page.keyboard.press('Enter');
  await poll(async () => (await on.map.twin()).flat()).toContain(far?.title);
  await on.page.getByText(`Bara omgivningen till ${far?.title}`).waitFor();
  await on.close();
});

test('the smallest intervention set is told in words, with the chains that it cannot break', async () => {
  const on = await withSample();
  const { cut, rootGroups } = coreHandlers['derivation.get'](on.session.store, on);
  await on.page.getByLabel('Ingreppsmängd').check();
  const note = on.page.getByRole('region', { name: 'Minsta ingreppsmängd' });
  expect(await note.textContent()).toContain(`${cut.factors.length} faktorer`);
  await note.getByText('inte kan bryta ensam').click();
  expect(await note.getByRole('listitem').count()).toBe(rootGroups.filter(({ separable }) => !separable).length);
  await on.close();
});

test('saved pictures are whole files, whatever titles hold', async () => {
  const on = await withThree();
  const hostile = '</text><script>alert(1)</script> ]]> & "citat" \u202e';
  coreHandlers['factor.update'](on.session.store, { analysis: on.analysis, id: 'A', fields: { title: hostile } });
  await poll(async () => (await on.map.twin()).flat()).toContain(hostile);
  await on.map.save('SVG');
  await on.map.save('PNG');
  await poll(() => on.pictures.length).toBe(2);
  const [svg, png] = on.pictures;
  const parsed = await on.page.evaluate((text) => {
    const tree = new DOMParser().parseFromString(text, 'image/svg+xml');
    const count = (name: string): number => tree.getElementsByTagName(name).length;
    return { faults: count('parsererror'), scripts: count('script'), text: tree.documentElement.textContent };
  }, svg?.content ?? '');
  expect(parsed).toMatchObject({ faults: 0, scripts: 0 });
  expect(parsed.text).toContain('</text><script>alert(1)</script> ]]> & "citat"');
  const bytes = Buffer.from(png?.content ?? '', 'base64');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  await on.close();
});
