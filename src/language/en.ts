import { briefEn } from './brief.en';
import { compareEn } from './compare.en';
import { correctionsEn } from './corrections.en';
import { dataOutEn } from './data-out.en';
import { embedEn } from './embed.en';
import { firstEn } from './first.en';
import { handoutEn } from './handout.en';
import { movementEn } from './movement.en';
import { offlineEn } from './offline.en';
import { pictureEn } from './picture.en';
import { presentEn } from './present.en';
import { shareEn } from './share.en';
import { storyEn } from './story.en';
import { studyEn } from './study.en';

/** Every English text: what the first paint needs, and what the later pages need. English is the model of every language. */
export const en = {
  ...firstEn,
  brief: briefEn,
  compare: compareEn,
  corrections: correctionsEn,
  dataOut: dataOutEn,
  embed: embedEn,
  study: studyEn,
  handout: handoutEn,
  movement: movementEn,
  offline: offlineEn,
  picture: pictureEn,
  present: presentEn,
  share: shareEn,
  story: storyEn,
};
