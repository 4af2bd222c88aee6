import { overLines } from '../../kernel/over-lines.ts';
import { basename, dirname, join } from '../../kernel/paths.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import type { ServiceKind } from '../../facts/facts.ts';
import type { Entry } from './ground.ts';
import type { Framework } from './framework-table.ts';
import type { Project } from './project.ts';

export type Signs = {
  readonly project: Project;
  readonly framework: Framework | undefined;
  readonly files: readonly SourceFile[];
  readonly entry: Entry | undefined;
};

const opens =
  /\b(?:HTTPServer|TCPServer|make_server|run_simple|start_server|WSGIServer)\(|^class \w{1,60}\([^)\n]{0,80}\b(?:TCP|HTTP|WSGI)Server\b[^)\n]{0,60}\):|^(?:async )?def app(?:lication)?\(\s?(?:environ|env|scope),|\buvicorn\.run\(|\bserve\(\s*app\b|\.bind\(\s*\(|\blistenTCP\(/u;
const stays = new RegExp(
  overLines`
    \bwhile (?:True|1|not |running)|\brun_forever\(|\bserve_forever\(|\brun_polling\(|\bstart_polling\(|
    \binfinity_polling\(|\b(?:Blocking|AsyncIO)Scheduler\(|\bEvent\(\)\.wait\(\)|\bschedule\.run_pending\(|\bstart_consuming\(|
    \bKafkaConsumer\(|\bConsumer\(|\.subscribe\(|\bbot\.run\(|\bclient\.run\(|\bsignal\.pause\(|
    \bfor \w+ in consumer\b|\bpubsub\(|\basync for \w+ in\b|\blocust\b|\bawait worker\.run\(
  `,
  'u',
);
const workshop =
  /^(?:scripts?|tools?|utils?|hack|ci|docs?|notebooks?|bench(?:marks?)?|misc|contrib|dev|research|data|analysis|experiments?|\.github)$/u;

/** Whether a program serves without any framework. */
export function listens(files: readonly SourceFile[]): boolean {
  return grep(files, opens).length > 0;
}

/** Whether it serves, or waits for work. */
export function goesOn(files: readonly SourceFile[]): boolean {
  return listens(files) || grep(files, stays).length > 0;
}

/** A server, something that stays and opens no port, something that ends, or only code for others. */
export function kindOf({ project, framework, files, entry }: Signs): ServiceKind {
  if (framework?.kind === 'web') return entry === undefined && project.isPackage ? 'library' : 'web';
  if (entry === undefined) return 'library';
  if (framework !== undefined) return framework.kind;
  if (isAside(project, entry)) return commandKind(entry, files);
  return listens(files) ? 'web' : programKind(entry, files);
}

function commandKind(entry: Entry, files: readonly SourceFile[]): ServiceKind {
  if (!staysOpen(entry, files)) return isToldByPlatform(entry, files) ? 'job' : 'library';
  return listens(files) ? 'web' : programKind(entry, files);
}

function programKind(entry: Entry, files: readonly SourceFile[]): ServiceKind {
  const isKept = entry.evidence.why === 'the Procfile starts it so';
  return isKept || grep(files, stays).length > 0 ? 'worker' : 'job';
}

/** A package whose own program waits for work, or serves, itself or in the module it hands over to, is no command that others install. */
function staysOpen({ evidence: { path }, calls }: Entry, files: readonly SourceFile[]): boolean {
  const module = calls?.split(':')[0]?.replaceAll('.', '/');
  const own = files.filter(
    (file) =>
      (file.path === path && basename(path) === '__main__.py') ||
      (module !== undefined && `/${file.path}`.endsWith(`/${module}.py`)),
  );
  const handedTo = new Set(
    own.flatMap((file) =>
      grep([file], /^from \.?(?:[\w.]{1,80}\.)?(\w{1,60}) import/u).map(({ groups }) =>
        join(dirname(file.path), `${groups[0] ?? ''}.py`),
      ),
    ),
  );
  const run = [...own, ...files.filter((file) => handedTo.has(file.path))];
  return goesOn(run);
}

/** A command that ends where nobody has said in its environment where a database is, is started by no person. */
function isToldByPlatform({ calls }: Entry, files: readonly SourceFile[]): boolean {
  const module = calls?.split(':')[0]?.replaceAll('.', '/');
  const called = files.filter(({ path }) => module !== undefined && `/${path}`.endsWith(`/${module}.py`));
  const told = /\bos\.environ\[['"](?:\w{1,40}_)?(?:UR[LI]|DSN|HOST|BROKERS?|ENDPOINT|BUCKET|QUEUE)['"]\]/u;
  return grep(called, told).length > 0;
}

/** Scripts around a repository, and the command of a package that others install. */
function isAside({ folder, isPackage }: Project, entry: Entry): boolean {
  return (
    workshop.test(basename(folder)) ||
    (isPackage && /^(?:__main__\.py|pyproject\.toml|setup\.(?:py|cfg))$/u.test(basename(entry.evidence.path)))
  );
}
