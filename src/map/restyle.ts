import type { StyleSpecification } from 'maplibre-gl';

export interface StyleChange {
  readonly layer: string;
  readonly group: 'paint' | 'layout';
  readonly name: string;
  readonly value: unknown;
}

type Properties = Readonly<Record<string, unknown>>;

/**
 * Which paint and layout properties differ between two styles with the same layers. Sources, filters and feature states
 * are left alone, so a change of colours, language or surface costs only its own properties.
 */
export function styleChanges(before: StyleSpecification, after: StyleSpecification): StyleChange[] {
  const old = new Map(before.layers.map((layer) => [layer.id, layer]));
  return after.layers.flatMap((layer) => {
    const was = old.get(layer.id);
    return (['paint', 'layout'] as const).flatMap((group) =>
      propertyChanges(propertiesOf(was, group), propertiesOf(layer, group)).map(
        ([name, value]): StyleChange => ({ layer: layer.id, group, name, value }),
      ),
    );
  });
}

function propertiesOf(layer: object | undefined, group: 'paint' | 'layout'): Properties {
  return ((layer as Record<string, unknown> | undefined)?.[group] ?? {}) as Properties;
}

function propertyChanges(before: Properties, after: Properties): [name: string, value: unknown][] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => [name, after[name]]);
}
