import { readFile } from 'node:fs/promises';
import { openAnnotator } from '../annotate-page';
import { type Command, textOption, wrongCall } from '../command';
import { evaluate } from '../evaluation/evaluate';
import { type GoldPassage, parseGold } from '../evaluation/gold-passage';
import { printEvaluation } from '../evaluation/print-evaluation';
import { readPack } from '../read-pack';

const help = `Usage: npx hashiya eval [--pack FILE] [--errors N] [--json] GOLD.jsonl…

Finds the mentions in gold passages and tells precision, recall and F1 for each language
and each entry, how far confidence can be believed, and the errors with their context.

  GOLD.jsonl    lines {"id", "lang", "kind", "text", "mentions": [{"start", "end", "id"}]},
                see tests/gold/README.md
  --errors N    how many errors to list, 20 unless told
  --json        one line of JSON instead of tables
  --pack FILE   take this pack instead of the one compiled from seeds/

A mention is right when it names the entry that the gold names and overlaps its span by at
least half of the longer of the two.

Exit code: 0 where everything was read, 1 where something was not.
`;

/** `hashiya eval`: how well a pack's mentions are found. */
export const evalCommand: Command = {
  name: 'eval',
  summary: 'tell how well mentions are found in gold passages',
  help,
  options: { pack: { type: 'string' }, errors: { type: 'string' }, json: { type: 'boolean' } },
  async run(line, terminal) {
    const { stdout, stderr, projectFolder } = terminal;
    const mostErrors = Number(textOption(line, 'errors') ?? 20);
    if (!Number.isInteger(mostErrors) || mostErrors < 0)
      return wrongCall(evalCommand, '--errors takes a whole number.', terminal);
    if (line.positionals.length === 0)
      return wrongCall(evalCommand, 'name files of gold passages.', terminal);
    const passages: GoldPassage[] = [];
    for (const file of line.positionals) {
      const gold = await readGold(file);
      if (typeof gold === 'string') {
        stderr.write(gold);
        return 1;
      }
      passages.push(...gold);
    }
    const pack = await readPack(textOption(line, 'pack'), projectFolder);
    if (!pack.ok) {
      stderr.write(pack.error);
      return 1;
    }
    const evaluation = evaluate(passages, openAnnotator(pack.value).lexicon);
    if (line.values.json === true) stdout.write(`${JSON.stringify(summary(evaluation))}\n`);
    else stdout.write(printEvaluation(evaluation, mostErrors));
    return 0;
  },
};

async function readGold(file: string): Promise<readonly GoldPassage[] | string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return `${file} can't be read: ${(error as Error).message}\n`;
  }
  const gold = parseGold(text);
  return gold.ok ? gold.value : gold.error.map((problem) => `${file}, ${problem}\n`).join('');
}

function summary({ all, byLanguage, byEntry, errors, calibration }: ReturnType<typeof evaluate>) {
  const row = (tally: typeof all) => ({
    passages: tally.passages,
    gold: tally.gold,
    precision: tally.precision,
    recall: tally.recall,
    f1: tally.f1,
    exact: tally.exactShare,
    wrongOnNegatives: tally.wrongOnNegatives,
  });
  const rows = (tallies: typeof byLanguage) =>
    Object.fromEntries(tallies.rows().map(([name, tally]) => [name, row(tally)]));
  return { all: row(all), languages: rows(byLanguage), entries: rows(byEntry), calibration, errors };
}
