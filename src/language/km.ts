import { briefKm } from './brief.km';
import { compareKm } from './compare.km';
import { correctionsKm } from './corrections.km';
import { dataOutKm } from './data-out.km';
import { embedKm } from './embed.km';
import { firstKm } from './first.km';
import type { Messages } from './language';
import { handoutKm } from './handout.km';
import { movementKm } from './movement.km';
import { offlineKm } from './offline.km';
import { pictureKm } from './picture.km';
import { presentKm } from './present.km';
import { shareKm } from './share.km';
import { storyKm } from './story.km';
import { studyKm } from './study.km';

/** Every Khmer text. Machine-assisted; awaiting a native reader. */
export const km: Messages = {
  ...firstKm,
  brief: briefKm,
  compare: compareKm,
  corrections: correctionsKm,
  dataOut: dataOutKm,
  embed: embedKm,
  study: studyKm,
  handout: handoutKm,
  movement: movementKm,
  offline: offlineKm,
  picture: pictureKm,
  present: presentKm,
  share: shareKm,
  story: storyKm,
};
