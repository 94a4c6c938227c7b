/** Underlag: sources and actors. */
import { CasePage } from './case-page.ts';

export class SourcesPage extends CasePage {
  async show(): Promise<void> {
    await this.place('Underlag');
  }

  /** Makes a source; its form is shown. */
  async createSource(title: string): Promise<void> {
    await this.add('Ny källa', title);
    await this.page.getByRole('region', { name: 'Detaljer' }).getByLabel('Titel', { exact: true }).waitFor();
  }

  async createActor(name: string): Promise<void> {
    await this.page.getByRole('tab', { name: /^Aktörer/ }).click();
    await this.add('Ny aktör', name);
    await this.page.getByRole('main').getByText(name).first().waitFor();
    await this.page.getByRole('tab', { name: /^Källor/ }).click();
  }

  /** Attaches the file that the dialog was told to answer. */
  async attach(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Lägg till fil' }).click();
    await this.page.getByRole('main').getByText(name).waitFor();
  }
}
