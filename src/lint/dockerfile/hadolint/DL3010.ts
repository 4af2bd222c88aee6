import type { Instruction } from '../../../syntax/dockerfile/model.ts';
import type { Rule } from '../../contract.ts';
import type { Command } from '../command.ts';
import type { DockerfileSubject, Run } from '../subject.ts';
import { unquote } from '../../../syntax/dockerfile/words.ts';
import { hasFlag } from '../arguments.ts';

const archive = /\.(?:tar|Z|bz2|gz|lz|lzma|tZ|tb2|tbz|tbz2|tgz|tlz|tpz|txz|xz)$/u;
const unpackers = new Set([
  'unzip',
  'gunzip',
  'bunzip2',
  'unlzma',
  'unxz',
  'zgz',
  'uncompress',
  'zcat',
  'gzcat',
]);

export const DL3010: Rule<DockerfileSubject> = {
  id: 'DL3010',
  severity: 'info',
  profiles: ['hadolint'],
  summary: 'Let ADD unpack archives',
  why: 'COPY and tar leave the archive in one layer and what it held in the next; ADD unpacks a local archive as it copies it.',
  docs: 'https://github.com/hadolint/hadolint/wiki/DL3010',
  mentions: ['copy'],
  bad: [
    'FROM debian:12\nCOPY app.tar.gz /srv/\nRUN tar -xzf /srv/app.tar.gz',
    'FROM debian:12\nCOPY dist/app.tgz /tmp/\nRUN cd /tmp && tar xf app.tgz',
    'FROM debian:12\nCOPY app.gz /srv/\nRUN gunzip /srv/app.gz',
  ],
  good: [
    'FROM debian:12\nADD app.tar.gz /srv/',
    'FROM debian:12\nCOPY app.tar.gz /srv/',
    'FROM debian:12\nCOPY --from=build /app.tar /srv/\nRUN tar xf /srv/app.tar',
    'FROM debian:12\nCOPY package.json /srv/',
  ],
  *check({ all, runs }) {
    if (!all.some((one) => one.keyword === 'COPY' && archivesOf(one).length > 0)) return;
    const unpacked = lastUnpacked(runs);
    for (const copy of all) {
      if (copy.keyword !== 'COPY' || copy.flags.some((flag) => flag.name === 'from')) continue;
      const isUnpacked = archivesOf(copy).some(
        (name) => (unpacked.get(`${copy.stage} ${name}`) ?? -1) > copy.span.start,
      );
      if (isUnpacked) yield { at: copy.keywordSpan };
    }
  },
};

/** Names that archives have in the image behind a COPY. */
function archivesOf({ words, json }: Instruction): readonly string[] {
  const paths = (json ?? words).map((word) => nameOf(unquote(word.text)));
  const target = paths.at(-1) ?? '';
  if (archive.test(target)) return [target];
  return paths.slice(0, -1).filter((name) => archive.test(name));
}

/** Where an archive is unpacked for the last time, by stage and name. */
function lastUnpacked(runs: readonly Run[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { commands, instruction } of runs) {
    for (const { args } of commands.filter((command) => unpacks(command))) {
      for (const { text, start } of args) last.set(`${instruction.stage} ${nameOf(text)}`, start);
    }
  }
  return last;
}

function unpacks(command: Command): boolean {
  if (unpackers.has(command.name)) return true;
  if (command.name !== 'tar') return false;
  return (
    hasFlag(command, 'x', 'extract', 'get') || /^[a-zA-Z]*x[a-zA-Z]*$/u.test(command.args[0]?.text ?? '')
  );
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
