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

  /** Types a text and leaves its field, as saves it. */
  async write(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.field(label).blur();
  }

  /** Chooses by the words of the option. */
  async choose(label: string, option: string): Promise<void> {
    await this.field(label).selectOption({ label: option });
  }

  /** Chooses by a part of the name, among many. */
  async pick(label: string, name: string): Promise<void> {
    await this.field(label).fill(name);
    await this.field(label).press('Enter');
  }

  /** Makes a record of its title by the line that the place has for it. */
  async add(label: string, title: string): Promise<void> {
    await this.field(label).fill(title);
    await this.field(label).press('Enter');
  }

  /** Goes back to the list of analyses. */
  async leave(): Promise<void> {
    await this.page.getByRole('link', { name: 'Alla analyser' }).click();
    await this.heading('Analyser').waitFor();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ångra', exact: true }).click();
  }

  async redo(): Promise<void> {
    await this.page.getByRole('button', { name: 'Gör om', exact: true }).click();
  }

  async palette(query: string): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.page.getByRole('dialog').getByRole('combobox').fill(query);
    await this.page.keyboard.press('Enter');
  }
}
