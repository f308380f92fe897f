import { Map as MapLibreMap, setWorkerUrl, type GeoJSONSourceSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import type { ShapesTopology } from '../../../src/geography/shapes';

// The provinces of the embed in one colour, and nothing else: no names, no record, no classes. Asked for events, points over
// them that a filter keeps to a window of days.
setWorkerUrl(workerUrl);
document.getElementById('map')!.style.cssText = 'width: 100%; height: 100vh';
const events = Number(new URLSearchParams(location.search).get('events'));
const topology = (await (await fetch('./data/shapes.topo.json')).json()) as ShapesTopology;
const map = new MapLibreMap({
  container: 'map',
  bounds: [102.31, 9.9, 107.65, 14.72],
  style: {
    version: 8,
    sources: { provinces: { type: 'geojson', data: feature(topology, topology.objects.provinces) } },
    layers: [
      { id: 'fill', type: 'fill', source: 'provinces', paint: { 'fill-color': '#c4653b' } },
      { id: 'line', type: 'line', source: 'provinces' },
    ],
  },
});
if (events > 0)
  map.once('load', () => {
    map.addSource('events', points(events));
    map.addLayer({ id: 'events', type: 'circle', source: 'events', filter: within(0) });
  });
map.once('idle', () => document.documentElement.setAttribute('data-drawn', ''));

/** Fictional points over 1,900 days. */
function points(count: number): GeoJSONSourceSpecification {
  const features = Array.from({ length: count }, (_, index) => ({
    type: 'Feature' as const,
    properties: { day: (index * 31) % 1900 },
    geometry: {
      type: 'Point' as const,
      coordinates: [102.6 + ((index * 104_729) % 5000) / 1000, 10.5 + ((index * 7919) % 3500) / 1000],
    },
  }));
  return { type: 'geojson', data: { type: 'FeatureCollection', features } };
}

/** Three months from the month with this number. */
function within(month: number): ['all', ...['>=' | '<', ['get', 'day'], number][]] {
  return ['all', ['>=', ['get', 'day'], month * 30], ['<', ['get', 'day'], month * 30 + 90]];
}

/** Milliseconds until a step of the filter is drawn: the points are laid out anew in the worker. */
async function shown(count: number): Promise<number[]> {
  const times: number[] = [];
  for (let month = 1; month <= count; month++) {
    const began = performance.now();
    map.setFilter('events', within(month));
    await map.once('idle');
    times.push(performance.now() - began);
  }
  return times;
}

Object.assign(window, { bench: { shown } });
