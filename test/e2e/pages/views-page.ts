/** The saved views of a place, as a person handles them. */
import type { Locator, Page } from 'playwright-core';

export class ViewsPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** The button that says which view is shown. */
  get shown(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: /^Vy: / });
  }

  get panel(): Locator {
    return this.page.getByRole('dialog', { name: /^Vy: / });
  }

  get changed(): Locator {
    return this.page.getByRole('main').getByText('ändrad', { exact: true });
  }

  /** Names in the list, as they stand; the list opens and closes. */
  async names(): Promise<string[]> {
    await this.open();
    const names = await this.panel.locator('[data-view]').allInnerTexts();
    await this.page.keyboard.press('Escape');
    return names.map((name) => name.trim());
  }

  async open(): Promise<void> {
    if (!(await this.panel.isVisible())) await this.shown.click();
    await this.panel.waitFor();
  }

  /** Opens the list by key; what is typed next goes into it. */
  async openByKey(): Promise<void> {
    await this.shown.focus();
    await this.page.keyboard.press('Enter');
    await this.panel.locator(':focus').waitFor();
  }

  async choose(name: string): Promise<void> {
    await this.open();
    await this.panel.getByRole('button', { name, exact: true }).click();
    await this.shows(name);
  }

  async keep(name: string): Promise<void> {
    await this.open();
    await this.panel.getByLabel('Spara det som visas som ny vy').fill(name);
    await this.page.keyboard.press('Enter');
    await this.shows(name);
  }

  async shows(name: string): Promise<void> {
    await this.page
      .getByRole('main')
      .getByRole('button', { name: `Vy: ${name}`, exact: true })
      .waitFor();
  }
}
