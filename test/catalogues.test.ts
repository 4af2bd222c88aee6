import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { commands } from '../src/commands/catalogue.ts';
import { understand } from '../src/commands/understand.ts';
import { findMentions } from '../src/inbox/mentions.ts';
import { rightFor } from '../src/intent/rights.ts';

describe('commands of the conversation', () => {
  const notCommands = new Set(['catalogue', 'command', 'named', 'understand']);
  const files = readdirSync(join(import.meta.dirname, '../src/commands'))
    .map((file) => file.replace(/\.ts$/u, ''))
    .filter((name) => !notCommands.has(name));

  test('every file is listed, and named as its command', () => {
    expect(commands.catalogue.map((command) => command.name).toSorted()).toEqual(files.toSorted());
  });

  test('no two share a name', () => {
    const names = commands.catalogue.flatMap((command) => [command.name, ...command.aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(commands.catalogue)(
    '$name is documented in both languages and its examples lead to it',
    (command) => {
      expect(command.summary.en).not.toBe('');
      expect(command.summary.zh).toMatch(/\p{Script=Han}/u);
      expect(command.examples.length).toBeGreaterThan(1);
      for (const example of command.examples) {
        const [mention] = findMentions(example, '');
        const intent = mention && understand(mention, command.where[0] ?? 'issue', commands);
        expect(intent?.kind).toBe(command.name);
      }
    },
  );

  test.each(commands.catalogue)('$name asks for the right that its intent needs', (command) => {
    expect(rightFor(command.toIntent({ words: ['x'], said: ['x'], flags: {}, text: 'x' }))).toBe(
      command.right,
    );
  });
});

describe('the words of the bot', () => {
  const folder = join(import.meta.dirname, '../templates/say');
  const files = readdirSync(folder);
  /** Problems are English where they arise; only their translations are templates. */
  const names = files.filter((file) => file.endsWith('.en.md')).map((file) => file.replace('.en.md', ''));

  test('are there in both languages', () => {
    const chinese = files.filter((file) => file.endsWith('.zh.md')).map((file) => file.replace('.zh.md', ''));
    expect(chinese.filter((name) => !name.startsWith('problem-')).toSorted()).toEqual(names.toSorted());
  });

  test.each(names)('%s says the same in both: the same holes are filled', (name) => {
    expect(holesOf(join(folder, `${name}.zh.md`))).toEqual(holesOf(join(folder, `${name}.en.md`)));
  });
});

function holesOf(path: string): readonly string[] {
  const holes = readFileSync(path, 'utf8').matchAll(/\{\{[#/^]?(\w+)\}\}/gu);
  return [...new Set([...holes].map(([, name]) => name ?? ''))].toSorted();
}
