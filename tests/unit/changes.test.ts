import { describe, expect, it } from 'vitest';
import { en } from '../../src/language/en';
import { km } from '../../src/language/km';
import { corrections, isAddition, withdrawals } from '../../src/panel/changes/log';
import { publishedAddress, reportAddress, responseTime } from '../../src/panel/changes/report';
import { decodeChanges, encodeChanges, type Change } from '../../src/record/changes';
import { dayOf } from '../../src/record/day';
import { faultText } from '../../src/record/fault';
import type { CoreRecord } from '../../src/record/types';
import { fictionalFiles, readFiles } from '../fixtures/record/files';

const HEADER = 'date,id,field,old,new,reason';

/** The fictional record with a change log of these rows. */
const withLog = (...rows: string[]) =>
  readFiles(fictionalFiles().set('CHANGES.csv', [HEADER, ...rows, ''].join('\n')));
const faultsOf = (...rows: string[]) => withLog(...rows).faults.map(faultText);

describe('the log of changes', () => {
  it('may be missing from a record that was never published', () => {
    expect(readFiles(fictionalFiles())).toMatchObject({ faults: [], changes: [] });
  });

  it('may be empty', () => {
    expect(withLog()).toMatchObject({ faults: [], changes: [] });
  });

  it('tells a change whose last value stands in the record', () => {
    const { faults, changes } = withLog('2023-01-05,KHM0001,people_found,12,22,The source says twenty-two');
    expect(faults).toEqual([]);
    expect(changes).toEqual([
      {
        date: dayOf(2023, 1, 5),
        id: 'KHM0001',
        field: 'people_found',
        old: '12',
        new: '22',
        reason: 'The source says twenty-two',
      },
    ]);
  });

  it('dates the record, where its last change is newer than its last reading and withdrawal', () => {
    // The last reading of the fictional record is of 1 February 2023.
    const asOf = (day: string) =>
      withLog(`${day},KHM0001,people_found,12,22,The source says so`).record!.asOf;
    expect(asOf('2023-05-06')).toBe(dayOf(2023, 5, 6));
    expect(asOf('2023-01-05')).toBe(dayOf(2023, 2, 1));
  });

  it('tells that a row was added, of any table', () => {
    expect(faultsOf('2023-01-05,fictional-town,place_id,,fictional-town,Found in the gazetteer')).toEqual([]);
  });

  // 2023-01-05,KHM0001, is 11 + 8 = 19 characters, so that the third field begins at 20
  it.each([
    [
      'a day that does not exist',
      '2023-02-30,KHM0001,people_found,1,22,Why',
      '2:1: field "date": "2023-02-30" is a day that does not exist',
    ],
    ['a blank reason', '2023-01-05,KHM0001,people_found,1,22,', '2:38: field "reason": must not be blank'],
    [
      'a number nobody has',
      '2023-01-05,KHM9999,people_found,1,22,Why',
      '2:12: field "id": "KHM9999" is unknown: neither a table of the record nor withdrawn.csv has it',
    ],
    [
      'a column of another table',
      '2023-01-05,KHM0001,radius_km,1,2,Why',
      '2:20: field "field": "radius_km" is not a column of incidents.csv',
    ],
    [
      'nothing changed',
      '2023-01-05,KHM0001,people_found,22,22,Why',
      '2:36: field "new": is the same as the old value',
    ],
    [
      'another value than stands there now',
      '2023-01-05,KHM0001,people_found,1,21,Why',
      '2:35: field "new": is not what stands there: "22"',
    ],
    [
      'a withdrawal of a row that stands',
      '2023-01-05,KHM0001,withdrawn_on,,2023-01-05,Why',
      '2:20: field "field": KHM0001 is not withdrawn: withdrawn.csv lacks it',
    ],
    [
      'a space at an end',
      '2023-01-05,KHM0001,people_found,1 ,22,Why',
      '2:33: field "old": "1 " begins or ends with a space',
    ],
  ])('is faulty with %s', (_, row, fault) => {
    expect(faultsOf(row)).toEqual([`data/CHANGES.csv:${fault}`]);
  });

  it('is faulty where a value does not follow from the change before it, whatever the order of the rows', () => {
    expect(
      faultsOf(
        '2023-02-05,KHM0001,people_found,20,22,Second reading',
        '2023-01-05,KHM0001,people_found,12,21,First reading',
      ),
    ).toEqual(['data/CHANGES.csv:2:33: field "old": is not what the change on line 3 left: "21"']);
    expect(
      faultsOf(
        '2023-02-05,KHM0001,people_found,21,22,Second reading',
        '2023-01-05,KHM0001,people_found,12,21,First reading',
      ),
    ).toEqual([]);
  });

  it('is faulty where a field is changed twice on a day', () => {
    const row = '2023-01-05,KHM0001,people_found,12,22,Why';
    expect(faultsOf(row, row)).toEqual([
      'data/CHANGES.csv:3:1: field "date": this field was changed on this day already on line 2',
    ]);
  });
});

describe('the log of changes says of a withdrawn row the fact and nothing else', () => {
  // withdrawn.csv: KHM0003,2023-02-01,Told twice
  it('with the day or without it', () => {
    expect(faultsOf('2023-02-01,KHM0003,withdrawn_on,,2023-02-01,Told twice')).toEqual([]);
    expect(faultsOf('2023-02-01,KHM0003,withdrawn_on,,,Told twice')).toEqual([]);
  });

  it.each([
    [
      'an earlier correction',
      '2023-01-05,KHM0003,people_found,12,22,Why',
      '2:20: field "field": KHM0003 is withdrawn: an earlier change of it must be deleted, not told',
    ],
    [
      'an old value',
      '2023-02-01,KHM0003,withdrawn_on,secret,2023-02-01,Told twice',
      '2:33: field "old": KHM0003 is withdrawn: what stood in it must not be told',
    ],
    [
      'another new value than the day',
      '2023-02-01,KHM0003,withdrawn_on,,secret,Told twice',
      '2:34: field "new": must be blank or 2023-02-01, the day of the withdrawal in withdrawn.csv',
    ],
    [
      'a reason of its own',
      '2023-02-01,KHM0003,withdrawn_on,,2023-02-01,secret',
      '2:45: field "reason": must be the reason that withdrawn.csv gives for KHM0003, word for word',
    ],
  ])('not %s', (_, row, fault) => {
    const faults = faultsOf(row);
    expect(faults).toEqual([`data/CHANGES.csv:${fault}`]);
    expect(faults.join()).not.toContain('secret');
  });

  it('nor may a change of another row name it', () => {
    expect(faultsOf('2023-01-05,KHM0001,people_found,12,22,Was told by KHM0003 too')).toEqual([
      'data/CHANGES.csv:2:39: field "reason": names KHM0003, which is withdrawn (withdrawn.csv)',
    ]);
  });
});

const change = (date: number, id: string, field = 'note', values: Partial<Change> = {}): Change => ({
  date,
  id,
  field,
  old: 'a',
  new: 'b',
  reason: 'Fictional',
  ...values,
});

describe('public/data/changes.json', () => {
  it('holds the newest change first; of one day the one that stands last in the file', () => {
    const [first, second, third] = [change(10, 'KHM0001'), change(12, 'KHM0002'), change(12, 'KHM0004')];
    const json: unknown = JSON.parse(JSON.stringify(encodeChanges('v', [first, second, third])));
    expect(decodeChanges(json)).toEqual([third, second, first]);
  });

  it.each([
    ['nothing', null, 'changes.json: changes is missing'],
    [
      'a row without a reason',
      { changes: [{ ...change(1, 'KHM0001'), reason: undefined }] },
      'changes.json: changes[0] is not a change',
    ],
    [
      'a day that is a text',
      { changes: [change(1, 'KHM0001'), { ...change(1, 'KHM0001'), date: '2023' }] },
      'changes.json: changes[1] is not a change',
    ],
  ])('is refused with %s', (_, json, message) => {
    expect(() => decodeChanges(json)).toThrow(message);
  });
});

describe('the page of corrections', () => {
  const record = {
    incidents: [{ id: 'KHM0001' }],
    withdrawn: [
      { incidentId: 'KHM0003', on: 5, reason: 'Told twice' },
      { incidentId: 'KHM0006', on: 9, reason: 'On request' },
    ],
  } as unknown as CoreRecord;

  it('lists withdrawals by day, newest first', () => {
    expect(withdrawals(record).map(({ incidentId }) => incidentId)).toEqual(['KHM0006', 'KHM0003']);
  });

  it('tells of a withdrawn row no change, not even one that an older log still has', () => {
    const kept = change(1, 'KHM0001');
    const log = [kept, change(2, 'KHM0003'), change(9, 'KHM0006', 'withdrawn_on')];
    expect(corrections(record, log)).toEqual([kept]);
  });

  it('knows a row that was added', () => {
    expect(isAddition(change(1, 'KHM0001', 'incident_id', { old: '', new: 'KHM0001' }))).toBe(true);
    expect(isAddition(change(1, 'KHM0001', 'note', { old: '', new: 'Text' }))).toBe(false);
  });
});

describe('the link to report an error or ask for withdrawal', () => {
  const site = {
    publisher: 'Fictional Institute',
    contact: 'mailto:fictional@institute.example',
    responseDays: 7,
    url: 'https://institute.example/map/',
  };
  const about = { id: 'KHM0042', version: 'abc123', address: publishedAddress(site, 'KHM0042') };

  it.each([
    ['English', en],
    ['Khmer', km],
  ])('is a mail to the publisher with number, version and lasting address, in %s', (_, t) => {
    const address = reportAddress(site, about, t);
    expect(address.startsWith('mailto:fictional@institute.example?')).toBe(true);
    const { searchParams } = new URL(address);
    expect(searchParams.get('subject')).toContain('KHM0042');
    expect(searchParams.get('subject')).toContain('abc123');
    const lines = searchParams.get('body')!.split('\r\n');
    expect(lines).toContain('https://institute.example/map/#v=1&i=KHM0042');
    expect(lines.join('')).not.toContain('\n');
    expect(address).not.toMatch(/[\s<>"]/);
    // Some mail programs cut an address after 2,000 characters, and a Khmer letter takes nine of them.
    expect(address.length).toBeLessThan(2000);
  });

  it('is the publisher’s own page where that is the contact', () => {
    const page = { ...site, contact: 'https://institute.example/contact' };
    expect(reportAddress(page, about, en)).toBe('https://institute.example/contact');
  });

  it('says within how many days an answer comes', () => {
    expect(responseTime(site, en, 'en')).toBe('7 days');
    expect(responseTime({ ...site, responseDays: 1 }, en, 'en')).toBe('1 day');
  });
});
