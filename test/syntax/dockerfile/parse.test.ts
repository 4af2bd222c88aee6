import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDockerfile } from '../../../src/syntax/dockerfile/parse.ts';

describe('instructions', () => {
  test('continue over comments and blank lines', () => {
    const [run] = parseDockerfile('RUN a \\\n  # why\n\n  b').instructions;
    expect(run?.words.map((word) => word.text)).toEqual(['a', 'b']);
    expect(run?.emptyLines).toEqual([{ start: 16, end: 17 }]);
    expect(run?.line).toBe(1);
  });

  test('continue with the escape character that the file chose', () => {
    const { instructions } = parseDockerfile('# escape=`\nCOPY a `\n  c:\\b\\\nUSER x');
    expect(instructions.map((one) => one.argsText)).toEqual(['a   c:\\b\\', 'x']);
  });

  test('take flags only before their arguments', () => {
    const [copy] = parseDockerfile('COPY --from=a --link b --c d').instructions;
    expect(copy?.flags.map(({ name, value }) => [name, value])).toEqual([
      ['from', 'a'],
      ['link', undefined],
    ]);
    expect(copy?.words.map((word) => word.text)).toEqual(['b', '--c', 'd']);
  });

  test('know their pairs, quoted, escaped and old', () => {
    const { instructions } = parseDockerfile('ENV a=b c="d e" f=g\\ h\nENV old one  two\nARG x');
    expect(instructions.flatMap((one) => one.pairs.map(({ name, value }) => [name, value]))).toEqual([
      ['a', 'b'],
      ['c', 'd e'],
      ['f', 'g h'],
      ['old', 'one  two'],
      ['x', undefined],
    ]);
    expect(instructions.map((one) => one.isLegacyPair)).toEqual([false, true, false]);
  });

  test('under ONBUILD are read like any other', () => {
    const [onbuild] = parseDockerfile('ONBUILD COPY --from=a b c').instructions;
    expect(onbuild?.trigger).toMatchObject({ keyword: 'COPY', isTrigger: true, line: 1 });
  });
});

describe('here-documents', () => {
  test('end where their name stands alone, one after the other', () => {
    const text = 'COPY <<A <<-"B" /x/\na\n# A\nA\n\tb\n\tB\n# after\nUSER x';
    const { instructions, comments, errors } = parseDockerfile(text);
    expect(instructions.map((one) => [one.keyword, one.line])).toEqual([
      ['COPY', 1],
      ['USER', 8],
    ]);
    expect(instructions[0]?.heredocs.map(({ body }) => text.slice(body.start, body.end))).toEqual([
      'a\n# A\n',
      '\tb\n',
    ]);
    expect(comments.map((comment) => comment.text)).toEqual(['after']);
    expect(errors).toEqual([]);
  });

  test('that never end are an error', () => {
    expect(parseDockerfile('FROM a\nRUN <<EOF\nb').errors).toHaveLength(1);
  });
});

describe('the script of RUN', () => {
  test.each([
    ['the shell form', 'RUN a && \\\n  b'],
    ['comments between', 'RUN a && \\\n  # c\n\n  b'],
    ['the JSON form', 'RUN ["a", "b"]'],
    ['a here-document', 'RUN <<EOF\na\nb\nEOF'],
    ['a here-document with a command before it', 'RUN a <<EOF > b\nb\nEOF'],
    ['flags', 'RUN --mount=type=cache,target=/a --network=none a b'],
  ])('has the offsets of the file: %s', (_, text) => {
    const script = parseDockerfile(text).instructions[0]?.script ?? { text: '', base: 0 };
    const letters = script.text.split('').flatMap((char, at) => (/[ab]/u.test(char) ? [[char, at]] : []));
    expect(letters.length).toBeGreaterThan(1);
    for (const [char, at] of letters) expect(text[Number(at) + script.base]).toBe(char);
  });

  test('goes on behind a comment', () => {
    const text = 'RUN a && \\\n# no\n  b';
    expect(parseDockerfile(text).instructions[0]?.script?.text).toBe('a && \\\n       b');
  });
});

describe('stages', () => {
  test('know the stage they are built on, through the defaults of ARG', () => {
    const { stages } = parseDockerfile('ARG B=base\nFROM a AS base\nFROM ${B} as next\nFROM $NONE');
    expect(stages.map(({ parent, alias, image }) => [parent, alias?.text, image.resolved])).toEqual([
      [undefined, 'base', 'a'],
      [0, 'next', 'base'],
      [undefined, undefined, undefined],
    ]);
  });

  test.each([
    ['a', { registry: undefined, name: 'a', tag: undefined, digest: undefined }],
    ['a/b:c', { registry: undefined, name: 'a/b', tag: 'c', digest: undefined }],
    ['localhost:5000/a', { registry: 'localhost:5000', name: 'a', tag: undefined, digest: undefined }],
    ['r.io/a/b:c@sha256:d', { registry: 'r.io', name: 'a/b', tag: 'c', digest: 'sha256:d' }],
    ['a:${T:-b:c}', { registry: undefined, name: 'a', tag: '${T:-b:c}', digest: undefined }],
  ])('read the reference %s', (text, reference) => {
    expect(parseDockerfile(`FROM ${text}`).stages[0]?.image).toMatchObject(reference);
  });

  test('hand SHELL to those built on them', () => {
    const { instructions } = parseDockerfile(
      'FROM a AS b\nSHELL ["bash", "-c"]\nRUN a\nFROM c\nRUN b\nFROM b\nRUN c',
    );
    const runs = instructions.filter((one) => one.keyword === 'RUN');
    expect(runs.map((run) => run.shell[0])).toEqual(['bash', '/bin/sh', 'bash']);
  });
});

const lines = fc.constantFrom(
  'FROM a',
  'FROM b AS c',
  'RUN a \\',
  '  && b',
  '# c',
  '',
  'COPY a b',
  'ENV a=b \\',
  'c="d e"',
  'RUN ["a"]',
  'LABEL a "b',
  'ONBUILD RUN c',
  '\t',
  'HEALTHCHECK CMD a',
  'EXPOSE 80',
  'x',
  '\\',
  '`',
  '<<EOF',
  'EOF',
  'RUN <<EOF',
);
const texts = fc.array(lines, { maxLength: 12 }).map((all) => all.join('\n'));

test('any text is read, in order and inside its bounds', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      let done = 0;
      for (const { span } of parseDockerfile(text).instructions) {
        expect(span.start).toBeGreaterThanOrEqual(done);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
        done = span.end;
      }
    }),
    { numRuns: 300 },
  );
});
