/** What turns the built files of public/data into shapes, cells and labels. */
export { decodeCells } from './cells';
export { decodeLabels } from './labels';
export { decodeShapes } from './shapes';
