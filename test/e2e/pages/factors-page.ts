/** Orsaksanalys: a factor by its form. */
import type { Locator } from 'playwright-core';
import { CasePage } from './case-page.ts';

export class FactorsPage extends CasePage {
  async show(): Promise<void> {
    await this.place('Orsaksanalys');
  }

  /** The form of the chosen factor. */
  get form(): Locator {
    return this.page.getByRole('region', { name: 'Detaljer', exact: true });
  }

  override field(label: string): Locator {
    return this.form.getByLabel(label, { exact: true }).first();
  }

  /** Makes a factor; its form is shown. */
  async create(title: string): Promise<void> {
    await this.page.getByRole('main').getByRole('button', { name: 'Ny faktor', exact: true }).click();
    await this.page.keyboard.insertText(title);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('gridcell', { name: title, exact: true }).click();
    await this.shows(title);
  }

  /** Waits until the form shows this factor. */
  async shows(title: string): Promise<void> {
    const field = this.field('Faktor');
    await field.waitFor();
    while ((await field.inputValue()) !== title) await this.page.waitForTimeout(50);
  }

  async addEvidence(source: string, locator: string, quote: string): Promise<void> {
    await this.pick('Lägg till källa', source);
    await this.write('Ställe', locator);
    await this.write('Citat', quote);
  }

  async addLink(to: string): Promise<void> {
    await this.pick('Lägg till något som faktorn leder till', to);
    await this.form.getByRole('listitem').getByText(to, { exact: true }).first().waitFor();
  }
}
