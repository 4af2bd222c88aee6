import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { spelt, withAt, type Node } from '../paths.ts';
import { takenInTurn, type Said } from '../pieces.ts';
import { commandIn } from './commands.ts';
import type { Matter } from './matter.ts';
import { onlyPod } from './pods.ts';

const own = String.raw`["'\x60]?(?<name>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)["'\x60]?(?![\w:/.-])`;
const image =
  /(?:(?:with|of|from|using|on|based\son|the|its)\s)*(?:image|镜像)?\s?(?:is|为|是|:|=)?\s?["'`]?(?<![\w./-])(?<image>[a-z0-9][\w.-]*(?:\/[\w.-]+)*:[\w][\w.-]*)["'`]?(?![\w/])/iu;
const noun = String.raw`(?:(?:native\s)?side-?car(?:\scontainer)?|(?:second|another|new|init|additional|further)\s(?:container|one)|container|one)`;
const names = [
  new RegExp(String.raw`(?<![\w-])${noun},?\s(?:is\s)?(?:called|named)\s${own}`, 'iu'),
  new RegExp(
    String.raw`(?:名为|叫做?)\s?${own}\s?的\s?(?:init|初始化|边车|原生|sidecar|\s)*\s?(?:容器|sidecar)?`,
    'iu',
  ),
  new RegExp(String.raw`(?<![\w-])${noun},?\s(?:\([^()\n]{0,60}\)\s)?(?=[a-z0-9]+-)${own}`, 'iu'),
];
const native = /restart\s?policy\s?(?:is|of|为|:|=)?\s?["'`]?Always["'`]?|(?<!\w)native(?!\w)|原生/giu;
/** It runs before the others, and ends. */
const initial = /(?<!\w)init(?:iali[sz]ation)?[\s-]?containers?(?!\w)|初始化容器|init\s?容器/iu;
const kind = /(?:(?:an?|the|through|via|通过)\s)*(?<![\w-])empty-?\s?dir(?![\w-])/iu;
const volume = [
  new RegExp(
    String.raw`(?:volume|卷)\s?(?:called|named|名为|叫)?\s?(?!mounted|at|in|shared)${own.replace('<name>', '<volume>')}`,
    'iu',
  ),
  new RegExp(String.raw`(?:called|named|名为|叫做?)\s?${own.replace('<name>', '<volume>')}(?:\s?的)?`, 'iu'),
  new RegExp(String.raw`^\s?,?\s?${own.replace('<name>', '<volume>')}`, 'iu'),
];
const path =
  /(?:(?:mounted|mount|directory|under|at|in|by|both|to|目录|挂载|到|在)\s?)*(?<![\w.:/-])["'`]?(?<path>\/[\w./-]*\w)["'`]?(?![\w/])/iu;
const both =
  /(?<![\w-])(?:both|share[sd]?|sharing|each|existing|main|original|two)(?![\w-])|[两二]个|共享|都/iu;

/** A container that joins the one that is there, and the volume that both of them see. */
export const companions: Matter = {
  about: /side-?car|second\s(?:container|one)|new\sone|init\s?container|边车|容器/iu,
  joins: true,
  words: overLines`
    native|side-?cars?|init|containers?|restart\s?policy|restartPolicy|Always|images?|commands?|args|runs?|running|executes?|volumes?|emptyDir|empty-dir|mounts?|mounted|shares?|shared|sharing|directory|both|through|
    second|new|one|main|existing|original|present|named|called|log|logs|file|only|gains?|declared|writes?|its|path|based|put|alongside|add|
    原生|边车|容器|镜像|执行|命令|卷|共享|挂载|目录|两个|都|主|增加|通过|类型|名为|日志
  `,
  read(text, documents) {
    const shared = kind.test(text) && both.test(text) ? sharedIn(text) : undefined;
    const told = shared && containerIn(shared);
    const pod = onlyPod(documents);
    if (pod === undefined || shared === undefined || told === undefined) return undefined;
    const [first, ...others] = listOf(mapOf(pod.value)['containers']).map(mapOf);
    const { name } = told.container;
    if (first === undefined || others.length > 0 || first['name'] === name) return undefined;
    return {
      documents: joined(documents, pod, told),
      value: `${spelt(name)}, ${shared.volume}`,
      rest: told.rest,
    };
  },
};

/** Nothing is made of one without a name and an image. */
function containerIn({ volume: own, path: mountPath, rest: text }: Shared): Joining | undefined {
  const alone = text.replaceAll(native, ' ');
  const { command, rest: bare } = commandIn(alone) ?? { command: [], rest: alone };
  const { said, rest } = takenInTurn(bare.replaceAll(mountPath, ' '), [
    ['image', [image]],
    ['name', names],
  ]);
  if (said['image'] === undefined || said['name'] === undefined) return undefined;
  const mount = { name: own, mountPath };
  const isNative = text !== alone;
  const container: JsonMap = {
    name: said['name'],
    image: said['image'],
    ...(isNative && { restartPolicy: 'Always' }),
    ...(command.length > 0 && { command: [...command] }),
    volumeMounts: [mount],
  };
  return { container, mount, isFirst: isNative || initial.test(text), rest };
}

type Shared = { readonly volume: string; readonly path: string; readonly rest: string };

/** In the clause of the volume, or the only path that is told. */
function sharedIn(text: string): Shared | undefined {
  const found = kind.exec(text);
  if (found === null) return undefined;
  const behind = text.slice(found.index + found[0].length);
  const ahead = text.slice(0, found.index);
  const end = /[.;。；](?=\s|$|\p{Script=Han})/u.exec(behind)?.index ?? behind.length;
  const start = ahead.search(/[^.;。；]*$/u);
  const clause = behind.slice(0, end);
  const before = ahead.slice(start);
  const [name] = [clause, before].flatMap((one) => nameIn(one)?.['volume'] ?? []);
  const [own] = [clause, before].flatMap((one) => path.exec(one)?.groups?.['path'] ?? []);
  if (name === undefined || own === undefined) return undefined;
  const left = [before, clause].map((part) => withoutNamed(part, name).replace(path, ' '));
  const rest = `${ahead.slice(0, start)}${left.join(' ')}${behind.slice(end)}`;
  return { volume: name, path: own, rest };
}

function withoutNamed(text: string, name: string): string {
  return volume.reduce((so, one) => so.replace(one, (all: string) => (all.includes(name) ? ' ' : all)), text);
}

function nameIn(text: string): Said | undefined {
  return volume.map((one) => one.exec(text)?.groups).find((one) => one !== undefined);
}

type Joining = {
  readonly container: JsonMap;
  readonly mount: JsonMap;
  readonly isFirst: boolean;
  readonly rest: string;
};

function joined(
  documents: readonly JsonMap[],
  pod: Node,
  { container, mount, isFirst }: Joining,
): readonly JsonMap[] {
  const spec = mapOf(pod.value);
  const [first] = listOf(spec['containers']).map(mapOf);
  const volumes = listOf(spec['volumes']).map(mapOf);
  const isKept = volumes.some((one) => one['name'] === mount['name']);
  const mounts = listOf(first?.['volumeMounts']).map(mapOf);
  const isMounted = mounts.some((one) => one['name'] === mount['name']);
  const made: JsonMap = {
    ...spec,
    ...(isFirst && { initContainers: [...listOf(spec['initContainers']), container] }),
    containers: [
      { ...first, volumeMounts: isMounted ? mounts : [...mounts, mount] },
      ...(isFirst ? [] : [container]),
    ],
    volumes: isKept ? volumes : [...volumes, { name: mount['name'], emptyDir: {} }],
  };
  return withAt(documents, pod.path, made);
}
