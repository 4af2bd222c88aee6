import type { Instruction } from '../../../syntax/dockerfile/model.ts';
import type { Report, Rule } from '../../contract.ts';
import type { DockerfileSubject } from '../subject.ts';
import { unquote } from '../../../syntax/dockerfile/words.ts';
import { inCaseOf } from '../casing.ts';
import { replace } from '../fixes.ts';

const archive = /\.(?:tar|gz|bz2|xz|zip|Z|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz)$/u;
const shared = new Set(['chown', 'chmod', 'link', 'exclude']);

export const DL3020: Rule<DockerfileSubject> = {
  id: 'DL3020',
  severity: 'error',
  profiles: ['hadolint'],
  fixable: true,
  summary: 'Use COPY instead of ADD for files and folders',
  why: 'ADD also fetches and unpacks, so a reader has to know what the source is to know what happens; COPY only copies.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3020',
  mentions: ['add'],
  bad: [
    'FROM debian:12\nADD file /srv/',
    'FROM debian:12\nADD src /srv/src',
    'FROM debian:12\nADD a.tar b /srv/',
  ],
  good: [
    'FROM debian:12\nCOPY file /srv/',
    'FROM debian:12\nADD a.tar.gz /srv/',
    'FROM debian:12\nADD https://a.example/b /srv/',
    'FROM debian:12\nADD "a.zip" /srv/',
  ],
  *check(subject) {
    const copy = inCaseOf(subject)('COPY');
    for (const instruction of subject.all) {
      if (instruction.keyword !== 'ADD') continue;
      const sources = (instruction.json ?? instruction.words).slice(0, -1).map((word) => unquote(word.text));
      if (sources.every((source) => needsAdd(source) || source.startsWith('<<'))) continue;
      yield { at: instruction.keywordSpan, ...fixFor(instruction, sources, copy) };
    }
  },
};

function needsAdd(source: string): boolean {
  return /^https?:\/\//u.test(source) || archive.test(source);
}

function fixFor(instruction: Instruction, sources: readonly string[], copy: string): Pick<Report, 'fix'> {
  const target = unquote((instruction.json ?? instruction.words).at(-1)?.text ?? '');
  const isPlain = !sources.some((source) => needsAdd(source) || /^(?:git@|\$)|\.git(?:#|$)/u.test(source));
  const isSafe = sources.length === 1 || target.endsWith('/');
  if (!isPlain || !isSafe || instruction.flags.some((flag) => !shared.has(flag.name))) return {};
  return { fix: { description: 'Use COPY', edits: [replace(instruction.keywordSpan, copy)] } };
}
