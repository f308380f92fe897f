import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2 to level AA, and what axe holds for good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Charts whose parts are buttons: they are called by the province they show and by its numbers, in an order of their own. */
const CHARTS = /^<(g|button)[^>]*(?:hue|aria-pressed)/;

/**
 * Nothing that axe finds, on the page or in a part of it; that a control is called by the words it shows (2.5.3) among it.
 * @param name what the message of a failure calls the state
 */
export async function clean(page: Page, name: string, part?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).options({
    runOnly: RULES,
    rules: { 'label-content-name-mismatch': { enabled: true } },
  });
  if (part) axe.include(part);
  const { violations } = await axe.analyze();
  expect(
    violations
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })))
      .filter(({ id, html }) => id !== 'label-content-name-mismatch' || !CHARTS.test(html))
      .map(({ id, html }) => `${name}: ${id}: ${html}`),
  ).toEqual([]);
}
