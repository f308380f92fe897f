import type { ExpressionSpecification } from 'maplibre-gl';

/** A layer's visibility as MapLibre has it. */
export const visible = (on: boolean): 'visible' | 'none' => (on ? 'visible' : 'none');

/** Whether a feature's state of this name is set. */
export const stateOf = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];

/** Whether a feature is pointed at or selected. */
export const EMPHASISED: ExpressionSpecification = ['any', stateOf('hover'), stateOf('selected')];
