/** One analysis on the screen, as a person finds their way in it. */
import type { Locator, Page } from 'playwright-core';

export class CasePage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to a place by its name in the rail. */
  async place(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await this.heading(name).waitFor();
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** A control by the label above it. */
  field(label: string): Locator {
    return this.page.getByRole('main').getByLabel(label, { exact: true }).first();
  }

  async palette(query: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('dialog').getByRole('combobox').fill(query);
    await this.page.keyboard.press('Enter');
  }
}
