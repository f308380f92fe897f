import { createKernel, type Kernel } from '../../analysis/kernel-client';
import type { Engine } from '../../analysis/engine';
import { filterKey } from '../../analysis/filters';
import { boundedCoverage } from '../../analysis/study-coverage';
import type { CellGrid } from '../../geography/types';
import { coverageOf } from '../../record/coverage';
import type { CoreRecord, Span } from '../../record/types';
import type { Densities } from '../../scene/compare';
import type { View } from '../../view/types';

export interface DensityQuestion {
  readonly record: CoreRecord;
  readonly engine: Pick<Engine, 'tallies'>;
  readonly view: View;
  readonly grid: CellGrid;
  readonly before: Span;
  readonly after: Span;
}

/** Kernel densities of two periods, computed off the main thread, one after the other. */
export class PeriodDensities {
  #answer = $state.raw<{
    readonly key: string;
    readonly grid: CellGrid;
    readonly densities: Densities;
  } | null>(null);
  #kernel: Kernel | null = null;
  #grid: CellGrid | null = null;
  #asked = 0;

  /** The densities that answer a question; `null` until they are there. */
  of(question: DensityQuestion): Densities | null {
    const answer = this.#answer;
    return answer?.grid === question.grid && answer.key === keyOf(question) ? answer.densities : null;
  }

  /** Computes what a question asks; a newer question overtakes an older one. */
  ask = async (question: DensityQuestion): Promise<void> => {
    const { grid, before, after } = question;
    const turn = ++this.#asked;
    if (this.#grid !== grid) {
      this.#kernel?.dispose();
      this.#kernel = createKernel(grid);
      this.#grid = grid;
    }
    const first = await this.#density(question, before);
    if (turn !== this.#asked || !first) return;
    const last = await this.#density(question, after);
    if (turn !== this.#asked || !last) return;
    this.#answer = { key: keyOf(question), grid, densities: { before: first, after: last } };
  };

  dispose(): void {
    this.#asked++;
    this.#kernel?.dispose();
    this.#kernel = this.#grid = null;
  }

  async #density({ record, engine, view, grid }: DensityQuestion, span: Span): Promise<Float64Array | null> {
    const { days, noneDays } = coverageOf(span, boundedCoverage(record));
    if (days === noneDays) return new Float64Array(grid.areaKm2.length);
    const mass = engine
      .tallies(view.filters, view.measure)
      .mass(span, new Float64Array(record.places.length));
    return this.#kernel?.density(mass, view.bandwidthKm, days - noneDays) ?? null;
  }
}

function keyOf({ view, before, after }: DensityQuestion): string {
  const spans = [before.start, before.end, after.start, after.end].join(':');
  return `${spans};${view.bandwidthKm};${view.measure};${filterKey(view.filters)}`;
}
