import { expect, test } from '@playwright/test';
import { clean } from './axe';
import { mapOnlyFor, open, openMap } from './site';

test.beforeEach(mapOnlyFor(/the map|on a phone/));

const AUTUMN = '#v=1&w=2022-08-01..2022-10-31';
const STATES: readonly [string, string][] = [
  ['the map', AUTUMN],
  ['the map in Khmer and dark', `${AUTUMN}&l=km&th=dark`],
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
    await clean(page, name);
  });
}

test('axe finds nothing wrong on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openMap(page, `${AUTUMN}&sel=province:KH-18`);
  await clean(page, 'a phone');
});

/** What opens beside the map: by its address, with a text that stands in it. */
const OPENED: readonly [string, string, RegExp][] = [
  ['evidence', '&i=KHM0071', /KHM0071/],
  ['a milestone', '&sel=milestone:MIL012', /Before and after/],
  ['a town', '&sel=place:poipet', /Poipet/],
  ['a compound', '&sel=place:a7-park-bavet', /Compound/],
  ['a zone', '&z=1&sel=zone:thary-kampong-cham-sez', /no sign of anything/i],
  ['a hexagon', '&s=hexagons&sel=cell:321', /km²/],
  ['an arrow', '&rel=1&sel=relocation:REL012', /./],
  ['a withdrawn or unknown row', '&i=KHM9999', /./],
];

test('axe finds nothing wrong with what is opened beside the map, nor with the menu and the search', async ({
  page,
}) => {
  await open(page, AUTUMN);
  await page.locator('summary', { hasText: 'More' }).click();
  await expect(page.getByRole('button', { name: 'Print a brief' })).toBeVisible();
  await clean(page, 'the menu', 'header');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: /province, town, district or zone/ }).fill('poi');
  await expect(page.getByRole('option', { name: /Poi ?pet/i }).first()).toBeVisible();
  await clean(page, 'the search', 'header');
  for (const [name, address, text] of OPENED) {
    await page.evaluate((hash) => (location.hash = hash), AUTUMN + address);
    const panel = page.locator('section.panel');
    if (name.startsWith('a withdrawn')) await page.waitForTimeout(300);
    else await expect(panel).toContainText(text);
    await clean(page, name, name.startsWith('a withdrawn') ? 'main' : 'section.panel');
  }
});

for (const [name, fragment] of [
  ['the page of corrections', '#v=1&p=changes'],
  ['a study by swipe', '#v=1&p=study&ms=MIL028&cd=swipe'],
  ['a study of differences', '#v=1&p=study&ms=MIL028&cd=difference'],
  ['a refused study', '#v=1&p=study&ms=MIL028&cm=12'],
  ['workshop mode', `${AUTUMN}&ws=1`],
  ['a picture of the map with arrows, centre and zones', `${AUTUMN}&rel=1&ctr=1&z=1`],
  ['a picture of kernel density', `${AUTUMN}&s=kernel&th=dark`],
] as const)
  test(`axe finds nothing wrong with other states: ${name}`, async ({ page }) => {
    await page.goto(`./${fragment}`);
    await page.waitForTimeout(fragment.includes('p=study') ? 2500 : 1200);
    await clean(page, name);
  });

test('axe finds nothing wrong where the record cannot be loaded', async ({ page }) => {
  await page.route(/data\/record\.json/, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await clean(page, 'no record');
});
