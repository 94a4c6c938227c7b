/** Härledning and Åtgärdsplan. */
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
    await this.page.getByRole('button', { name: title }).first().waitFor();
  }

  /** Shows the form of a measure. */
  async openMeasure(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title }).first().click();
    await this.page.getByRole('region', { name: title }).waitFor();
  }
}
