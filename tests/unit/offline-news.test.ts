import { describe, expect, it } from 'vitest';
import { isNewsReport, newsOf, withoutWithdrawn } from '../../src/pages/offline/news';
import { encodeCore } from '../../src/record/encode';
import { incident, record } from './analysis-record';

const bytes = (value: unknown): ArrayBuffer =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)).buffer;

const first = incident('fictional-town', 1, 1, { id: 'KHM0001' });
const second = incident('fictional-town', 2, 2, { id: 'KHM0002' });

describe('what an open page is told of the record', () => {
  it('is its version and every row that was withdrawn, from the file as the build writes it', () => {
    const withdrawn = [{ incidentId: 'KHM0002', on: 5, reason: 'On request' }];
    const file = encodeCore({ ...record(first), version: 'newer', withdrawn });
    expect(newsOf(bytes(file))).toEqual({ version: 'newer', withdrawn: ['KHM0002'] });
  });

  it('is that there is none where the file was taken down, and nothing where something else answered', () => {
    expect(newsOf(null)).toEqual({ version: null, withdrawn: [] });
    for (const page of ['<html>Sign in to this network</html>', '[]', '{"version":"a"}', 'null'])
      expect(newsOf(bytes(page)), page).toBeNull();
  });

  it('is told apart from what is said of keeping the site', () => {
    expect(isNewsReport({ record: { version: 'a', withdrawn: [] } })).toBe(true);
    for (const other of [{ offline: 'saved' }, null, 'record']) expect(isNewsReport(other)).toBe(false);
  });
});

describe('a talk that is under way', () => {
  it('loses the withdrawn rows and nothing else', () => {
    const shown = record(first, second);
    const left = withoutWithdrawn(shown, { version: 'newer', withdrawn: ['KHM0002', 'KHM0099'] });
    expect(left).toEqual({ ...shown, incidents: [first] });
  });

  it('is not begun again where no row of it was withdrawn', () => {
    const shown = record(first);
    expect(withoutWithdrawn(shown, { version: 'newer', withdrawn: ['KHM0002'] })).toBe(shown);
  });
});
