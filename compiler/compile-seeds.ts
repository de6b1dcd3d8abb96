import { buildLexicon } from '../core/lexicon/build-lexicon';
import { crowdedPath, MOST_ON_PATH } from '../core/lexicon/crowded-path';
import { mostItems } from '../core/lexicon/lexicon-items';
import { openLexicon } from '../core/lexicon/open-lexicon';
import type { Pack } from '../core/pack/pack';
import type { PackProblem } from '../core/pack/pack-problem';
import { parsePack } from '../core/pack/parse-pack';
import { serialisePack } from '../core/pack/serialise-pack';
import type { Result } from '../core/result';
import { fail } from '../core/result';
import { checkSeeds } from './checks/check-seeds';
import { makePack } from './make-pack';
import { type SeedProblem, sortProblems } from './seed-problem';
import { readSeeds, type Seeds } from './seeds/read-seeds';

/**
 * Compiles a folder of seeds (docs/seeds-format.md) to a pack. Every problem of a run is reported, in the
 * order of files and lines; there is a pack only where there is none.
 *
 * @param folder the one that holds pack.yaml; problems name files by it
 */
export async function compileSeeds(folder: string): Promise<Result<Pack, readonly SeedProblem[]>> {
  const { seeds, problems } = await readSeeds(folder);
  return compileReadSeeds(seeds, problems);
}

/** The same for seeds that were read already. */
export function compileReadSeeds(
  seeds: Seeds,
  problemsOfReading: readonly SeedProblem[],
): Result<Pack, readonly SeedProblem[]> {
  const problems = [...problemsOfReading, ...checkSeeds(seeds)];
  if (problems.length > 0) return fail(sortProblems(problems));
  // The same way in as for a stranger's pack: what readers would refuse is never published.
  const text = serialisePack(makePack(seeds));
  const parsed = parsePack(text);
  if (!parsed.ok) return fail([refusedByParser(seeds, text, parsed.error)]);
  const crowded = crowdedForm(parsed.value);
  return crowded === undefined ? parsed : fail([tooManyAlike(seeds, crowded)]);
}

/** What installing looks for, too; small packs can't have it. */
function crowdedForm(pack: Pack): string | undefined {
  if (mostItems(pack) <= MOST_ON_PATH) return undefined;
  const lexicon = openLexicon(buildLexicon(pack));
  return lexicon.ok ? crowdedPath(lexicon.value) : undefined;
}

const tooManyAlike = ({ pack }: Seeds, form: string): SeedProblem => ({
  code: 'crowded-form',
  file: pack.name,
  line: 1,
  column: 1,
  field: '',
  message: `Readers would refuse the compiled pack: more than ${MOST_ON_PATH} forms and cue words are read like "${form}".`,
  remedy: 'Leave to one entry, or to few, what is read alike.',
});

/** The last net: a person hears at least which file, and how the pack's parser names the field. */
function refusedByParser(seeds: Seeds, text: string, problem: PackProblem): SeedProblem {
  const row = JSON.parse(text.split('\n')[problem.line - 1] ?? '{}') as { row?: string; id?: string };
  const files = row.row === 'entry' ? seeds.entries : row.row === 'document' ? seeds.documents : [];
  const file = files.find(({ stem }) => stem === row.id) ?? seeds.pack;
  return {
    code: 'refused-by-parser',
    file: file.name,
    line: 1,
    column: 1,
    field: problem.field,
    message: `Readers would refuse the ${row.row ?? ''} row of the compiled pack: ${problem.field} ${problem.message} (${problem.code}).`,
    remedy: 'Mend it where the field comes from; docs/pack-format.md has the limits.',
  };
}
