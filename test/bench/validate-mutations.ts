import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../lint/schema/conformance');

const bits = [
  '\t',
  ' ',
  '\n',
  '- ',
  ':',
  ': ',
  '#',
  '"',
  "'",
  '|',
  '>',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&a ',
  '*a',
  '!',
  '!!int ',
  '!!binary ',
  '%',
  '@',
  '?',
  '---\n',
  '...\n',
  '\r\n',
  '\\',
  '~',
  'é',
  '\u2028',
  '\u0085',
  '\u0001',
  '\uFEFF',
  '\uD800',
  '\u0000',
  '0',
  '<<: ',
  'null',
  'yes',
  '.inf',
  '1e999',
  '99999999999999999999',
  '{{ .x }}',
  '- - - ',
  '__proto__: 1\n',
  '|2-\n',
  '>+9\n',
  '[[[[[[[[',
  '{a: {a: {a: ',
  'x'.repeat(2_000),
  '*a '.repeat(50),
  '&a [*a, *a]',
  'kind: List\n',
  'items: [1, null, {}]\n',
  'sops:\n',
];

/** Documents of the conformance suite with random damage, the same ones for the same seed. */
export function* mutations(count: number, seed: number): Generator<string> {
  const random = generator(seed);
  const texts = seeds();
  for (let index = 0; index < count; index += 1)
    yield mutate(texts[Math.floor(random() * texts.length)] ?? '', random);
}

function seeds(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && file !== 'schemas.txt')
    .flatMap((file) => {
      const [, template = '', table = ''] = readFileSync(join(folder, file), 'utf8').split('---8<---\n');
      const rows = table
        .split('\n')
        .map((line) => line.slice(line.indexOf(' |') + 3).replaceAll(String.raw`\n`, '\n'));
      return rows.map((row) => template.replace('@@', () => row));
    });
}

function mutate(text: string, random: () => number): string {
  let damaged = text;
  const times = 1 + Math.floor(random() ** 3 * 6);
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * (damaged.length + 1));
    const bit = bits[Math.floor(random() * bits.length)] ?? '';
    const gone = random() < 0.4 ? Math.floor(random() * 12) : 0;
    const repeat = random() < 0.02 ? 500 : 1;
    damaged = damaged.slice(0, at) + (random() < 0.8 ? bit.repeat(repeat) : '') + damaged.slice(at + gone);
  }
  return damaged;
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
