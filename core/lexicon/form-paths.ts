import { classNumber, patternsOf } from '../morphology/grammars';
import type { Language } from '../pack/pack';
import type { FormPart } from './form-words';
import type { PathPart } from './path-shape';

/** Every way in which texts may write a form: one path for each combination of its words' patterns. */
export function formPaths(parts: readonly FormPart[], language: Language): readonly (readonly PathPart[])[] {
  let paths: PathPart[][] = parts.length > 0 ? [[]] : [];
  for (const part of parts) {
    const steps: readonly PathPart[] =
      'slot' in part
        ? [part.slot]
        : patternsOf(part.word, language).map(({ stem, wordClass }) => ({
            stem,
            classNumber: classNumber(wordClass),
          }));
    paths = paths.flatMap((path) => steps.map((step) => [...path, step]));
  }
  return paths;
}
