import { compareEn } from './compare.en';
import { firstEn } from './first.en';
import { movementEn } from './movement.en';
import { studyEn } from './study.en';

/** Every English text: what the first paint needs, and what the later pages need. English is the model of every language. */
export const en = { ...firstEn, compare: compareEn, study: studyEn, movement: movementEn };
