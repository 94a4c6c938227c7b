/** Utskrift: the document as it will be printed, and as a file. */
import type { Locator } from 'playwright-core';
import { CasePage } from './case-page.ts';

export class PrintPage extends CasePage {
  async show(): Promise<void> {
    await this.place('Utskrift');
  }

  /** Waits for the first page of the document, which is made when the place is shown. */
  async preview(): Promise<void> {
    await this.pages.first().waitFor();
  }

  get pages(): Locator {
    return this.page.getByText(/^Sida \d+ av \d+$/);
  }

  /** Saves to the file that the dialog was told to answer. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Spara som PDF' }).click();
    await this.page.getByText(/^Sparad: /).waitFor();
  }
}
