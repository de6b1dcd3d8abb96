import { rename, rm, writeFile } from 'node:fs/promises';
import { serialisePack } from '../../core/pack/serialise-pack';
import { type Command, textOption, wrongCall } from '../command';
import { compileSeeds } from '../compile-seeds';
import { defaultSeeds } from '../default-seeds';
import { printProblems } from '../print-problems';

const help = `Usage: npx hashiya pack build [SEEDS] [-o FILE]

Compiles a folder of seeds (default: seeds) to a pack. The same seeds give the same bytes.

  -o, --output FILE   write the pack there; without it, to standard output

Where the seeds have problems, all of them are printed and nothing is written.
docs/pack-format.md describes the pack.
`;

export const packBuild: Command = {
  name: 'pack build',
  summary: 'compile seeds to a pack',
  help,
  options: { output: { type: 'string', short: 'o' } },
  async run(line, terminal) {
    if (line.positionals.length > 1) return wrongCall(packBuild, 'one folder at a time.', terminal);
    const result = await compileSeeds(line.positionals[0] ?? defaultSeeds(terminal.projectFolder));
    if (!result.ok) {
      terminal.stderr.write(printProblems(result.error));
      return 1;
    }
    const text = serialisePack(result.value);
    const output = textOption(line, 'output');
    if (output === undefined) {
      terminal.stdout.write(text);
      return 0;
    }
    const problem = await writeWhole(output, text);
    if (problem === undefined) return 0;
    terminal.stderr.write(`hashiya pack build: ${output} can't be written: ${problem}\n`);
    return 1;
  },
};

/** Beside it, then over it: whoever reads the file meets the old one or the new one, never half of one. */
async function writeWhole(file: string, text: string): Promise<string | undefined> {
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, file);
    return undefined;
  } catch (error) {
    await rm(beside, { force: true });
    return (error as Error).message;
  }
}
