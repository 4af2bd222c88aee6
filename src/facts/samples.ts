import { join } from '../kernel/paths.ts';
import type { Facts, Question, Service } from './facts.ts';
import type { Snapshot } from './snapshot.ts';

const names = /^(?:examples?|samples?|demos?)$/iu;

/** The outermost folder of samples that a path lies in. */
export function sampleFolderOf(path: string): string | undefined {
  const parts = path.split('/');
  const at = parts.findIndex((part) => names.test(part));
  return at === -1 ? undefined : parts.slice(0, at + 1).join('/');
}

/** Outermost folders of samples that hold anything. */
export function sampleFolders(snapshot: Snapshot): string[] {
  const folders = snapshot.entries.flatMap(({ path }) => {
    const folder = sampleFolderOf(path);
    return folder === undefined || folder === path ? [] : [folder];
  });
  return [...new Set(folders)];
}

/** A folder of a repository as if it were all of it. */
export function below(folder: string, snapshot: Snapshot): Snapshot {
  const prefix = `${folder}/`;
  return {
    get commit() {
      return snapshot.commit;
    },
    entries: snapshot.entries
      .filter(({ path }) => path.startsWith(prefix))
      .map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) })),
    text: (path) => snapshot.text(`${prefix}${path}`),
    omitted: [],
  };
}

type Said = Pick<Facts, 'services' | 'questions'>;

/** What was said of a folder alone, said of the repository. */
export function raisedFrom(folder: string, { services, questions }: Said): Said {
  return {
    services: services.map((service) => raisedService(folder, service)),
    questions: questions.map((question) => raisedQuestion(folder, question)),
  };
}

function raisedService(folder: string, service: Service): Service {
  const { dockerfile } = service;
  return {
    ...service,
    path: join(folder, service.path),
    ...(dockerfile === undefined ? {} : { dockerfile: join(folder, dockerfile) }),
    evidence: service.evidence.map((one) => ({ ...one, path: join(folder, one.path) })),
  };
}

function raisedQuestion(folder: string, question: Question): Question {
  const { service } = question;
  return service === undefined ? question : { ...question, service: join(folder, service) };
}
