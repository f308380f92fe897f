import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mapOnlyFor, open, openMap } from './site';

test.beforeEach(mapOnlyFor(/the map|on a phone/));

const AUTUMN = '#v=1&w=2022-08-01..2022-10-31';
const STATES: readonly [string, string][] = [
  ['the map', AUTUMN],
  ['the map in Khmer and dark', `${AUTUMN}&l=km&th=dark`],
  ['a province', `${AUTUMN}&sel=province:KH-18`],
  ['evidence', '#v=1&i=KHM0071'],
  ['a milestone', '#v=1&sel=milestone:MIL012'],
  ['the table', `${AUTUMN}&p=table`],
  ['the methods', '#v=1&p=methods'],
  ['the study', '#v=1&p=study&ms=MIL028'],
  ['the study in Khmer and dark', '#v=1&p=study&ms=MIL028&l=km&th=dark'],
  ['movement', '#v=1&p=movement&w=2022-07-01..2023-03-31'],
];

for (const [name, fragment] of STATES) {
  test(`axe finds nothing wrong with ${name}`, async ({ page }) => {
    if (name.includes('the map')) await openMap(page, fragment);
    else if (fragment.includes('methods')) await page.goto(`./${fragment}`);
    else await open(page, fragment);
    await page.waitForTimeout(fragment.includes('p=study') ? 2500 : 600);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
      [],
    );
  });
}

test('axe finds nothing wrong on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openMap(page, `${AUTUMN}&sel=province:KH-18`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual(
    [],
  );
});
