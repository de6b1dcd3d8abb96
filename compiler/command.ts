import type { Readable, Writable } from 'node:stream';

/** What a command is given of the world. Tests hand in streams of their own. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Where the project itself lies, whatever folder the command is called from. */
  readonly projectFolder: string;
}

/** One command of `hashiya`, in a file of its own under commands/. */
export interface Command {
  /** The words that call it: "pack check". */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly help: string;
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>
  >;
  /** @returns the exit code: 0 done, 1 problems found in what it was given, 2 called wrongly */
  run(given: CommandLine, terminal: Terminal): Promise<0 | 1 | 2>;
}

export interface CommandLine {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

export const textOption = ({ values }: CommandLine, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** A command that was called wrongly: one sentence, and where to read on. */
export function wrongCall(command: Command, sentence: string, { stderr }: Terminal): 2 {
  stderr.write(`hashiya ${command.name}: ${sentence}\nhashiya ${command.name} --help tells more.\n`);
  return 2;
}
