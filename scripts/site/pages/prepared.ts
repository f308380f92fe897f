import type { Language } from '../../../src/language/language';
import type { CoreRecord, Province } from '../../../src/record/types';
import { storyIn, type Stories, type Story, type StoryStep } from '../../../src/record/story';
import { decodeView } from '../../../src/view/address';
import { zoomFor } from '../../../src/panel/evidence';
import type { Camera, View } from '../../../src/view/types';
import { defaultView, timelineLimits } from '../../../src/view/view';

/** What a prepared view is of. There is none for a zone, a business or an incident. */
export type Subject =
  | { readonly kind: 'overview' }
  | { readonly kind: 'province'; readonly province: Province }
  | { readonly kind: 'step'; readonly storyId: string; readonly stepId: string };

/** A view that has a page, a card and an oEmbed answer of its own. */
export interface Prepared {
  /** What its files are called: `province-preah-sihanouk`. */
  readonly name: string;
  readonly subject: Subject;
}

const PLAIN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * All prepared views: the last twelve months, every province, every step of every story.
 * @throws where a name cannot be that of a file, or is given twice
 */
export function preparedViews(record: CoreRecord, stories: Stories | null): readonly Prepared[] {
  const steps = Object.keys(stories?.stories ?? {}).flatMap((storyId) =>
    (storyIn(stories!, storyId, 'en')?.steps ?? []).map(({ id: stepId }) => ({
      name: `story-${storyId}-${stepId}`,
      subject: { kind: 'step', storyId, stepId } as const,
    })),
  );
  const views: Prepared[] = [
    { name: 'last-twelve-months', subject: { kind: 'overview' } },
    ...record.provinces.map((province) => ({
      name: `province-${province.slug}`,
      subject: { kind: 'province', province } as const,
    })),
    ...steps,
  ];
  const names = new Set<string>();
  for (const { name } of views) {
    if (!PLAIN.test(name) || names.has(name))
      throw new Error(`"${name}" cannot be the name of a prepared view`);
    names.add(name);
  }
  return views;
}

/** A step with its story, in a language. */
export function stepOf(
  stories: Stories | null,
  { storyId, stepId }: { readonly storyId: string; readonly stepId: string },
  language: Language,
): { readonly story: Story; readonly step: StoryStep } {
  const story = stories && storyIn(stories, storyId, language);
  const step = story?.steps.find(({ id }) => id === stepId);
  if (!story || !step) throw new Error(`the story ${storyId} has no step ${stepId} in ${language}`);
  return { story, step };
}

/** A province and what lies around it: nearer for a small one, no nearer than its label point is exact. */
function cameraOf({ areaKm2, lat, lon }: Province): Camera {
  return { lon, lat, zoom: Math.min(9, zoomFor(Math.sqrt(areaKm2 / Math.PI))) };
}

/** What a prepared view shows: of a province all of the timeline, so that few pages stand empty. */
export function viewOf(
  { name, subject }: Prepared,
  record: CoreRecord,
  stories: Stories | null,
  language: Language,
): View {
  const usual = defaultView(record, language);
  if (subject.kind === 'overview') return usual;
  if (subject.kind === 'province')
    return {
      ...usual,
      window: timelineLimits('recent', record),
      camera: cameraOf(subject.province),
      selection: { type: 'province', id: subject.province.iso },
    };
  const { view, notices } = decodeView(`#${stepOf(stories, subject, language).step.view}`, record, language);
  if (notices.length > 0) throw new Error(`${name}: its view is not understood (${notices[0]!.key})`);
  return { ...view, language };
}
