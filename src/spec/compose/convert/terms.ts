import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Bilingual } from '../../../kernel/language.ts';
import type { Note } from '../../note.ts';
import type { Profile } from '../../spec.ts';
import type { Repository } from '../../workload.ts';
import type { Project, Service } from '../model/model.ts';
import type { Survey } from './survey.ts';
import type { Place } from '../read/node.ts';
import { field, say } from '../read/node.ts';

/** What the conversion of one service is told of everything around it. */
export type Terms = {
  readonly profile: Profile;
  readonly project: Project;
  readonly snapshot: Snapshot;
  readonly repository: Repository;
  /** Object names by names of services. */
  readonly names: ReadonlyMap<string, string>;
  readonly survey: Survey;
  /** Services that are not converted here. */
  readonly apart?: ReadonlyMap<string, string | undefined>;
  /** Grows while services are converted. */
  readonly notes: Map<string, Note>;
};

export type Subject = { readonly service: Service; readonly name: string; readonly terms: Terms };

const docs = 'https://kubernetes.io/docs/tasks/configure-pod-container/translate-compose-kubernetes/';

/** Kubernetes knows users and groups by numbers only. */
export function sayName(said: string, name: 'user' | 'group_add', { service, terms }: Subject): void {
  tell(terms, {
    id: `${name}-name`,
    at: field(service.node, name)?.at ?? service.at,
    text: {
      en: `${name} of ${service.name} is ${said}, a name. Kubernetes takes numbers; look it up in the image and write its number.`,
      zh: `${service.name} 的 ${name} 是名称 ${said}。Kubernetes 只接受数字，请在镜像中查到并改写。`,
    },
  });
}

type Saying = { readonly id: string; readonly at: Place; readonly text: Bilingual };

/** What a person should know of a line of the compose file. */
export function tell(terms: Pick<Terms, 'notes'>, { id, at, text }: Saying): void {
  add(terms, { id, at, text, severity: 'info' });
}

/** The same, where something will not work before somebody acts. */
export function warn(terms: Pick<Terms, 'notes'>, { id, at, text }: Saying): void {
  add(terms, { id, at, text, severity: 'warning' });
}

function add(
  { notes }: Pick<Terms, 'notes'>,
  { id, at, text, severity }: Saying & { readonly severity: Note['severity'] },
): void {
  const where = say(at);
  const said = { en: `${where}: ${text.en}`, zh: `${where}：${text.zh}` };
  const key = `${id} ${said.en}`;
  if (!notes.has(key))
    notes.set(key, { id: `compose-${id}`, severity, path: at.path, line: at.line, text: said, docs });
}
