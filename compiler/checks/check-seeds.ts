import type { SeedProblem } from '../seed-problem';
import type { Seeds } from '../seeds/read-seeds';
import { checkForms } from './check-forms';
import { checkIds } from './check-ids';
import { checkLanguages } from './check-languages';
import { checkStatements } from './check-statements';
import { documentTexts } from './document-texts';

/** Everything that is wrong between the files; what is wrong within one, reading it has told already. */
export function checkSeeds(seeds: Seeds): SeedProblem[] {
  const { byId, problems } = documentTexts(seeds);
  return [
    ...problems,
    ...checkIds(seeds),
    ...checkLanguages(seeds),
    ...checkStatements(seeds, byId),
    ...checkForms(seeds),
  ];
}
