/** What is shown of a bundle before anything of it is stored. */
import type { Locator, Page } from 'playwright-core';

export class BundleDialog {
  readonly page: Page;
  readonly dialog: Locator;
  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: /^Paket: / });
  }

  async text(): Promise<string> {
    await this.dialog.waitFor();
    return this.dialog.innerText();
  }

  /** Whether it may be taken in as things stand. */
  async mayImport(): Promise<boolean> {
    return (await this.dialog.getByRole('button', { name: 'Läs in', exact: true }).count()) > 0;
  }

  /** Types what the sender read out. */
  async confirmSigner(fingerprint: string): Promise<void> {
    await this.dialog.getByLabel('Fingeravtryck som ägaren läste upp').fill(fingerprint);
    await this.dialog.getByRole('button', { name: 'Bekräfta', exact: true }).click();
  }

  /** Leaves a record for later, in the list of all of them. */
  async leave(name: string): Promise<void> {
    const box = this.dialog.getByRole('checkbox', { name: `Ta med ${name}`, exact: true });
    if (!(await box.isVisible())) await this.dialog.getByText('Post för post').click();
    await box.uncheck();
  }

  /** Takes in all, or what was not left. */
  async import(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Läs in( det valda)?$/ }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Avbryt' }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }
}
