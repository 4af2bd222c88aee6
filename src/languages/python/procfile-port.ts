import { procfile } from '../../facts/declared/procfile.ts';
import type { Found } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Project } from './project.ts';

/** What servers for production take where a Procfile starts them without a word of it. */
const usual: ReadonlyMap<string, number> = new Map([
  ['gunicorn', 8000],
  ['uvicorn', 8000],
  ['hypercorn', 8000],
  ['daphne', 8000],
  ['waitress-serve', 8080],
]);

const told = /PORT|(?:^|\s)(?:-b|-p|--bind|--port|--listen|-c|--config)(?=[\s=]|$)/u;

export function usualInProcfile({ folder }: Project, snapshot: Snapshot): Found<number> | undefined {
  const web = procfile(folder, snapshot).find(({ name }) => name === 'web');
  const [server = ''] = web?.command.split(/\s/u) ?? [];
  const value = usual.get(server);
  if (web === undefined || value === undefined || told.test(web.command)) return undefined;
  const why = `${value} is what ${server} uses when nothing else is said`;
  return { value, evidence: { fact: 'port', path: web.path, line: web.line, why } };
}
