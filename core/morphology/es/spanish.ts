import { type LanguageGrammar, ordinalsFrom, wordClass } from '../language-grammar';

const name = wordClass(['']);
const noun = wordClass(['', 's', 'es']);

/**
 * Spanish: plurals of nouns and adjectives. Source: Real Academia Española, "Nueva gramática de la lengua
 * española" (2009), § 3.2.
 */
export const spanish: LanguageGrammar = {
  language: 'es',
  wordClasses: [name, noun],
  patternsOf: ({ folded, isCapitalised }) => [{ stem: folded, wordClass: isCapitalised ? name : noun }],
  ordinals: ordinalsFrom([
    ['primero', 'primera', 'primer'],
    ['segundo', 'segunda'],
    ['tercero', 'tercera', 'tercer'],
    ['cuarto', 'cuarta'],
    ['quinto', 'quinta'],
    ['sexto', 'sexta'],
    ['septimo', 'septima'],
    ['octavo', 'octava'],
    ['noveno', 'novena'],
    ['decimo', 'decima'],
    ['undecimo', 'undecima'],
    ['duodecimo', 'duodecima'],
  ]),
  ordinalSuffixes: new Set(['o', 'a', 'er']),
  determiners: new Set(['el', 'la', 'este', 'esta']),
  conjunctions: new Set(['y', 'e', 'o', 'u']),
  functionWords: new Set([
    'el',
    'los',
    'las',
    'del',
    'y',
    'una',
    'por',
    'para',
    'con',
    'como',
    'mas',
    'pero',
    'sus',
    'este',
    'fue',
    'han',
    'sobre',
    'desde',
    'segun',
    'entre',
  ]),
};
