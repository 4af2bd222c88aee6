import { basename } from '../../kernel/paths.ts';
import type { Evidence, Found, Service } from '../facts.ts';
import { isDevelopment, isScript, isWrapper } from './command.ts';
import type { Declared } from './declared.ts';

type Candidate = { readonly text: string; readonly place: Omit<Evidence, 'fact'> };

/** The command that is written down for a service. A development server is none, and a script the language resolves. */
export function declaredStart(service: Service, declared: Declared): Found<string> | undefined {
  const all = candidates(service, declared);
  // A script that only prepares is what is left where nobody says what it hands over to.
  const meant = all.filter(({ text }) => isMeant(text, service));
  const found = meant.find(({ text }) => !isWrapper(text)) ?? meant[0];
  return found === undefined ? undefined : { value: found.text, evidence: { fact: 'start', ...found.place } };
}

function isMeant(command: string, service: Service): boolean {
  if (isDevelopment(command)) return false;
  return service.start === undefined || !(isScript(command) || isWrapper(command));
}

function candidates(service: Service, { image, compose, containers, processes }: Declared): Candidate[] {
  const found: Candidate[] = [];
  if (image?.command !== undefined) {
    const { text, line } = image.command;
    found.push({ text, place: { path: image.path, line, why: 'the Dockerfile starts it so' } });
  }
  const [main] = compose;
  if (main?.command !== undefined) {
    found.push({
      text: main.command,
      place: { path: main.file, line: main.line, why: 'compose starts it so' },
    });
  }
  found.push(...inFiles(service, processes));
  for (const { command, path, line } of containers) {
    if (command !== undefined)
      found.push({ text: command, place: { path, line, why: 'the manifest starts it so' } });
  }
  return found;
}

function inFiles({ kind }: Service, processes: Declared['processes']): Candidate[] {
  const wanted = kind === 'worker' ? ['worker', 'web'] : ['web'];
  return wanted.flatMap((name) => {
    const found = processes.find((one) => one.name === name);
    if (found === undefined) return [];
    const { command, path, line } = found;
    const why =
      basename(path) === 'Procfile' ? 'the Procfile starts it so' : `${basename(path)} starts it so`;
    return [{ text: command, place: { path, line, why } }];
  });
}
