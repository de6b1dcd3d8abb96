import { parseArgs } from 'node:util';
import { didYouMean } from './closest-word';
import { type Command, type Terminal, wrongCall } from './command';
import { annotate } from './commands/annotate';
import { evalCommand } from './commands/eval';
import { packBuild } from './commands/pack-build';
import { packCheck } from './commands/pack-check';
import { packSuggest } from './commands/pack-suggest';

const commands: readonly Command[] = [packCheck, packBuild, packSuggest, annotate, evalCommand];

/**
 * The `hashiya` command.
 *
 * @param args what stands behind its name
 * @returns the exit code
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const { stdout, stderr } = terminal;
  const words = args.slice(0, args.findIndex((arg) => arg.startsWith('-')) >>> 0);
  const command = commands.find(({ name }) => `${words.join(' ')} `.startsWith(`${name} `));
  if (!command) {
    if (words.length === 0 && (args.length === 0 || args.some((arg) => arg === '--help' || arg === '-h'))) {
      stdout.write(overview());
      return 0;
    }
    const called = words.slice(0, 2).join(' ');
    const known = commands.map(({ name }) => name);
    const hint = called === '' ? '' : didYouMean(called, known);
    stderr.write(`hashiya: there is no command "${called || args[0]}".${hint}\n\n${overview()}`);
    return 2;
  }

  const options: Command['options'] = { ...command.options, help: { type: 'boolean', short: 'h' } };
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name)
      ? options[token.name as keyof typeof options]
      : undefined;
    if (!option) {
      const hint = didYouMean(
        token.rawName,
        Object.keys(options).map((name) => `--${name}`),
      );
      return wrongCall(command, `there is no option ${token.rawName}.${hint}`, terminal);
    }
    if (option.type === 'string' && (token.value === undefined || token.value === ''))
      return wrongCall(command, `${token.rawName} needs a value.`, terminal);
    if (option.type === 'boolean' && token.value !== undefined)
      return wrongCall(command, `${token.rawName} takes no value.`, terminal);
  }
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) {
    stdout.write(command.help);
    return 0;
  }
  const rest = positionals.slice(command.name.split(' ').length);
  return command.run({ values, positionals: rest }, terminal);
}

function overview(): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'hashiya: compiles packs and finds the mentions of their entries in text.',
    '',
    'Usage: npx hashiya COMMAND [OPTION…]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'npx hashiya COMMAND --help tells more of a command.',
    '',
  ].join('\n');
}
