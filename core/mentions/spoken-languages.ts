import type { Lexicon } from '../lexicon/lexicon';
import { pooledString } from '../lexicon/string-pool';
import { grammarOf } from '../morphology/grammars';
import type { Language } from '../pack/pack';
import { type Script, scriptOf } from '../text/script-of';

/** Which forms may stand in a text of which language. */
export class SpokenLanguages {
  readonly #languages: readonly Language[];
  readonly #scripts: readonly (Script | undefined)[];

  constructor(readonly lexicon: Lexicon) {
    const { languages, languageStarts } = lexicon;
    this.#languages = Array.from({ length: languageStarts.length - 1 }, (_, index) =>
      pooledString(languages, languageStarts, index),
    );
    this.#scripts = this.#languages.map((language) => {
      const [word] = grammarOf(language)?.functionWords ?? [];
      return word === undefined ? undefined : scriptOf(word.charCodeAt(0));
    });
  }

  /** @returns the language's number in the lexicon, -1 for one that it does not know */
  numberOf(language: Language | undefined): number {
    return language === undefined ? -1 : this.#languages.indexOf(language);
  }

  /**
   * A form may stand in texts of its own language, in those in which its target has no form, and in those
   * of another script, where nothing can be mistaken for it. So the Persian name of Turkey is not found in
   * Arabic, where it is the adjective, but #Idlib is.
   *
   * @param unit the first of the text that was found, folded
   * @param language a number of `numberOf`
   */
  allow(form: number, unit: number, language: number): boolean {
    if (language < 0) return true;
    const { formProfiles, profileLanguages, profileCoverage } = this.lexicon;
    const profile = formProfiles[form]!;
    const own = profileLanguages[profile]!;
    if (own === language || ((profileCoverage[profile]! >>> language) & 1) === 0) return true;
    const script = this.#scripts[language];
    const written = scriptOf(unit);
    return script !== undefined && script !== written && this.#scripts[own] === written;
  }
}
