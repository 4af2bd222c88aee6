import { readdirSync } from 'node:fs';
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
    expect(rightFor(command.toIntent({ words: [], flags: {}, text: '' }))).toBe(command.right);
  });
});
