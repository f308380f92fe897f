import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reviewText } from '../../scripts/review';
import { reviewLines } from '../../scripts/review/lines';

describe('the list of Khmer texts for review', () => {
  it('holds every text as it is: `npm run review` makes it anew', async () => {
    expect(readFileSync('docs/khmer-review.csv', 'utf8') === (await reviewText())).toBe(true);
  });

  it('keeps a verdict beside a text that has not changed, and drops it beside one that has', () => {
    const english = { a: 'one', b: 'two, or "more"' };
    const first = reviewLines([['', english, { a: 'ក', b: 'ខ' }]], '');
    const read = first.replace('ក,,', 'ក,yes,good').replace('ខ,,', 'ខ,no,worse');
    const second = reviewLines([['', english, { a: 'ក', b: 'គ' }]], read);
    expect(second).toContain('a,one,ក,yes,good');
    expect(second).toContain('b,"two, or ""more""",គ,,');
  });
});
