/** Delning: handing over and taking in. */
import type { Locator } from 'playwright-core';
import { BundleDialog } from './bundle-dialog.ts';
import { CasePage } from './case-page.ts';

export class SharingPage extends CasePage {
  async show(): Promise<void> {
    await this.place('Delning');
  }

  /** Fills in to whom, where and why, and asks for the bundle at the file that the dialog was told to answer. */
  async handOver(to: string, organisation: string, purpose: string): Promise<void> {
    await this.field('Mottagare').fill(to);
    await this.field('Mottagarens organisation').fill(organisation);
    await this.field('Ändamål').fill(purpose);
    await this.page.getByRole('button', { name: 'Spara signerat paket' }).click();
  }

  get made(): Locator {
    return this.page.getByText(/^Paketet är sparat: /);
  }

  /** Answers the dialog that asks for the passphrase; what was to be signed goes on by itself. */
  async unlock(passphrase: string): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: 'Lås upp nyckeln' });
    await dialog.getByLabel('Lösenfras', { exact: true }).fill(passphrase);
    await dialog.getByRole('button', { name: 'Lås upp nyckeln' }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async openBundle(): Promise<BundleDialog> {
    await this.page.getByRole('button', { name: 'Öppna paket' }).click();
    return new BundleDialog(this.page);
  }
}
