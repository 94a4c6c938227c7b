/** The causal map on the screen, as a person works in it. */
import type { Locator, Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

const DRAWN_MS = 60_000;

export class MapPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get canvas(): Locator {
    return this.page.getByRole('application', { name: 'Orsakskarta' });
  }

  /** Waits until everything in sight is drawn and nothing moves. */
  async rest(): Promise<void> {
    await this.page.waitForFunction(
      () => document.querySelector<HTMLElement>('[role="application"] canvas')?.dataset['drawn'] === 'true',
      null,
      { timeout: DRAWN_MS },
    );
  }

  /** Presses keys one by one with the focus in the map. */
  async keys(...keys: readonly string[]): Promise<void> {
    await this.canvas.focus();
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Where a point of the picture is on the screen. */
  async onScreen({ x, y }: Point): Promise<Point> {
    await this.rest();
    const canvas = this.canvas.locator('canvas');
    const [scale = 1, left = 0, top = 0] = ((await canvas.getAttribute('data-camera')) ?? '').split(' ').map(Number);
    const box = await canvas.boundingBox();
    return { x: (box?.x ?? 0) + x * scale + left, y: (box?.y ?? 0) + y * scale + top };
  }

  async drag(from: Point, to: Point): Promise<void> {
    const [start, end] = [await this.onScreen(from), await this.onScreen(to)];
    const { mouse } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
    await mouse.move(end.x, end.y, { steps: 3 });
    await mouse.up();
  }

  async save(format: string): Promise<void> {
    await this.page.getByText('Spara som').click();
    await this.page.getByRole('button', { name: format, exact: true }).click();
  }

  /** Cells of the twin, row by row, without the head. */
  twin(): Promise<string[][]> {
    return this.page
      .getByRole('region', { name: 'Kartan som tabell' })
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  }
}
