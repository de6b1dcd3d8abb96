import type { Lexicon } from './lexicon';

/**
 * A lexicon of its arrays. Written out on purpose: an object that is filled key by key becomes a dictionary
 * to V8, and every look at an array on the hot path a look-up in it.
 */
export const lexiconOf = (array: <Name extends keyof Lexicon>(name: Name) => Lexicon[Name]): Lexicon => ({
  filter: array('filter'),
  slots: array('slots'),
  formTexts: array('formTexts'),
  formTextStarts: array('formTextStarts'),
  formTargets: array('formTargets'),
  formProfiles: array('formProfiles'),
  extraForms: array('extraForms'),
  extraShapes: array('extraShapes'),
  groupStarts: array('groupStarts'),
  groupPaths: array('groupPaths'),
  profileKinds: array('profileKinds'),
  profileGrades: array('profileGrades'),
  profileFlags: array('profileFlags'),
  profileLanguages: array('profileLanguages'),
  profileCoverage: array('profileCoverage'),
  profileShapes: array('profileShapes'),
  profileCues: array('profileCues'),
  profileAgainst: array('profileAgainst'),
  listStarts: array('listStarts'),
  lists: array('lists'),
  shapes: array('shapes'),
  endingColumns: array('endingColumns'),
  endingSteps: array('endingSteps'),
  endingClasses: array('endingClasses'),
  classTraits: array('classTraits'),
  entryIds: array('entryIds'),
  entryIdStarts: array('entryIdStarts'),
  languages: array('languages'),
  languageStarts: array('languageStarts'),
  cuePlaceStarts: array('cuePlaceStarts'),
  cuePlaces: array('cuePlaces'),
  blockerKeepStarts: array('blockerKeepStarts'),
  blockerKeeps: array('blockerKeeps'),
  seriesMembers: array('seriesMembers'),
  seriesOthers: array('seriesOthers'),
});
