import { procfile } from '../../facts/declared/procfile.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Project } from './project.ts';
import type { ServerPort } from './server-port.ts';

/** What servers for production take where a Procfile starts them without a word of it. */
const usual: ReadonlyMap<string, number> = new Map([
  ['gunicorn', 8000],
  ['uvicorn', 8000],
  ['hypercorn', 8000],
  ['daphne', 8000],
  ['waitress-serve', 8080],
]);

const told = /PORT|(?:^|\s)(?:-b|-p|--bind|--port|--listen|-c|--config)(?=[\s=]|$)/u;

export function usualInProcfile({ folder }: Project, snapshot: Snapshot): ServerPort | undefined {
  const web = procfile(folder, snapshot).find(({ name }) => name === 'web');
  const [server = ''] = web?.command.split(/\s/u) ?? [];
  const port = usual.get(server);
  if (web === undefined || port === undefined || told.test(web.command)) return undefined;
  const why = `${port} is what ${server} uses when nothing else is said`;
  return { port, evidence: { fact: 'port', path: web.path, line: web.line, why } };
}
