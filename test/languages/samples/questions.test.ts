import { describe, expect, test } from '@jest/globals';
import { analyze } from '../../../src/facts/analyze.ts';
import { languages } from '../../../src/languages/languages.ts';
import { reading } from './seen.ts';

describe('a port that is only what such programs usually take', () => {
  const go = {
    'go.mod': 'module shop\n\ngo 1.24\n',
    'main.go':
      'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(settings(), nil)\n}\n',
  };
  test('is asked for', () => {
    expect(asked(go)).toEqual(['port']);
  });

  test('is not once a Dockerfile says it', () => {
    expect(asked({ ...go, Dockerfile: 'FROM golang:1.24\nEXPOSE 8080\nCMD ["/shop"]\n' })).toEqual([]);
  });
});

function asked(files: Readonly<Record<string, string>>): readonly string[] {
  return analyze(reading(files), languages).questions.map(({ id }) => id);
}

const listens =
  'const port = parseInt(process.argv[2]);\nrequire("http").createServer(handle).listen(port);\n';

test.each([
  ['that is an argument', { 'ratings.js': listens }, ['3000', '8080', '80']],
  [
    'that a variable chooses',
    { 'ratings.js': listens.replace('process.argv[2]', 'process.env.RATINGS_PORT') },
    undefined,
  ],
  [
    'that a Dockerfile exposes',
    { 'ratings.js': listens, Dockerfile: 'FROM node:24\nEXPOSE 9080\n' },
    undefined,
  ],
])('a port %s', (_what, files, candidates) => {
  const start = { 'package.json': '{"name":"ratings","scripts":{"start":"node ratings.js"}}' };
  const { questions } = analyze(reading({ ...start, ...files }), languages);
  expect(questions.find(({ id }) => id === 'port')?.candidates).toEqual(candidates);
});

const served =
  'int main(int argc, char **argv) {\n  TAKE\n  builder.AddListeningPort("0.0.0.0:" + port, credentials);\n  while (true) {}\n}\n';

test.each([
  ['if (argc < 2) {\n    std::cout << "Usage: rates <port>";\n    return 0;\n  }', './build/rates <port>'],
  ['if (argc != 3) usage();', './build/rates ARGUMENT'],
  ['if (argc > 1) port = argv[1];', undefined],
  ['if (argc < 2) port = "50051";', undefined],
])('a program of C++ that starts with %s', (take, whole) => {
  const files = {
    'CMakeLists.txt': 'project(rates)\nadd_executable(rates main.cpp)\n',
    'main.cpp': served.replace('TAKE', take),
  };
  const { questions } = analyze(reading(files), languages);
  expect(questions.find(({ id }) => id === 'start')?.why.en.split('`')[1]).toBe(whole);
});
