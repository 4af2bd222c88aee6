import type { Report, Rule } from '../../contract.ts';
import type { DockerfileSubject, Run } from '../subject.ts';
import { runs } from '../arguments.ts';
import { inCaseOf } from '../casing.ts';
import { replace } from '../fixes.ts';
import { objections } from '../objections.ts';

export const DL4005: Rule<DockerfileSubject> = {
  id: 'DL4005',
  severity: 'warning',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Use SHELL instead of a link at /bin/sh',
  why: 'A link over /bin/sh changes it for every program of the image too.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL4005',
  mentions: ['ln'],
  bad: [
    'FROM debian:12\nRUN ln -sf /bin/bash /bin/sh',
    'FROM debian:12\nRUN rm /bin/sh && ln -s /bin/bash /bin/sh',
    'FROM debian:12\nRUN true; ln -sfv /bin/bash /bin/sh',
  ],
  good: [
    'FROM debian:12\nSHELL ["/bin/bash", "-c"]',
    'FROM debian:12\nRUN ln -s /a /b',
    'FROM debian:12\nRUN ls -l /bin/sh',
  ],
  *check(subject) {
    const keyword = inCaseOf(subject)('SHELL');
    yield* objections(
      subject,
      (command) => runs(command, 'ln', '/bin/sh'),
      (_, run) => fixFor(run, keyword),
    );
  },
};

function fixFor(run: Run, keyword: string): Pick<Report, 'fix'> {
  const { span, args, isTrigger } = run.instruction;
  const shell = linkedShell(run);
  if (shell === undefined || isTrigger) return {};
  const text = `${keyword} [${JSON.stringify(shell)}, "-c"]`;
  return { fix: { description: 'Use SHELL', edits: [replace({ start: span.start, end: args.end }, text)] } };
}

/** What /bin/sh becomes a link to, where the RUN does nothing else. */
function linkedShell({ instruction, commands }: Run): string | undefined {
  const [link, ...others] = commands;
  const [shell, target] = link?.args.filter((arg) => !arg.isFlag) ?? [];
  const isAlone = others.length === 0 && instruction.json === undefined && instruction.heredocs.length === 0;
  return isAlone && target?.text === '/bin/sh' && shell?.text.startsWith('/') === true
    ? shell.text
    : undefined;
}
