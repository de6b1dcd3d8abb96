import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const command = join(root, 'compiler/bin/hashiya.mjs');
const harbour = 'tests/fixtures/seeds/harbour';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function hashiya(args: readonly string[], input: string | Uint8Array = '', cwd = root): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], { cwd });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? -1,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      }),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

let folder = '';
let pack = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hashiya-command-'));
  pack = join(folder, 'harbour.jsonl');
  const built = await hashiya(['pack', 'build', harbour, '-o', pack]);
  expect(built).toEqual({ code: 0, stdout: '', stderr: '' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('hashiya', () => {
  test('lists its commands when called with nothing or with --help', async () => {
    for (const args of [[], ['--help'], ['-h']]) {
      const { code, stdout } = await hashiya(args);
      expect(code).toBe(0);
      for (const name of ['pack check', 'pack build', 'pack suggest', 'annotate', 'eval'])
        expect(stdout).toContain(name);
    }
  });

  test.each([['pack', 'check'], ['pack', 'build'], ['pack', 'suggest'], ['annotate'], ['eval']])(
    'tells of %s %s',
    async (...words) => {
      const { code, stdout } = await hashiya([...words, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: npx hashiya ${words.join(' ')}`);
    },
  );

  test.each([
    [['pack', 'chekc'], 'Did you mean "pack check"?'],
    [['anotate'], 'Did you mean "annotate"?'],
    [['pack', 'build', '--ouptut', 'x'], 'Did you mean "--output"?'],
    [['annotate', '--jsnol'], 'Did you mean "--jsonl"?'],
    [['annotate', '--jsonl', '--pack'], '--pack needs a value'],
    [['annotate', '--jsonl=yes'], '--jsonl takes no value'],
    [['annotate'], 'name saved pages'],
    [['annotate', '--jsonl', 'page.html'], 'standard input'],
    [['pack', 'check', 'a', 'b'], 'one folder'],
    [['--version'], 'there is no command "--version"'],
  ])('refuses what it does not know, and says what was meant: %j', async (args, sentence) => {
    const { code, stdout, stderr } = await hashiya(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
  });

  test('is called by its name from the project', async () => {
    const stdout = await new Promise<string>((resolve, reject) =>
      execFile('npx', ['hashiya', 'pack', 'check', '--help'], { cwd: root }, (error, out) =>
        error ? reject(error) : resolve(out),
      ),
    );
    expect(stdout).toContain('Usage: npx hashiya pack check');
  });
});

describe('hashiya pack build', () => {
  test('writes the same bytes to a file and to standard output, run after run', async () => {
    const { code, stdout } = await hashiya(['pack', 'build', harbour]);
    expect(code).toBe(0);
    expect(stdout).toBe(await readFile(pack, 'utf8'));
  });

  test('writes nothing where there are problems, and leaves what was there', async () => {
    const seeds = join(folder, 'broken');
    await cp(join(root, harbour), seeds, { recursive: true });
    await rm(join(seeds, 'cues.yaml'));
    const file = join(folder, 'kept.jsonl');
    await writeFile(file, 'as it was');
    const { code, stdout, stderr } = await hashiya(['pack', 'build', seeds, '--output', file]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('(unknown-id)');
    expect(await readFile(file, 'utf8')).toBe('as it was');
  });

  test('says where it can not write', async () => {
    const { code, stderr } = await hashiya(['pack', 'build', harbour, '-o', join(folder, 'no/such/folder')]);
    expect(code).toBe(1);
    expect(stderr).toContain("can't be written");
  });
});

describe('hashiya pack check', () => {
  test('counts what is there and tells what is not cited', async () => {
    const { code, stdout, stderr } = await hashiya(['pack', 'check', harbour]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('ok: harbour version 2: 3 entries, 7 forms, 5 statements, 2 documents');
    expect(stdout).toContain(`${harbour}/documents/port-gazette.txt:7:1 Source: Port Gazette`);
  });

  test("takes the project's own seeds where the folder it is called in has none", async () => {
    const { code, stdout } = await hashiya(['pack', 'check'], '', folder);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ok: astana-7 version \d+: 28 entries/);
  });

  test('fails with file, line and field when a quotation loses a character', async () => {
    const seeds = join(folder, 'misquoted');
    await cp(join(root, harbour), seeds, { recursive: true });
    const entry = join(seeds, 'entries/harbour-treaty.yaml');
    const text = await readFile(entry, 'utf8');
    await writeFile(entry, text.replace('quote: the treaty of 1950', 'quote: the treaty of 195'));
    const { code, stderr } = await hashiya(['pack', 'check', seeds]);
    expect(code).toBe(1);
    expect(stderr).toContain(`${entry}:31:16 statements[0].citations[0].quote (quote-not-found)`);
    expect(stderr).toContain('1 problem in 1 file.');
  });
});

describe('hashiya annotate --jsonl', () => {
  const line = (value: object) => `${JSON.stringify(value)}\n`;
  const annotate = (input: string | Uint8Array, more: string[] = []) =>
    hashiya(['annotate', '--jsonl', '--pack', pack, ...more], input);

  test('answers each line in its place, with offsets into its text', async () => {
    const text = 'Ships at Veltmar:\n\n🙂 the Harbour\nTreaty holds.';
    const { code, stdout, stderr } = await annotate(
      line({ id: 'a', text, lang: 'en', source: 'ignored' }) + line({ id: 2, text: 'Nothing here.' }),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [first, second] = stdout
      .trimEnd()
      .split('\n')
      .map((it) => JSON.parse(it));
    expect(first.id).toBe('a');
    expect(
      first.mentions.map(({ start, end, entry, form }: Record<string, never>) => [
        text.slice(start, end),
        entry,
        form,
      ]),
    ).toEqual([
      ['Veltmar', 'veltmar', 'Veltmar'],
      ['Harbour\nTreaty', 'harbour-treaty', 'Harbour Treaty'],
    ]);
    expect(first.mentions[0].why).toMatch(/^Marked because .*\.$/);
    expect(second).toEqual({ id: 2, mentions: [] });
  });

  test('reports bad lines by number and answers the others', async () => {
    const input = Buffer.concat([
      Buffer.from(`${line({ id: 1, text: 'Veltmar' })}{"id": 2,\n`),
      Buffer.from(`${line({ id: 3 })}${line({ text: 'x' })}\n[]\n`),
      Buffer.from('{"id": 7, "text": "'),
      Buffer.from([0xff]),
      Buffer.from(`"}\n${line({ id: 8, text: 'x', lang: 5 })}${JSON.stringify({ id: 9, text: 'Veltmar' })}`),
    ]);
    const { code, stdout, stderr } = await annotate(input);
    expect(code).toBe(1);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((it) => JSON.parse(it).id),
    ).toEqual([1, 9]);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((it) => it.split(':').slice(0, 2).join(':')),
    ).toEqual([
      'line 2: not-json',
      'line 3: bad-text',
      'line 4: bad-id',
      'line 6: not-json',
      'line 7: bad-utf8',
      'line 8: bad-lang',
    ]);
  });

  test('keeps the order of ten thousand lines', async () => {
    const input = Array.from({ length: 10_000 }, (_, id) => line({ id, text: `At Veltmar ${id}` })).join('');
    const { code, stdout } = await annotate(input);
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((it) => JSON.parse(it).id),
    ).toEqual([...Array(10_000).keys()]);
  });

  test('refuses a pack that is none, with the line', async () => {
    const broken = join(folder, 'broken.jsonl');
    await writeFile(broken, (await readFile(pack, 'utf8')).replace('"kind":"place"', '"kind":"town"'));
    const { code, stdout, stderr } = await hashiya(
      ['annotate', '--jsonl', '--pack', broken],
      line({ id: 1, text: 'x' }),
    );
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/broken\.jsonl:\d+ kind \(not-in-list\)/);
    expect((await hashiya(['annotate', '--jsonl', '--pack', join(folder, 'none')])).stderr).toContain(
      "can't be read",
    );
  });
});

describe('hashiya annotate PAGE.html', () => {
  test('prints the text that it read and the mentions in it', async () => {
    const page = join(folder, 'page.html');
    await writeFile(
      page,
      '<!doctype html><html lang="en"><title>Veltmar</title><nav>Veltmar</nav><h1>News from Veltmar</h1><p>The <b>Harbour</b> Treaty holds.</p>',
    );
    const { code, stdout, stderr } = await hashiya([
      'annotate',
      '--pack',
      pack,
      page,
      join(folder, 'gone.html'),
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/gone\.html: unreadable: /);
    const { file, lang, text, mentions } = JSON.parse(stdout);
    expect({ file, lang, text }).toEqual({
      file: page,
      lang: 'en',
      text: 'News from Veltmar\nThe Harbour Treaty holds.',
    });
    expect(mentions.map(({ start, end }: Record<string, number>) => text.slice(start, end))).toEqual([
      'Veltmar',
      'Harbour Treaty',
    ]);
  });
});

test('several that run at once do not disturb each other', async () => {
  const outcomes = await Promise.all([1, 2, 3, 4].map(() => hashiya(['pack', 'check', harbour])));
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
});

test('a reader that stops early is no failure', async () => {
  const child = spawn(
    'sh',
    ['-c', `"${process.execPath}" "${command}" pack build ${harbour} | head -c 10; exit 0`],
    {
      cwd: root,
    },
  );
  const err: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  await new Promise((resolve) => child.on('close', resolve));
  expect(Buffer.concat(err).toString()).toBe('');
});
