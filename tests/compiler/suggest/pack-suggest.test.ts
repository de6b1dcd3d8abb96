import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { main } from '../../../compiler/main';
import { harbour, replace, seedsWith } from '../seeds-folder';

async function suggest(...args: string[]) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const code = await main(['pack', 'suggest', ...args], { stdin, stdout, stderr, projectFolder: '.' });
  stdout.end();
  stderr.end();
  return { code, stdout: await text(stdout), stderr: await text(stderr) };
}

test('lists terms with file, line, column and context, furniture left out', async () => {
  const { code, stdout, stderr } = await suggest(harbour);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const gazette = `${harbour}/documents/port-gazette.txt`;
  expect(stdout).toContain(`terms of port-gazette (${gazette}) that no entry covers:\n`);
  expect(stdout).toContain(`  Ada Lind (1 place)\n    ${gazette}:5:16 …`);
  expect(stdout).toContain('Harbour master [Ada Lind] said that unrecognised claims');
  expect(stdout).not.toContain('[Share');
});

test('lists as many terms as it is told, and says how many there are', async () => {
  const { stdout } = await suggest(harbour, '--most', '1');
  expect(stdout).toMatch(/covers, 1 of \d+ \(--most N lists N\):\n {2}\S.*\n {4}\S.*\n\n/u);
});

test('lists the doubtful forms, or all with their ranks', async () => {
  const folder = await seedsWith({
    'entries/harbour-treaty.yaml': replace('- Harbour Treaty', '- the old treaty\n    - the big meeting'),
  });
  const doubtful = await suggest(folder);
  expect(doubtful.stdout).toContain('1 of 8 forms (--all-forms lists all):\n');
  expect(doubtful.stdout).toMatch(
    /harbour-treaty\.yaml:17:7 "the big meeting" \(en\): distinct, proposed contextual; everyday words together\n$/u,
  );
  const all = await suggest(folder, '--all-forms');
  expect(all.stdout).toMatch(/"HT" \(en\): stays distinct; letter case tells it from a word; word \d+ of/u);
});

test('what a document holds does not reach the terminal as control characters', async () => {
  const folder = await seedsWith({
    'documents/port-gazette.txt': (it) => `${it}\nThen Ada\u001b[2J Lind met Bo\u202eris Karlow.\n`,
  });
  const { stdout } = await suggest(folder);
  expect(stdout).toContain('\\u{1b}');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/u);
});

test('seeds with problems are told as by "pack check"', async () => {
  const { code, stdout, stderr } = await suggest(await seedsWith({ 'cues.yaml': null }));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('(unknown-id)');
});

test.each([[['--most', 'few']], [['--most', '0']], [['a', 'b']]])('refuses %j', async (args) => {
  const { code, stderr } = await suggest(...args);
  expect(code).toBe(2);
  expect(stderr).toContain('hashiya pack suggest --help tells more.');
});
