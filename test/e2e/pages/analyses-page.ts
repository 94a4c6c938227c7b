/** The list of analyses. */
import type { Locator, Page } from 'playwright-core';
import { BundleDialog } from './bundle-dialog.ts';

export class AnalysesPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async ready(): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: 'Analyser' }).waitFor();
  }

  async create(title: string, problem: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Ny analys' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('Rubrik', { exact: true }).fill(title);
    await dialog.getByLabel('Brottsproblem', { exact: true }).fill(problem);
    await dialog.getByRole('button', { name: 'Ny analys' }).click();
    await this.#opened();
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Öppna exemplet från Malmö' }).click();
    await this.#opened();
  }

  /** The row of an analysis. */
  row(title: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('button', { name: title, exact: true }) });
  }

  async open(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title, exact: true }).click();
    await this.#opened();
  }

  async copy(title: string): Promise<void> {
    await this.row(title).getByRole('button', { name: 'Kopiera' }).click();
  }

  async archive(title: string): Promise<void> {
    await this.row(title).getByRole('button', { name: 'Arkivera' }).click();
  }

  async unarchive(title: string): Promise<void> {
    await this.row(title).getByRole('button', { name: 'Ta fram ur arkivet' }).click();
  }

  /** Asks for a bundle; the dialog for files must have been answered before. */
  async openBundle(): Promise<BundleDialog> {
    await this.page.getByRole('button', { name: 'Öppna paket' }).click();
    return new BundleDialog(this.page);
  }

  #opened(): Promise<void> {
    return this.page.getByRole('navigation').getByRole('link', { name: 'Översikt', exact: true }).waitFor();
  }
}
