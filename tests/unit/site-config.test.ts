import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISH_VARIABLE, publishedSite, readSite } from '../../scripts/site/publisher';
import { faultText } from '../../src/record/fault';
import { readSiteConfig } from '../../src/record/site-config';

const GOOD = {
  publisher: 'Fictional Institute',
  contact: 'mailto:fictional@institute.example',
  responseDays: 14,
  url: 'https://institute.example/map/',
};
const faultsOf = (text: string | null) => readSiteConfig(text).faults.map(faultText);
const withField = (key: string, value: unknown) =>
  faultsOf(JSON.stringify({ ...GOOD, [key]: value }, null, 1));

describe('site.config.json', () => {
  it('names publisher, contact, response time and address', () => {
    expect(readSiteConfig(JSON.stringify(GOOD))).toEqual({ site: GOOD, faults: [] });
    const odd = `\ufeff\n { "url" :"https://institute.example/map/","responseDays": 14 ,\r\n"contact":"mailto:fictional@institute.example", "publisher":"Fictional \\u0049nstitute"}\n`;
    expect(readSiteConfig(odd).site).toEqual(GOOD);
  });

  it('that is missing lacks each field by name', () => {
    expect(faultsOf(null)).toEqual([
      'site.config.json:1:1: field "publisher": is missing (name of the person or organisation that answers for the site)',
      'site.config.json:1:1: field "contact": is missing (where to write: mailto:NAME@HOST or https://…)',
      'site.config.json:1:1: field "responseDays": is missing (days within which a report is answered)',
      'site.config.json:1:1: field "url": is missing (where the site is published: https://…/)',
    ]);
  });

  it.each(['publisher', 'contact', 'responseDays', 'url'])('that lacks %s says so', (key) => {
    const rest = Object.entries(GOOD).filter(([name]) => name !== key);
    const faults = faultsOf(JSON.stringify(Object.fromEntries(rest)));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`field "${key}": is missing`);
  });

  // Printed with one space before each name, a value begins after ` "name": `: 1 + 2 + name + 2 + 1 characters
  it.each([
    ['publisher', '  ', '2:15: field "publisher": must not be blank'],
    ['publisher', 7, '2:15: field "publisher": 7 is not a text'],
    ['publisher', 'Evil \u202e name', '2:15: field "publisher": holds a control character'],
    [
      'contact',
      'fictional@institute.example',
      '3:13: field "contact": "fictional@institute.example" is neither mailto:NAME@HOST nor an address that begins with https://',
    ],
    [
      'contact',
      'http://institute.example/',
      '3:13: field "contact": "http://institute.example/" is neither mailto:NAME@HOST nor an address that begins with https://',
    ],
    [
      'contact',
      'mailto:a@institute.example?bcc=b@c.example',
      '3:13: field "contact": "mailto:a@institute.example?bcc=b@c.example" is neither mailto:NAME@HOST nor an address that begins with https://',
    ],
    ['responseDays', 0, '4:18: field "responseDays": 0 is not a whole number of days from 1 to 90'],
    ['responseDays', '7', '4:18: field "responseDays": "7" is not a whole number of days from 1 to 90'],
    ['responseDays', 1.5, '4:18: field "responseDays": 1.5 is not a whole number of days from 1 to 90'],
    [
      'url',
      'https://institute.example/map',
      '5:9: field "url": "https://institute.example/map" does not end with /',
    ],
    [
      'url',
      'http://institute.example/',
      '5:9: field "url": "http://institute.example/" does not begin with https://',
    ],
    ['url', 'institute.example', '5:9: field "url": "institute.example" is not an https address'],
    [
      'url',
      'https://institute.example/?a=1/',
      '5:9: field "url": "https://institute.example/?a=1/" carries more than a host and a path',
    ],
  ])('refuses %s %j', (key, value, fault) => {
    expect(withField(key, value)).toEqual([`site.config.json:${fault}`]);
  });

  it.each([
    ['', '1:1: expected { but found the end of the file'],
    ['[]', '1:1: expected { but found "["'],
    ['{\n  publisher: "x"\n}', '2:3: expected a name in quotation marks but found "p"'],
    ['{"publisher" "x"}', '1:14: expected : but found "\\""'],
    ['{"publisher": true}', '1:15: expected a text or a number but found "t"'],
    ['{"publisher": "x",}', '1:19: expected a name in quotation marks but found "}"'],
    ['{"publisher": "x" "contact": "y"}', '1:19: expected , or } but found "\\""'],
    ['{"publisher": "x', '1:15: expected a text or a number but found "\\""'],
    ['{} {}', '1:4: expected the end of the file but found "{"'],
  ])('says where %j is not an object of texts and numbers', (text, fault) => {
    expect(faultsOf(text)).toEqual([`site.config.json:${fault}`]);
  });

  it('refuses what nobody asks for, and what is given twice', () => {
    const text = JSON.stringify(GOOD).replace('{', '{"colour":"red",').replace('}', ',"publisher":"Other"}');
    expect(faultsOf(text).map((fault) => fault.replace(/^.*?field/, 'field'))).toEqual([
      'field "colour": is not one of publisher, contact, responseDays, url',
      'field "publisher": is given twice',
    ]);
  });
});

describe('who publishes a build', () => {
  let root: string;
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'site-config-'));
    await writeFile(path.join(root, 'site.config.example.json'), await readFile('site.config.example.json'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  const publish = { [PUBLISH_VARIABLE]: '1' };

  it('is nobody without the file, and a build for publication then refuses with every name', async () => {
    expect(await publishedSite(root, {})).toBeNull();
    const refusal = await publishedSite(root, publish).catch((error: Error) => error.message);
    for (const name of ['publisher', 'contact', 'responseDays', 'url']) expect(refusal).toContain(name);
  });

  it('is not the example, whose form is right', async () => {
    const example = await readFile('site.config.example.json', 'utf8');
    expect(readSiteConfig(example).faults).toEqual([]);
    await writeFile(path.join(root, 'site.config.json'), example);
    const { site, faults } = await readSite(root);
    expect(site).toBeNull();
    expect(faults.map(({ field }) => field)).toEqual(['publisher', 'contact', 'url']);
  });

  it('is told in a build for publication only: any other is a local copy', async () => {
    await writeFile(path.join(root, 'site.config.json'), JSON.stringify(GOOD));
    expect(await publishedSite(root, publish)).toEqual(GOOD);
    expect(await publishedSite(root, {})).toBeNull();
  });
});
