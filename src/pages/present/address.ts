/** What of a talk stands in the address: `#story=after-the-crackdown&at=3&l=km`. */
export interface Asked {
  readonly story: string | null;
  /** Index of the slide. */
  readonly slide: number;
  readonly language: string | null;
  /** Whether this is the speaker's window, and of which talk. */
  readonly speaker: boolean;
  /** Id of the talk, in the address of the speaker's window. */
  readonly talk: string | null;
}

/** Reads the fragment of present.html; what is not understood is left out. */
export function readAsked(fragment: string): Asked {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const at = given.get('at') ?? '';
  return {
    story: given.get('story'),
    slide: /^[1-9]\d{0,3}$/.test(at) ? Number(at) - 1 : 0,
    language: given.get('l'),
    speaker: given.has('speaker'),
    talk: /^[0-9a-f]{16}$/.test(given.get('talk') ?? '') ? given.get('talk') : null,
  };
}

/** The fragment for a talk, with its `#`; slides count from 1 there. */
export function writeAsked({ story, slide, language, speaker, talk }: Asked): string {
  const parts = [
    ...(speaker ? ['speaker'] : []),
    ...(talk === null ? [] : [`talk=${talk}`]),
    ...(story === null ? [] : [`story=${encodeURIComponent(story)}`, `at=${slide + 1}`]),
    ...(language === null ? [] : [`l=${encodeURIComponent(language)}`]),
  ];
  return `#${parts.join('&')}`;
}
