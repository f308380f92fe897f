/** What hot spots, their history, arrows and the centre need beyond the first view: loaded when one of them is asked for. */
export { createEmerging, type EmergingJob, type EmergingWorker } from '../../analysis/emerging-client';
export { placedTallies } from '../../analysis/placed';
export { sceneArrows } from '../../scene/arrows';
export { sceneCentre } from '../../scene/centre';
export { prepareHistory } from '../../scene/history';
export { hotSpotsIn } from '../../scene/hotspots';
