/** The first start: who one is. */
import type { Page } from 'playwright-core';

export interface Person {
  readonly name: string;
  readonly organisation: string;
  readonly email: string;
  readonly passphrase: string;
}

export const karin: Person = {
  name: 'Karin Holm',
  organisation: 'Malmö stad',
  email: 'karin.holm@example.se',
  passphrase: 'sju sjösjuka sjömän',
};

export const bo: Person = {
  name: 'Bo Ek',
  organisation: 'Miljönämnden',
  email: 'bo.ek@example.se',
  passphrase: 'flygande bäckasiner söka',
};

export class StartPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Fills the form in; the passphrase only where the computer does not protect keys and the form asks for it. */
  async introduce(person: Person): Promise<void> {
    await this.page.getByLabel('Namn', { exact: true }).fill(person.name);
    await this.page.getByLabel('Organisation', { exact: true }).fill(person.organisation);
    await this.page.getByLabel('E-post', { exact: true }).fill(person.email);
    const passphrase = this.page.getByLabel('Lösenfras', { exact: true });
    if ((await passphrase.count()) > 0) await passphrase.fill(person.passphrase);
    await this.begin();
    await this.goOn();
  }

  /** Leaves the recovery sheet for later. */
  async goOn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Fortsätt' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Analyser' }).waitFor();
  }

  begin(): Promise<void> {
    return this.page.getByRole('button', { name: 'Kom igång' }).click();
  }
}
