import { inKhmer, type Language, type Messages } from '../language/language';
import type { Scheme } from '../scene/colours';
import type { Scene } from '../scene/types';
import type { Surface } from '../view/types';
import type { Look } from './style';

/** Surfaces that are drawn as hexagons. */
export function isOfCells(surface: Surface): boolean {
  return surface !== 'provinces' && surface !== 'none';
}

/** The look that a scene asks for. Where nothing was compiled no rate is shown either, so one hatch serves at a time. */
export function lookOf(scene: Scene, scheme: Scheme, language: Language, t: Messages): Look {
  return {
    scheme,
    hue: scene.surface.hue,
    surface: scene.surface.kind,
    names: inKhmer(language) ? 'km' : 'en',
    marks: scene.showMarks,
    zones: scene.showZones,
    arrows: scene.arrows !== null,
    centre: scene.centre !== null,
    hatch: scene.emptyShare === 1 ? 'no-coverage' : 'few',
    approximate: t.map.approximate,
  };
}
