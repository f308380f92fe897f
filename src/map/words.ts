/** What the map says in words, to pointer and keyboard: loaded once the map is there. */
export { describe } from '../scene/describe';
export { anchorOf } from './anchor';
export { optionGroups } from './options';
