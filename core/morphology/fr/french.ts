import { type LanguageGrammar, ordinalsFrom, wordClass } from '../language-grammar';

const name = wordClass(['']);
/** Nouns and adjectives: plural, feminine, feminine plural. */
const noun = wordClass(['', 's', 'x', 'e', 'es']);
/** international, internationaux */
const inAl = wordClass(['al', 'aux', 'ale', 'ales']);

/**
 * French: number and gender of nouns and adjectives. Elided articles and prepositions (d', l') are words
 * of their own before the apostrophe. Source: Grevisse and Goosse, "Le bon usage", §§ 512–526, 549–558.
 */
export const french: LanguageGrammar = {
  language: 'fr',
  wordClasses: [name, noun, inAl],
  patternsOf: ({ folded, isCapitalised }) => {
    if (isCapitalised) return [{ stem: folded, wordClass: name }];
    if (folded.length > 4 && folded.endsWith('al')) return [{ stem: folded.slice(0, -2), wordClass: inAl }];
    return [{ stem: folded, wordClass: noun }];
  },
  ordinals: ordinalsFrom([
    ['premier', 'premiere'],
    ['deuxieme', 'second'],
    'troisieme',
    'quatrieme',
    'cinquieme',
    'sixieme',
    'septieme',
    'huitieme',
    'neuvieme',
    'dixieme',
    'onzieme',
    'douzieme',
    'treizieme',
    'quatorzieme',
    'quinzieme',
    'seizieme',
    'dix-septieme',
    'dix-huitieme',
    'dix-neuvieme',
    'vingtieme',
  ]),
  ordinalSuffixes: new Set(['e', 'eme', 'ieme', 'er', 're']),
  determiners: new Set(['le', 'la', 'les', 'ce', 'cette']),
  conjunctions: new Set(['et', 'ou']),
  functionWords: new Set([
    'le',
    'les',
    'des',
    'est',
    'dans',
    'une',
    'qui',
    'pour',
    'sur',
    'avec',
    'aux',
    'du',
    'et',
    'par',
    'ont',
    'cette',
    'ete',
    'il',
    'elle',
    'ne',
    'pas',
    'mais',
    'leur',
  ]),
};
