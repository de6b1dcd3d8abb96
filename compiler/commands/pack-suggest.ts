import { openAnnotator } from '../annotate-page';
import { type DocumentText, documentTexts } from '../checks/document-texts';
import { idOf } from '../checks/known-ids';
import { type Command, textOption, wrongCall } from '../command';
import { compileReadSeeds } from '../compile-seeds';
import { defaultSeeds } from '../default-seeds';
import { printProblems } from '../print-problems';
import { readSeeds } from '../seeds/read-seeds';
import { printGrades, printTerms } from '../suggest/print-suggestions';
import { proposeGrades } from '../suggest/propose-grades';
import { uncoveredTerms } from '../suggest/uncovered-terms';

const help = `Usage: npx hashiya pack suggest [SEEDS] [--most N] [--all-forms]

For people who compile packs (default: seeds). Lists, for each document with a text, the
names and terms that no entry covers yet, the likeliest first, with the passages where
they stand. Then lists the forms that stand too loosely for how common they are in
everyday language, with the grade that follows.

  --most N      how many terms to list for a document, 20 unless told
  --all-forms   every form with its rank among common words, not only the doubtful ones

Both are suggestions: what is worth an entry, and what else a form may mean, people know.
Exit code: 0, or 1 where the seeds have problems.
`;

export const packSuggest: Command = {
  name: 'pack suggest',
  summary: 'suggest entries that are missing, and grades of forms',
  help,
  options: { most: { type: 'string' }, 'all-forms': { type: 'boolean' } },
  async run(line, terminal) {
    if (line.positionals.length > 1) return wrongCall(packSuggest, 'one folder at a time.', terminal);
    const most = Number(textOption(line, 'most') ?? 20);
    if (!Number.isInteger(most) || most < 1)
      return wrongCall(packSuggest, '--most takes a whole number from 1.', terminal);
    const { stdout, stderr, projectFolder } = terminal;
    const { seeds, problems } = await readSeeds(line.positionals[0] ?? defaultSeeds(projectFolder));
    const pack = compileReadSeeds(seeds, problems);
    if (!pack.ok) {
      stderr.write(printProblems(pack.error));
      return 1;
    }
    const { lexicon } = openAnnotator(pack.value);
    const texts = documentTexts(seeds).byId;
    for (const file of seeds.documents) {
      const text = texts.get(idOf(file));
      const lang = file.part<string>(['lang']);
      if (!text || lang === undefined) continue;
      const terms = uncoveredTerms(text.source.source, lang, lexicon, furnitureOf(text));
      stdout.write(printTerms(text, terms, most));
    }
    stdout.write(printGrades(proposeGrades(seeds), line.values['all-forms'] === true));
    return 0;
  },
};

/** As offsets into the file. */
const furnitureOf = ({ source, furniture }: DocumentText) =>
  furniture.map(({ start, end }) => ({
    start: source.sourceOffset(start),
    end: source.sourceOffset(end),
  }));
