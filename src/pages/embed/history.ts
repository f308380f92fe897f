import type { Emerging } from '../../analysis/emerging';
import { emergingInParts } from '../../analysis/emerging-cube';
import { createJobs, type Job } from '../../analysis/jobs';
import { placedTallies } from '../../analysis/placed';
import type { CellGrid } from '../../geography/types';
import { firstCompiled } from '../../record/coverage';
import { prepareHistory } from '../../scene/history';
import type { Prepare } from './embed';

/** The history of hot spots in each window: worked out in parts, here, and painted when it is there. */
export function history(grid: CellGrid): Prepare {
  const jobs = createJobs(grid, emergingInParts, () => null);
  let job: Job<Emerging> | null = null;
  let asked = '';
  return (embed) => {
    const { record, engine } = embed.state;
    const { window, filters } = embed.view;
    const key = `${window.start} ${window.end}`;
    if (asked === key) return {};
    asked = key;
    job?.cancel();
    job = null;
    const limits = { start: firstCompiled(record), end: record.end };
    const placed = placedTallies(engine, record.places, filters);
    const request = prepareHistory(placed, window, limits, record.coverage);
    if (request.status === 'too-few') return { history: request };
    const mine = jobs.run(request);
    job = mine;
    void mine.result.then((found) => {
      if (!found || job !== mine) return;
      embed.extras = { ...embed.extras, history: found };
      embed.refresh();
    });
    return { history: null };
  };
}
