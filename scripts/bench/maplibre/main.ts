import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature } from 'topojson-client';
import type { ShapesTopology } from '../../../src/geography/shapes';

// The provinces of the embed in one colour, and nothing else: no names, no record, no classes.
setWorkerUrl(workerUrl);
document.getElementById('map')!.style.cssText = 'width: 100%; height: 100vh';
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
map.once('idle', () => document.documentElement.setAttribute('data-drawn', ''));
