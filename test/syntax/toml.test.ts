import { describe, expect, test } from '@jest/globals';
import { readToml, tableAt, textAt, textsAt } from '../../src/syntax/toml/read.ts';

function plain(text: string): unknown {
  return JSON.parse(JSON.stringify(readToml(text)));
}

describe('a TOML file', () => {
  test('has tables, tables within tables and lists of tables', () => {
    expect(plain('a = 1\n[b.c]\nd = "x"\n[[bin]]\nname = "one"\n[[bin]]\nname = "two"\n')).toEqual({
      a: 1,
      b: { c: { d: 'x' } },
      bin: [{ name: 'one' }, { name: 'two' }],
    });
  });

  test('has values over several lines, with comments between them', () => {
    const text = 'members = [\n  "api", # the server\n  "worker",\n]\nnext = true\n';
    expect(plain(text)).toEqual({ members: ['api', 'worker'], next: true });
  });

  test('has tables on one line', () => {
    const text =
      'axum = { version = "0.8", features = ["ws", "macros"], optional = true }\nserde.workspace = true';
    expect(plain(text)).toEqual({
      axum: { version: '0.8', features: ['ws', 'macros'], optional: true },
      serde: { workspace: true },
    });
  });

  test('keeps what is in quotes', () => {
    expect(plain(`a = "x # y" # z\nb = 'c:\\d'\nc = "say \\"hi\\""\n`)).toEqual({
      a: 'x # y',
      b: 'c:\\d',
      c: 'say "hi"',
    });
  });

  test('is read on where a line is broken, and never fails', () => {
    expect(plain('a = \n= 3\n???\nb = "open\nc = [1, [2\n')).toMatchObject({ c: [1, [2]] });
    expect(plain('__proto__ = { x = 1 }\n[constructor]\ny = 2')).toMatchObject({ constructor: { y: 2 } });
  });

  test('is asked by keys', () => {
    const toml = readToml('[package]\nname = "api"\nkeywords = ["a", 1]\n');
    expect(textAt(tableAt(toml, 'package'), 'name')).toBe('api');
    expect(textsAt(tableAt(toml, 'package'), 'keywords')).toEqual(['a']);
    expect(tableAt(toml, 'package', 'name')).toEqual({});
  });
});
