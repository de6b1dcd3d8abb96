import { readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { type Annotator, annotatePage, blocksOfText, openAnnotator, placeBlocks } from '../annotate-page';
import { type Command, type Terminal, textOption, wrongCall } from '../command';
import { decodeHtml } from '../html/decode-html';
import { readHtml } from '../html/read-html';
import { parseJsonLine, readLines } from '../json-lines';
import { readPack } from '../read-pack';

const help = `Usage: npx hashiya annotate --jsonl [--pack FILE] < LINES
       npx hashiya annotate [--pack FILE] PAGE.html…

Finds the mentions of a pack's entries, with the very code that the extension uses.
Every mention is listed: which ones are shown is a matter of display.

  --jsonl       read lines {"id", "text", "lang"?} from standard input, each a page of
                its own; print {"id", "mentions": [{"start", "end", "entry", "form", "why"}]}
                for each, in the same order. Other keys are ignored. A line that can't be
                read is reported on standard error with its number; the others are answered.
  --pack FILE   take this pack instead of the one compiled from seeds/

Saved pages are read as the extension reads them, as far as markup alone tells; for each
a line {"file", "lang", "text", "mentions": […]} is printed. Offsets are UTF-16 code units
into "text", end exclusive.

Exit code: 0 where everything was read, 1 where something was not.
`;

export const annotate: Command = {
  name: 'annotate',
  summary: 'find the mentions in lines of JSON or in saved pages',
  help,
  options: { jsonl: { type: 'boolean' }, pack: { type: 'string' } },
  async run(line, terminal) {
    const isLines = line.values.jsonl === true;
    const files = line.positionals;
    if (isLines && files.length > 0)
      return wrongCall(annotate, '--jsonl reads standard input; name no files with it.', terminal);
    if (!isLines && files.length === 0)
      return wrongCall(annotate, 'name saved pages, or give --jsonl and lines on standard input.', terminal);
    const pack = await readPack(textOption(line, 'pack'), terminal.projectFolder);
    if (!pack.ok) {
      terminal.stderr.write(pack.error);
      return 1;
    }
    const annotator = openAnnotator(pack.value);
    return isLines ? annotateLines(annotator, terminal) : annotateFiles(files, annotator, terminal);
  },
};

async function annotateLines(annotator: Annotator, terminal: Terminal): Promise<0 | 1> {
  let failed = false;
  let number = 0;
  for await (const bytes of readLines(terminal.stdin)) {
    number += 1;
    const line = parseJsonLine(bytes);
    if (!line.ok) {
      failed = true;
      terminal.stderr.write(`line ${number}: ${line.error.code}: ${line.error.message}\n`);
    } else if (line.value) {
      const { id, text, lang } = line.value;
      const mentions = annotatePage(blocksOfText(text, lang), lang, annotator);
      await print({ id, mentions }, terminal.stdout);
    }
  }
  return failed ? 1 : 0;
}

async function annotateFiles(
  files: readonly string[],
  annotator: Annotator,
  { stdout, stderr }: Terminal,
): Promise<0 | 1> {
  let failed = false;
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(file);
    } catch (error) {
      failed = true;
      stderr.write(`${file}: unreadable: ${(error as Error).message}\n`);
      continue;
    }
    const { blocks, lang } = readHtml(decodeHtml(bytes).html);
    const { text, placed } = placeBlocks(blocks);
    await print({ file, lang, text, mentions: annotatePage(placed, lang, annotator) }, stdout);
  }
  return failed ? 1 : 0;
}

/** One line; waits where the reader is slower than we are. */
async function print(value: object, stdout: Writable): Promise<void> {
  if (!stdout.write(`${JSON.stringify(value)}\n`))
    await new Promise((resolve) => stdout.once('drain', resolve));
}
