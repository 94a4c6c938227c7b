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
    const line = this.page.getByRole('main').getByLabel('Ny faktor', { exact: true });
    await line.fill(title);
    await line.press('Enter');
    await this.shows(title);
  }

  /** Waits until the form shows this factor. */
  async shows(title: string): Promise<void> {
    const field = this.field('Faktor');
    await field.waitFor();
    while ((await field.inputValue()) !== title) await this.page.waitForTimeout(50);
  }

  async addEvidence(source: string, locator: string, quote: string): Promise<void> {
    await this.choose('Lägg till källa', source);
    await this.#add('Lägg till källa');
    await this.write('Ställe', locator);
    await this.write('Citat', quote);
  }

  async addLink(to: string): Promise<void> {
    await this.choose('Nytt samband till', to);
    await this.#add('Nytt samband till');
    await this.field('Styrka').waitFor();
  }

  /** Presses the button beside the choice. */
  async #add(label: string): Promise<void> {
    await this.field(label).locator('xpath=..').getByRole('button', { name: 'Lägg till' }).click();
  }
}
