import type { ServiceKind } from '../../facts/facts.ts';
import { listens } from './code.ts';
import type { Member } from './detect.ts';

type Signs = Pick<Member, 'pkg' | 'framework' | 'files' | 'start'>;

/** What runs: a server, something that is started but opens no port, files to serve, or only code for others. */
export function kindOf(signs: Signs): ServiceKind {
  const { framework, files, start, pkg } = signs;
  if (framework?.kind === 'web') return isServer(signs) ? 'web' : 'library';
  if (start !== undefined && listens(files)) return 'web';
  if (framework?.kind === 'static') return pkg.scripts['build'] === undefined ? 'library' : 'static';
  return isStarted(signs) ? 'worker' : 'library';
}

function isServer({ files, start }: Signs): boolean {
  return start !== undefined || listens(files);
}

/** An entry file alone makes a library, a script or Procfile says that somebody starts it. */
function isStarted({ start }: Signs): boolean {
  return start !== undefined && start.evidence.why !== 'the entry file';
}
