import { analyze } from '../../../src/facts/analyze.ts';
import { choicesIn, listQuestions } from '../../../src/change/propose/questions.ts';
import type { Question } from '../../../src/facts/facts.ts';
import { ok } from '../../../src/kernel/result.ts';
import type { Order } from '../../../src/change/propose/order.ts';
import type { Engines } from '../../../src/flows/engines.ts';
import type { Finding } from '../../../src/lint/contract.ts';

/** Plain thinking, so that these tests are about the conversation and not about what is generated. */
export const engines: Engines = {
  wanted: { patterns: ['**/*.yaml', 'Dockerfile', '.github/supercargo.lock'], maxBytes: 100_000 },
  generate: ({ request, snapshot }) =>
    ok({
      title: 'Add a Dockerfile',
      body: [
        `You said: ${request.words}\n\nFiles read: ${snapshot.entries.length}`,
        ...listQuestions(open(request), 'en'),
      ].join('\n'),
      choices: choicesIn(open(request), 'en'),
      files: [
        {
          path: 'Dockerfile',
          text: `FROM scratch\n# ${request.words}\n${Object.values(request.answers ?? {})
            .map((said) => `# ${said}\n`)
            .join('')}`,
        },
        { path: 'deploy/app.yaml', text: 'kind: Deployment\n' },
        ...(request.words.includes('huge') ? [{ path: 'huge.yaml', text: '# line\n'.repeat(20_000) }] : []),
        ...(request.words.includes('workflow')
          ? [{ path: '.github/workflows/a.yml', text: 'on: push\n' }]
          : []),
        ...(request.words.includes('script')
          ? [{ path: 'run.sh', text: '#!/bin/sh\n', executable: true }]
          : []),
      ],
      questions: [],
      ...(request.words.includes('workflow') && {
        workflow: { path: '.github/workflows/image.yml', text: 'on: push\n', why: '' },
      }),
    }),
  isWhole: () => true,
  later: () => undefined,
  again: () => undefined,
  ofStanding: () => 'none',
  mounted: () => [],
  review: ({ head, changed }) => {
    const findings = changed.flatMap(({ path }) => find(path, head.text(path) ?? ''));
    const verdict = findings.length === 0 ? 'pass' : 'fail';
    const title = `${findings.length} findings`;
    const comments = findings.map(({ path, line, message }) => ({ path, line, body: message }));
    return { verdict, title, summary: `## ${title}`, findings, affected: [], comments, changes: [] };
  },
  analyze: (snapshot) => analyze(snapshot, []),
  inspect: () => [],
  everything: () => [],
  waive: () => ok(''),
  mend: () => ({ files: [], mended: [], left: [] }),
  planEdit: () => ({ meant: [], leftover: [], unclear: [], operations: [], kept: [], folder: undefined }),
  rules: [],
};

/** Whatever says `bad` is bad. */
function find(path: string, text: string): readonly Finding[] {
  return text.split('\n').flatMap((line, at) =>
    line.includes('bad')
      ? [
          {
            rule: 'BAD',
            severity: 'error',
            path,
            line: at + 1,
            column: 1,
            endLine: at + 1,
            endColumn: 2,
            message: `Not good: ${line}`,
            why: 'It is bad.',
            docs: 'https://example.org',
          },
        ]
      : [],
  );
}

/** Words that speak of a port leave two things open, one after the other. */
function open({ words, answers = {} }: Order['request']): readonly Question[] {
  const all = words.includes('port')
    ? [question('port', ['3000', '8080']), question('start', ['a', 'b'])]
    : [];
  return all.filter(({ id }) => answers[`${id}@.`] === undefined);
}

function question(id: string, candidates: readonly string[]): Question {
  return {
    id,
    service: '.',
    question: { en: `Which ${id}?`, zh: `${id}？` },
    why: { en: 'It is not said.', zh: '没有说明。' },
    candidates,
  };
}
