/** What of the analysis the rest of the page may call. Types of the contract are in `types.ts`. */
export * from './types';
export { buildEvents, emptyRows, indexEvents, NOT_REPORTED, type Events, type RowColumns } from './events';
export { DIMENSIONS, filterKey, inSet, selectRows, type Dimension } from './filters';
export { buildTallies } from './tallies';
export { countFacets, type Facets } from './facets';
export { createEngine, type Area, type Engine, type EventGroup, type Totals } from './engine';
export { cellMass } from './mass';
export { cellDensity, FEW_EVENTS, provinceRates, RATE_DAYS, toDensity, type ProvinceRates } from './rates';
export {
  CLASS_BELOW,
  CLASS_ZERO,
  classOf,
  countBreaks,
  MOST_CLASSES,
  rateBreaks,
  windowScale,
} from './classes';
export {
  fixedCellScale,
  fixedCountScale,
  fixedKernelScale,
  fixedRateScale,
  largestPlaceCount,
  largestProvinceCount,
  SCALE_WINDOW_DAYS,
} from './scales';
export { createKernel, type Kernel } from './kernel-client';
export { kernelDensity, type KernelGrid } from './kernel';
export { quarticAt } from './quartic';
export { nextWindow, presetWindow, WINDOW_PRESETS, type Playing, type WindowPreset } from './playback';

/** What the studies are made of, by subject: formulas with their sources stand beside each function. */
export * as statistics from './statistics/index';
export * as study from './study';
export * as change from './change';
export * as hotspots from './hotspots';
export * as emerging from './emerging-cube';
export { prepareEmerging } from './emerging';
export * as fromTo from './from-to';
export * as centre from './centre';
export * as again from './again';
export * as claims from './claims';
export * as ranks from './ranks';
export * as movement from './movement';
