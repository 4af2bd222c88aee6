import { basename } from '../../kernel/paths.ts';
import type { Evidence, Found, Service } from '../facts.ts';
import type { Snapshot } from '../snapshot.ts';
import { isDevelopment, isManager, isScript, isWrapper } from './command.ts';
import { folderOf } from './place.ts';
import type { Declared } from './declared.ts';
import { behindScript, scriptAtHand } from './script.ts';

type Candidate = { readonly text: string; readonly place: Omit<Evidence, 'fact'> };

/** The command that is written down for a service. A development server is none, and a script the language resolves. */
export function declaredStart(
  service: Service,
  declared: Declared,
  snapshot: Snapshot,
): Found<string> | undefined {
  const folder = folderOf(service.path);
  const said = candidates(service, declared).flatMap((one) => withProgram(one, service));
  const all = said.map((one) => followed(one, folder, snapshot));
  // A script that only prepares is what is left where nobody says what it hands over to.
  const meant = all.filter(({ text }) => isMeant(text, service));
  const found =
    meant.find(({ text }) => !isWrapper(text) && !isManager(text)) ?? meant[0] ?? atHand(service, snapshot);
  return found === undefined ? undefined : { value: found.text, evidence: { fact: 'start', ...found.place } };
}

/** Options alone are those of the program that is built; where nobody knows which that is, they start nothing. */
function withProgram(candidate: Candidate, { start }: Service): Candidate[] {
  if (!candidate.text.startsWith('-')) return [candidate];
  const isAlone = start !== undefined && /^\S+$/u.test(start);
  return isAlone ? [{ ...candidate, text: `${start} ${candidate.text}` }] : [];
}

/** What a script beside the code starts, where nothing else is known to start it. */
function atHand(service: Service, snapshot: Snapshot): Candidate | undefined {
  if (service.start !== undefined || service.kind === 'static' || service.kind === 'library')
    return undefined;
  const run = scriptAtHand(folderOf(service.path), snapshot);
  if (run === undefined) return undefined;
  const { text, path, line } = run;
  return { text, place: { path, line, why: 'the script beside the code runs it' } };
}

function followed(candidate: Candidate, folder: string, snapshot: Snapshot): Candidate {
  const run = behindScript(candidate.text, folder, snapshot);
  if (run === undefined) return candidate;
  const { text, path, line } = run;
  return { text, place: { path, line, why: 'the script that is started runs it' } };
}

function isMeant(command: string, service: Service): boolean {
  if (isDevelopment(command) || namesNothing(command)) return false;
  return service.start === undefined || !(isScript(command) || isWrapper(command) || isManager(command));
}

/** A program whose name only a variable knows. */
function namesNothing(command: string): boolean {
  return /^(?:cd \S{1,200} && )?["']?(?:\$|\/[\w./-]{0,100}\/\$\{?\w{1,60}\}?["']?(?:\s|$))/u.test(command);
}

function candidates(service: Service, { image, compose, containers, processes }: Declared): Candidate[] {
  const found: Candidate[] = [];
  if (image?.command !== undefined) {
    const { text, line, path } = image.command;
    const why =
      path === undefined ? 'the Dockerfile starts it so' : 'the script of the Dockerfile starts it so';
    found.push({ text, place: { path: path ?? image.path, line, why } });
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
  const wanted = kind === 'worker' ? ['web', 'worker'] : ['web'];
  return wanted.flatMap((name) => {
    const found = processes.find((one) => one.name === name);
    if (found === undefined) return [];
    const { command, path, line } = found;
    const why =
      basename(path) === 'Procfile' ? 'the Procfile starts it so' : `${basename(path)} starts it so`;
    return [{ text: command, place: { path, line, why } }];
  });
}
