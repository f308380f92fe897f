import { describe, expect, it } from 'vitest';
import { faultLines, faultText, type Fault } from '../../src/record/fault';
import { ALL_TABLES } from '../../src/record/schema';
import { fieldsOf, fileOf } from '../../src/record/table';
import { faultsAfter, fictionalFiles, readFiles, withCell } from '../fixtures/record/files';
import planted from '../fixtures/record/planted-faults.json';

describe('a record without faults', () => {
  it('is read whole, without a warning', () => {
    const { record, faults, warnings } = readFiles(fictionalFiles());
    expect(faults).toEqual([]);
    expect(warnings).toEqual([]);
    expect(record?.incidents).toHaveLength(4);
  });
});

describe('a fault planted in one field is told by file, line, column and field', () => {
  it.each(planted)('$title', ({ file, row, column, put, fault }) => {
    expect(faultsAfter(file, (text) => withCell(text, row, column, put))).toContain(fault);
  });

  it('and most of them are told alone', () => {
    const consequences = planted.filter(
      ({ file, row, column, put }) =>
        faultsAfter(file, (text) => withCell(text, row, column, put)).length > 1,
    );
    // Every place of a circle is told; an unknown province is not that of the place around it either; what a province and
    // a source are called by is missed by every row that names them.
    expect(consequences.map(({ title }) => title)).toEqual([
      'a circle of containers',
      'an unknown province',
      'a 26th province',
      'a source with an underscore',
    ]);
  });

  it('in every column of every table, or the column is told to lack one', () => {
    // Those of the change log are planted in changes.test.ts.
    const columns = ALL_TABLES.filter(({ name }) => name !== 'changes').flatMap((table) =>
      fieldsOf(table).map(({ field }) => `${fileOf(table)}: ${field.column}`),
    );
    const tried = new Set(planted.map(({ file, column }) => `${file}: ${column}`));
    expect(columns.filter((column) => !tried.has(column))).toEqual([]);
    expect(planted.length).toBeGreaterThanOrEqual(150);
  });

  it('and one in every file at once are all told, each at its place', () => {
    const files = fictionalFiles();
    // The last of each file: no two of them in one row, and none that hides another.
    const last = new Map(planted.map((fault) => [fault.file, fault]));
    for (const { file, row, column, put } of last.values())
      files.set(file, withCell(files.get(file)!, row, column, put));
    const { record, faults } = readFiles(files);
    expect(record).toBeNull();
    expect(last.size).toBe(12);
    const told = faults.map(faultText);
    expect([...last.values()].map(({ fault }) => fault).filter((fault) => !told.includes(fault))).toEqual([]);
  });

  it('behind a byte order mark, quoted commas, a quoted line break and the line ends of other systems', () => {
    const faults = faultsAfter('milestones.csv', (text) => {
      const quoted = text
        .replace('A fictional crackdown is announced', '"A crackdown, ""fictional"",\nis announced"')
        .replace(',policy,', ',polity,');
      return `\ufeff${quoted.replaceAll('\n', '\r\n')}`;
    });
    // MIL001,2022-09-17,2022-09-17, is 7 + 11 + 11 = 29 long; the title takes one line more, so that MIL002 is on line 4;
    // MIL002,2022-10-01,2022-10-31,A fictional law, is 29 + 16 = 45 long
    expect(faults).toEqual([
      'data/milestones.csv:2:30: field "title": holds a line break',
      'data/milestones.csv:4:46: field "kind": "polity" is not one of policy, announcement, operation, international, conflict, civic-space',
    ]);
  });
});

describe('a place outside its province', () => {
  const file = 'places.csv';
  const outside = (km: number) =>
    readFiles(fictionalFiles(), (lon) => (lon === 103.5 ? km : 0)).faults.filter((fault) =>
      fault.file.endsWith(file),
    );

  it('is a fault beyond its radius of 4 km and the tolerance of 3 km', () => {
    expect(outside(7.04)).toHaveLength(2);
    expect(outside(7.04)[0]).toMatchObject({
      file: 'data/places.csv',
      line: 5,
      field: 'lat',
      message: 'the point is 7.0 km outside KH-18, beyond its radius of 4 km and a tolerance of 3 km',
    });
  });

  it('is none within them', () => {
    expect(outside(7)).toEqual([]);
  });
});

describe('faults as printed', () => {
  it('are sorted by file, line and column', () => {
    const faults = faultsAfter('incidents.csv', (text) =>
      withCell(
        withCell(withCell(text, 'KHM0005', 'kind', 'x'), 'KHM0001', 'topic', 'y'),
        'KHM0001',
        'kind',
        'z',
      ),
    );
    // KHM0001,EV0001,2022-09-01,2022-09-01,day,event, is 8 + 7 + 11 + 11 + 4 + 6 = 47 long; z,yes, adds 6;
    // KHM0005,EV0003,2022-11-01,2022-11-15,week,handover, is 8 + 7 + 11 + 11 + 5 + 9 = 51 long
    expect(faults.map((fault) => fault.split(':').slice(1, 3).join(':'))).toEqual(['2:48', '2:54', '5:52']);
  });

  it('beyond the cap are counted', () => {
    const faults: Fault[] = Array.from({ length: 203 }, (_, i) => ({
      file: 'a.csv',
      line: 203 - i,
      column: 1,
      message: 'wrong',
    }));
    const lines = faultLines(faults);
    expect(lines).toHaveLength(201);
    expect(lines[0]).toBe('a.csv:1:1: wrong');
    expect(lines.at(-1)).toBe('and 3 more');
  });
});

describe('a source that no row uses', () => {
  it('is a warning and stops nothing', () => {
    const files = fictionalFiles();
    files.set(
      'sources.csv',
      `${files.get('sources.csv')}fictional-spare,Nobody,Unread,,https://a.example/,en\n`,
    );
    const { record, warnings } = readFiles(files);
    expect(record).not.toBeNull();
    expect(warnings).toEqual([
      {
        file: 'data/sources.csv',
        line: 6,
        column: 1,
        field: 'source_id',
        message: '"fictional-spare" is used by no row',
      },
    ]);
  });
});
