import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { entryOf } from '../../../kernel/entry.ts';
import type { Exception, Workload } from '../../spec.ts';
import { field, isTrue, textAt, textsOf } from '../read/node.ts';
import type { Service } from '../model/model.ts';
import { keepsData } from './controller.ts';
import { builtUser, dockerfileOf } from './dockerfile.ts';
import { lifecycleOf } from './hooks.ts';
import { knownImage, userOf } from './known.ts';
import type { Known } from './known-programs.ts';
import { label } from './labels.ts';
import { hostPorts } from './host-ports.ts';
import { yes } from './pod.ts';
import { sayName, tell, type Subject } from './terms.ts';

/** What of a service is said of its container and has no field of its own in the spec. */
export function containerFields({ service, name, terms }: Subject): JsonMap {
  const { node } = service;
  const policy =
    label(service, 'image-pull-policy') ?? entryOf(pullPolicies, textAt(node, 'pull_policy') ?? '');
  const security =
    terms.profile === 'minimal'
      ? securityFields({ service, name, terms })
      : privilege({ service, name, terms });
  return present({
    workingDir: textAt(node, 'working_dir'),
    stdin: yes(isTrue(field(node, 'stdin_open'))),
    tty: yes(isTrue(field(node, 'tty'))),
    imagePullPolicy: policy,
    lifecycle: lifecycleOf(node),
    ports: hostPorts({ service, name, terms }),
    securityContext: Object.keys(security).length === 0 ? undefined : security,
  });
}

const pullPolicies: Readonly<Record<string, string>> = {
  always: 'Always',
  never: 'Never',
  missing: 'IfNotPresent',
  if_not_present: 'IfNotPresent',
};

type Asking = Pick<Subject, 'service'>;

function securityFields(subject: Subject): JsonMap {
  const { service } = subject;
  const { node } = service;
  const [user, group] = userSaid(subject);
  const add = capabilities({ service }, 'cap_add');
  const drop = capabilities({ service }, 'cap_drop');
  const options = textsOf(field(node, 'security_opt'));
  const both = { add: add.length === 0 ? undefined : add, drop: drop.length === 0 ? undefined : drop };
  return present({
    privileged: yes(isTrue(field(node, 'privileged'))),
    runAsUser: user,
    runAsGroup: group,
    readOnlyRootFilesystem: yes(isTrue(field(node, 'read_only'))),
    allowPrivilegeEscalation: options.some((one) => /^no-new-privileges(?::true)?$/u.test(one))
      ? false
      : undefined,
    capabilities: add.length + drop.length === 0 ? undefined : present(both),
  });
}

/** Whom the file names counts, beside rights too; the group is that of the pod where none is named. */
function privilege(subject: Subject): JsonMap {
  const { node } = subject.service;
  const [user, group] = userSaid(subject);
  if (!isTrue(field(node, 'privileged'))) return present({ runAsGroup: group === user ? undefined : group });
  const readOnlyRootFilesystem = yes(isTrue(field(node, 'read_only')));
  return present({ privileged: true, runAsUser: user, runAsGroup: group, readOnlyRootFilesystem });
}

function capabilities({ service }: Asking, name: 'cap_add' | 'cap_drop'): string[] {
  return textsOf(field(service.node, name)).map((one) => one.toUpperCase().replace(/^CAP_/u, ''));
}

/** In numbers, as far as they are known; a name is told of. */
function userSaid(subject: Subject): readonly (number | undefined)[] {
  const text = textAt(subject.service.node, 'user')?.trim() ?? '';
  if (text === '') return [];
  const ids = text.split(':').slice(0, 2).map(idOf);
  if (ids.includes(undefined) && !isOfImage(text, subject)) sayName(text, 'user', subject);
  return ids;
}

/** `user: postgres` of the image of that name is the user whose number is known. */
function isOfImage(text: string, { service: { image = '' }, terms }: Subject): boolean {
  const isKnown = terms.profile === 'production' && knownImage(image)?.user !== undefined;
  return isKnown && /([^/:@]*)(?:[:@][^/]*)?$/u.exec(image)?.[1] === text;
}

function idOf(text: string): number | undefined {
  if (text === 'root') return 0;
  return /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

type Rights = Pick<Workload, 'user' | 'exception' | 'writable'>;

/** As whom it runs in production: whom the file names, else whom the image is known to run as. */
export function rightsOf(subject: Subject): Rights {
  if (subject.terms.profile === 'minimal') return { writable: [] };
  const { service } = subject;
  const known = knownImage(service.image);
  const user = userOfService(subject, known);
  const exception = exceptionOf(service, user === 0, known?.writableRoot === true);
  const isOwn = exception?.root !== true;
  return present({
    user: isOwn ? user : undefined,
    exception,
    writable: [...(known?.writable ?? []), ...scratchOf(subject, known)],
  });
}

function userOfService(subject: Subject, known: Known | undefined): number {
  const { service, terms } = subject;
  const [said] = userSaid(subject);
  const usual = known === undefined ? undefined : userOf(known, service.image ?? '');
  return said ?? usual ?? builtUser(service, terms.snapshot) ?? anyUser(subject);
}

/** Data that nobody asked to keep still needs a place. */
function scratchOf(subject: Subject, known: Known | undefined): string[] {
  return known?.data === undefined || keepsData(subject) ? [] : known.data.slice(0, 1);
}

/** One that no program has, which most can do with. */
function anyUser(subject: Subject): number {
  const isPrivileged = isTrue(field(subject.service.node, 'privileged'));
  if (!isUnbuilt(subject) && !isPrivileged) sayUser(subject);
  return 10_001;
}

/** What the file asks for by name, beyond what Pod Security lets a program do. */
function exceptionOf(service: Service, isRoot: boolean, isWritable: boolean): Exception | undefined {
  const { node } = service;
  const add = capabilities({ service }, 'cap_add');
  const isPrivileged = isTrue(field(node, 'privileged'));
  const shared = ['network_mode', 'pid', 'ipc'].filter((name) => textAt(node, name) === 'host');
  const asked = [
    ...(isPrivileged ? ['privileged'] : []),
    ...(isRoot ? ['user root'] : []),
    ...(add.length > 0 ? [`cap_add ${add.join(', ')}`] : []),
    ...shared.map((name) => `${name} host`),
  ];
  if (asked.length === 0)
    return isWritable ? { reason: 'The image writes into its own root.', writableRoot: true } : undefined;
  return present({
    reason: `The compose file asks for it: ${asked.join(', ')}.`,
    root: yes(isRoot || isPrivileged),
    writableRoot: yes(isRoot || isPrivileged || isWritable),
    capabilities: add.length === 0 ? undefined : add,
  });
}

/** Its Dockerfile is yet to be written. */
function isUnbuilt({ service, terms }: Subject): boolean {
  return service.build !== undefined && dockerfileOf(service, terms.snapshot) === undefined;
}

function sayUser({ service, terms }: Subject): void {
  tell(terms, {
    id: 'unknown-user',
    at: service.at,
    text: {
      en: `nobody says as whom ${service.name} runs. It runs as user 10001 on a read-only root; check that its image can.`,
      zh: `没有说明 ${service.name} 以哪个用户运行，因此使用用户 10001 和只读根文件系统，请确认镜像可行。`,
    },
  });
}
