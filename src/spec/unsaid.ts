import type { Question } from '../facts/facts.ts';
import type { Asked } from './public.ts';
import { mainFor } from './words/document/finish.ts';
import type { Draft } from './words/wish.ts';

/** What is asked of an image that nobody here knows, and only who made it can say. */
export function unsaid(built: readonly Asked[], drafts: readonly Draft[]): Question[] {
  return [
    ...ask(unreachable(built, drafts), port),
    ...ask([...unmounted(built), ...loose(built, drafts)], folder),
  ];
}

export type Text = Pick<Question, 'id' | 'question' | 'why' | 'candidates'>;

/** Answers are said of the only one; of several, somebody has to say of which. */
export function ask(names: readonly string[], about: (list: string) => Text): Question[] {
  const [name, ...others] = names;
  if (name === undefined) return [];
  const asked = about(names.join(', '));
  if (others.length === 0) return [{ ...asked, inWords: true }];
  return [{ ...asked, candidates: asked.candidates.map((answer) => `${name}: ${answer}`) }];
}

function port(list: string): Text {
  return {
    id: 'port',
    question: { en: `On which port is ${list} reached?`, zh: `${list} 监听哪个端口？` },
    why: {
      en: 'The image is not known here and the words say none: nothing reaches it until they do.',
      zh: '这里不了解该镜像，请求中也没有说明端口；在说明之前无法访问它。',
    },
    candidates: ['port 8080', 'port 3000', 'port 80'],
  };
}

export function folder(list: string): Text {
  return {
    id: 'data-folder',
    question: { en: `Where does ${list} keep its data?`, zh: `${list} 的数据放在哪个目录？` },
    why: {
      en: 'A claim was asked for, and no folder: the claim is mounted nowhere until one is said.',
      zh: '请求了存储卷，但没有说明目录；在说明之前不会挂载。',
    },
    candidates: ['mounted at /data', `mounted at /var/lib/${list}`],
  };
}

const doors = new Set(['Service', 'Ingress', 'HTTPRoute', 'GRPCRoute']);

/** They were to be reached, and have no port to be reached on. */
function unreachable(built: readonly Asked[], drafts: readonly Draft[]): string[] {
  const led = new Set(drafts.flatMap(({ kind }, at) => (doors.has(kind) ? mainFor(drafts, at)?.name : [])));
  return built.flatMap(({ workload: { name, host, port: own, morePorts = [], controller } }) => {
    const isMute = own === undefined && morePorts.length === 0 && controller !== 'StatefulSet';
    return isMute && (host !== undefined || led.has(name)) ? [name] : [];
  });
}

function unmounted(built: readonly Asked[]): string[] {
  return built.flatMap(({ workload: { name, volumes = [], initContainers = [], sidecars = [] } }) => {
    const others = [...initContainers, ...sidecars].flatMap(({ mounts = [] }) => mounts);
    const mounted = new Set(others.map(({ volume }) => volume));
    const isLost = volumes.some(
      (one) => one.source.kind === 'claim' && one.path === undefined && !mounted.has(one.name),
    );
    return isLost ? [name] : [];
  });
}

/** `a 10 GB disk`, by the way: a claim that nobody named, for the only one that runs. */
function loose(built: readonly Asked[], drafts: readonly Draft[]): string[] {
  const [only, ...others] = built;
  const isLoose = drafts.some(
    ({ kind, isImplied, facts }) =>
      kind === 'PersistentVolumeClaim' && isImplied && facts['mounts'] === undefined,
  );
  const holds = only?.workload.volumes?.some(({ source }) => source.kind !== 'empty') === true;
  return isLoose && only !== undefined && others.length === 0 && !holds ? [only.workload.name] : [];
}
