import { assumedPort } from '../../facts/assumed.ts';
import type { Evidence, Found, Port } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { SourceFile } from '../../facts/source.ts';
import { present } from '../../kernel/present.ts';
import type { Framework } from './framework-table.ts';
import { listens } from './kind.ts';
import type { Member } from './member.ts';
import { portInCode } from './port.ts';
import type { ServerPort } from './server-port.ts';
import { usualInProcfile } from './procfile-port.ts';

type Served = Pick<Member, 'project' | 'found' | 'files'>;

/** Where it listens, if it is a server at all. */
export function portOf({ project, found: by, files }: Served, snapshot: Snapshot): Found<Port> | undefined {
  const framework = by?.framework;
  if (!isServer(framework, files)) return undefined;
  const { name, port } = framework ?? unknown;
  const found = saidPort({ project, files }, snapshot);
  const protocol = name === 'grpc' ? ('grpc' as const) : ('http' as const);
  return {
    value: present({
      port: found?.port ?? port,
      name: protocol,
      protocol,
      env: found?.env,
    }),
    evidence: found?.evidence ?? usual(project, usualWhy(framework, port)),
  };
}

const unknown = { name: 'a server of Python', port: 8000 };

function saidPort({ project, files }: Omit<Served, 'found'>, snapshot: Snapshot): ServerPort | undefined {
  return portInCode({ files, folder: project.folder, snapshot }) ?? usualInProcfile(project, snapshot);
}

function usual({ manifest }: Member['project'], why: string): Evidence {
  return { fact: 'port', path: manifest, line: 1, why };
}

function usualWhy(framework: Framework | undefined, port: number): string {
  if (framework === undefined) return assumedPort(port, 'servers of Python');
  if (framework.name === 'tornado') return assumedPort(port, 'programs of Tornado');
  return `${port} is what ${framework.name} uses when nothing else is said`;
}

function isServer(framework: Framework | undefined, files: readonly SourceFile[]): boolean {
  return framework === undefined ? listens(files) : framework.kind === 'web';
}
