import { lineWith } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { basename, dirname } from '../../kernel/paths.ts';
import type { Framework } from './framework-table.ts';
import type { Member } from './member.ts';
import { dependsOn, type Project } from './project.ts';

type Server = Framework & { readonly command: RegExp };

/** Programs that serve a model without a line of Python beside them. */
const servers: readonly Server[] = [
  server('vllm', 8000, /\bvllm serve\b|\bvllm\.entrypoints\.openai\.api_server\b/u),
  server('sglang', 30_000, /\bsglang\.launch_server\b/u),
  server('mlflow', 5000, /\bmlflow (?:models serve|server)\b/u),
];

function server(name: string, port: number, command: RegExp): Server {
  return {
    name,
    packages: [name],
    kind: 'web',
    interface: 'own',
    port,
    health: { path: '/health' },
    sign: command,
    command,
  };
}

/** A folder of packages and a script that starts one of those. */
export function modelServer(project: Project, snapshot: Snapshot): Omit<Member, 'workspace'> | undefined {
  for (const { command, ...framework } of servers) {
    const dependency = dependsOn(project, ...framework.packages);
    const path = dependency === undefined ? undefined : scriptWith(command, project, snapshot);
    if (dependency === undefined || path === undefined) continue;
    const text = snapshot.text(path) ?? '';
    const evidence = { path, line: lineWith(text, framework.name), why: `starts ${framework.name}` };
    const port = Number(/--port[ =](\d{2,5})\b/u.exec(text)?.[1] ?? framework.port);
    const shell = /^#!.{0,20}\bbash\b/u.test(text) ? 'bash' : 'sh';
    return {
      project,
      found: { framework, dependency, use: undefined },
      files: [],
      port: { value: { port, name: 'http', protocol: 'http' }, evidence: { fact: 'port', ...evidence } },
      entry: { words: [shell, basename(path)], missing: [], evidence: { fact: 'start', ...evidence } },
      kind: 'web',
    };
  }
  return undefined;
}

function scriptWith(command: RegExp, { folder }: Project, snapshot: Snapshot): string | undefined {
  return snapshot.entries
    .map(({ path }) => path)
    .find(
      (path) => path.endsWith('.sh') && dirname(path) === folder && command.test(snapshot.text(path) ?? ''),
    );
}
