/** Härledning and Åtgärdsplan. */
import type { Locator } from 'playwright-core';
import { CasePage } from './case-page.ts';

export class PlanPage extends CasePage {
  async derive(): Promise<void> {
    await this.place('Härledning');
    await this.page.getByRole('button', { name: 'Härled planen' }).click();
  }

  /** Text of the row in which a factor and the reason for its place stand. */
  async reasonFor(factor: string): Promise<string> {
    await this.place('Härledning');
    return this.page.getByRole('row').filter({ hasText: factor }).first().innerText();
  }

  async show(): Promise<void> {
    await this.place('Åtgärdsplan');
  }

  async createMeasure(title: string): Promise<void> {
    await this.add('Ny åtgärd', title);
    await this.page
      .getByRole('button', { name: `Visa detaljer: ${title}` })
      .first()
      .waitFor();
  }

  /** Writes the goal of the first cause in its cell. */
  async writeGoal(text: string): Promise<void> {
    await this.page
      .getByRole('gridcell', { name: /^Motverka: / })
      .first()
      .press('F2');
    const goal = this.page.getByRole('grid').getByRole('textbox', { name: 'Operativt mål' });
    await goal.fill(text);
    await goal.press('Enter');
  }

  /** The form of the chosen measure. */
  get form(): Locator {
    return this.page.getByRole('region', { name: 'Detaljer', exact: true });
  }

  /** Shows the form of a measure. */
  async openMeasure(title: string): Promise<void> {
    await this.page
      .getByRole('button', { name: `Visa detaljer: ${title}` })
      .first()
      .click();
    await this.form.getByRole('textbox', { name: 'Åtgärd', exact: true }).waitFor();
  }
}
