/** The signing key in Inställningar, and the dialogs about it wherever they are offered. */
import type { Locator, Page } from 'playwright-core';
import type { Person } from './start-page.ts';

export class KeyPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Opens Inställningar. */
  async open(): Promise<void> {
    await this.#press('Inställningar');
    await this.page.getByRole('region', { name: 'Signeringsnyckel' }).waitFor();
  }

  /** A control of the dialog on top. */
  field(label: string): Locator {
    return this.page.getByRole('dialog').last().getByLabel(label, { exact: true });
  }

  /** Saves a backup to the file that the dialog was told to answer. */
  async backUp(passphrase: string): Promise<void> {
    await this.#press('Spara reservkopia av nyckeln');
    await this.field('Lösenfras för kopian').fill(passphrase);
    await this.#press('Spara kopian');
    await this.page.getByText(/^Reservkopian är sparad: /).waitFor();
  }

  async restore(): Promise<void> {
    await this.#press('Återställ nyckeln');
  }

  /** Saves the recovery sheet to the file that the dialog was told to answer, and reads the words on the screen. */
  async sheet(passphrase: string): Promise<string[]> {
    await this.#press('Återställningsblad');
    const unlock = this.field('Lösenfras');
    if ((await unlock.count()) > 0) {
      await unlock.fill(passphrase);
      await this.#press('Lås upp nyckeln');
    }
    await this.#press('Spara bladet som PDF');
    await this.page.getByText(/^Bladet är sparat: /).waitFor();
    await this.#press('Visa orden');
    const words = await this.page.getByRole('list', { name: 'Nyckeln som ord' }).getByRole('listitem').allInnerTexts();
    await this.page.getByRole('dialog').last().getByRole('button', { name: 'Stäng' }).click();
    return words;
  }

  /** Types the words of a sheet where the key is restored. */
  async readWords(text: string): Promise<void> {
    await this.page.getByRole('dialog').last().getByText('På ett återställningsblad').click();
    await this.field('Orden på bladet').fill(text);
    await this.#press('Läs orden');
  }

  async chooseFile(button: string): Promise<void> {
    await this.#press(button);
  }

  async introduce(person: Person): Promise<void> {
    await this.field('Namn').fill(person.name);
    await this.field('Organisation').fill(person.organisation);
    await this.field('E-post').fill(person.email);
  }

  async use(): Promise<void> {
    await this.#press('Använd nyckeln');
  }

  /** Waits until no dialog stands. */
  async gone(): Promise<void> {
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  async renew(): Promise<void> {
    await this.#press('Ny nyckel');
  }

  /** Makes the new key; the passphrase only where the computer does not protect keys. */
  async makeNew(passphrase: string): Promise<void> {
    const field = this.field('Lösenfras');
    if ((await field.count()) > 0) await field.fill(passphrase);
    await this.#press('Gör en ny nyckel');
    await this.page.getByText(/^Den nya nyckeln signerar dina paket\./).waitFor();
  }

  #press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }
}
