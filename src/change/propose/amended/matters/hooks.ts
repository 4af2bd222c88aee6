import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { type Path, withAt } from '../paths.ts';
import { takenInTurn } from '../pieces.ts';
import { commandIn } from './commands.ts';
import { containerOf } from './containers.ts';
import type { Matter } from './matter.ts';
import { onlyPod } from './pods.ts';

const names = [
  [
    'postStart',
    /post-?\s?start|(?:right|just|immediately|directly)\safter\s(?:it|the\scontainer|its)(?:\shas)?\s(?:been\s)?start(?:ed|s)?|after\sstart(?:ing|up)|(?<!重新?)启动[之以]?后/giu,
  ],
  [
    'preStop',
    /pre-?\s?stop|before\s(?:it|the\scontainer)(?:['’]s|\sis)?\s?(?:being\s)?(?:stop(?:ped|s)|terminated|terminates)|before\s(?:stopping|terminating|termination|shutdown)|[停终]止[之以]?前/giu,
  ],
] as const;
const hook =
  /pre-?\s?stop|post-?\s?start|停止前|启动后|before\sstopping|after\s(?:its\s)?start|before\s(?:it|the\scontainer)(?:['’]s|\sis)\sstopped|lifecycle\shooks?|生命周期钩子/iu;
const grace = [
  /(?:termination\s?grace\s?period(?:\s?seconds)?|terminationGracePeriodSeconds|grace\s?period|(?:终止)?宽限期)[^\d,;.，。；]{0,30}(?<n>\d{1,5})\s?(?:seconds?|s(?!\w)|秒)?/iu,
  /(?:granted?|given?|gets?|have|has|allowed?|up\sto|within)\s(?<n>\d{1,5})\s(?:seconds?|s)\s(?:to\s(?:go|stop|finish|terminate|shut\sdown|drain|end)|for\s(?:termination|stopping|shutdown))/iu,
];

/** What a container runs before it stops, and once it has started, as commands. */
export const hooks: Matter = {
  about: hook,
  words: overLines`
    pre-?\s?stop|post-?\s?start|hooks?|lifecycle|commands?|shell|exec\w*|runs?|before|termination|terminat\w+|stopp\w+|started|after|right|namely|two|container|its|sleep|drains?|grace|period|let|connections?|
    停止前|钩子|执行|命令|容器|终止|宽限期|排空|连接|停止|先|增加|启动|生命周期|再加|加上|之后|之前|两个
  `,
  read(text, documents) {
    const told = hooksIn(text);
    const place = told && containerOf(told.rest, documents);
    const pod = onlyPod(documents);
    if (pod === undefined || told === undefined || place === undefined) return undefined;
    const made = told.hooks.reduce(
      (so, { name, command }) =>
        withAt(so, [...place.container.path, 'lifecycle', name, 'exec', 'command'], [...command]),
      documents,
    );
    const { said, rest } = takenInTurn(place.rest, [['n', grace]]);
    return {
      documents: withGrace(made, pod.path, said['n']),
      value: told.hooks.map(({ name, command }) => `${name}: ${command.join(' ')}`).join(', '),
      rest,
    };
  },
};

type Hook = { readonly name: string; readonly command: readonly string[] };

/** Each command belongs to the hook that is told before or behind it: as many commands as hooks. */
function hooksIn(text: string): { readonly hooks: readonly Hook[]; readonly rest: string } | undefined {
  const told = names
    .flatMap(([name, pattern]) => Array.from(text.matchAll(pattern), ({ index }) => ({ name, index })))
    .toSorted((one, other) => one.index - other.index)
    .filter(({ name }, at, all) => all.findIndex((one) => one.name === name) === at);
  const commands: (readonly string[])[] = [];
  let rest = text;
  for (let found = commandIn(rest); found !== undefined && commands.length < 3; found = commandIn(rest)) {
    commands.push(found.command);
    rest = found.rest;
  }
  if (told.length === 0 || commands.length !== told.length) return undefined;
  const ordered = commands.toSorted((one, other) => placeOf(text, one) - placeOf(text, other));
  return { hooks: told.map(({ name }, at) => ({ name, command: ordered[at] ?? [] })), rest };
}

/** Where a command stands by the longest of its words. */
function placeOf(text: string, command: readonly string[]): number {
  return text.indexOf(command.toSorted((one, other) => other.length - one.length)[0] ?? '');
}

function withGrace(
  documents: readonly JsonMap[],
  pod: Path,
  seconds: string | undefined,
): readonly JsonMap[] {
  return seconds === undefined
    ? documents
    : withAt(documents, [...pod, 'terminationGracePeriodSeconds'], Number(seconds));
}
