import type { Pack } from '../../core/pack/pack';
import { type Command, wrongCall } from '../command';
import { compileReadSeeds } from '../compile-seeds';
import { coverageOf, type DocumentCoverage } from '../coverage';
import { defaultSeeds } from '../default-seeds';
import { counted, printProblems, visible } from '../print-problems';
import { readSeeds } from '../seeds/read-seeds';

const help = `Usage: npx hashiya pack check [SEEDS]

Checks a folder of seeds (default: seeds) and prints every problem with file, line,
column, field, what is wrong and how to mend it. Then prints the coverage: the passages
of each document that no statement cites.

Exit code: 0 where there is no problem, 1 where there are some.
docs/seeds-format.md describes the seeds.
`;

export const packCheck: Command = {
  name: 'pack check',
  summary: 'check seeds: every problem, and what of the documents is not cited yet',
  help,
  options: {},
  async run(line, terminal) {
    if (line.positionals.length > 1) return wrongCall(packCheck, 'one folder at a time.', terminal);
    const { seeds, problems } = await readSeeds(line.positionals[0] ?? defaultSeeds(terminal.projectFolder));
    const result = compileReadSeeds(seeds, problems);
    const coverage = coverageOf(seeds).map(printCoverage).join('');
    if (!result.ok) {
      terminal.stderr.write(`${printProblems(result.error)}`);
      terminal.stdout.write(coverage);
      return 1;
    }
    terminal.stdout.write(`${printCounts(result.value)}${coverage}`);
    return 0;
  },
};

function printCounts({ header, documents, entries }: Pack): string {
  const statements = new Set(entries.flatMap((entry) => entry.statements.map(({ id }) => id))).size;
  const forms = entries.reduce((sum, entry) => sum + entry.forms.length, 0);
  return `ok: ${header.id} version ${header.version}: ${counted(entries.length, 'entry')}, ${counted(forms, 'form')}, ${counted(statements, 'statement')}, ${counted(documents.length, 'document')}\n`;
}

function printCoverage({ document, file, cited, total, uncited }: DocumentCoverage): string {
  const share = total === 0 ? 100 : Math.floor((cited * 100) / total);
  const head = `\ncoverage of ${document} (${file}): ${share} % of its letters are cited`;
  if (uncited.length === 0) return `${head}.\n`;
  const passages = uncited.map(({ line, column, text }) => `  ${file}:${line}:${column} ${visible(text)}\n`);
  return `${head}; no statement cites:\n${passages.join('')}`;
}
