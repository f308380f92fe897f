/** What stands beside the map once it is there: loaded with it. */
export { default as LayerStatus } from './LegendStatus.svelte';
export { default as Legend } from './Legend.svelte';
