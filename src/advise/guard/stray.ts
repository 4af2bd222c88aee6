import { overLines } from '../../kernel/over-lines.ts';
import { isHarmlessAnnotation } from './annotations.ts';
import type { Changed, NamedLeaf } from './change.ts';
import { tiesOf } from './ties.ts';
import type { Grounds } from './values.ts';

/** Fields by which nothing is opened and nobody harmed: a model may set them as it understands the request. */
const free: readonly RegExp[] = [
  new RegExp(
    overLines`
      \.\w*(?:Seconds|Threshold|HistoryLimit|[iI]nterval|[pP]eriod)$|
      \.(?:
        renewBefore|timeout|for|keepFiringFor|backoffLimit|restartPolicy|imagePullPolicy|timeZone|
        sizeLimit
      )$
    `,
    'u',
  ),
  /^\.spec\.(?:strategy|updateStrategy|behavior|metrics|sessionAffinity\w*)(?:\.|$)/u,
  /\.(?:topologySpreadConstraints|podAntiAffinity|emptyDir|volumeMounts)(?:\.|$)/u,
  /\.volumes\.\d+\.name$/u,
  /\.(?:readinessProbe|livenessProbe|startupProbe)(?:\.|$)(?!.*\.(?:exec|host)(?:\.|$))/u,
  /\.resources\.(?:requests|limits)\.(?:cpu|memory|ephemeral-storage)$/u,
  // What takes guards away among these, losses and powers tell.
  new RegExp(
    overLines`
      \.securityContext\.(?:
        run\w+|fsGroup\w*|readOnlyRootFilesystem|allowPrivilegeEscalation|capabilities\.drop\.\d+|
        seccompProfile\.type|privileged
      )$
    `,
    'u',
  ),
  /\.(?:replicas|minReplicas|maxReplicas)$/u,
  /\.lifecycle\.preStop\./u,
  /\.(?:image|newTag|newName|digest|command\.\d+|args\.\d+)$/u,
  /\.(?:containers|initContainers)\.\d+\.name$/u,
  /\.pathType$|\.protocol$/u,
];

type Touched = Changed & { readonly name: string };

/** What an edit brings or takes though no word of the request has to do with it. */
export function strayIn({ gained, lost, held, items, name }: Touched, { words }: Grounds): string[] {
  // Whoever names an object has not spoken of what is in it.
  const ties = tiesOf(words.replaceAll(name.toLowerCase(), ' '));
  const isTied = (leaf: NamedLeaf): boolean => ties(leaf) || ties(named(leaf));
  const itemOf = (leaf: NamedLeaf): string | undefined => leaf.items.find((item) => !items.has(item));
  const spoken = new Set(gained.filter(isTied).map(itemOf));
  const stray = gained.filter((leaf) => {
    if (isFree(leaf) || isTied(leaf)) return false;
    // What is written into a new item of a list is spoken of with the item.
    const item = itemOf(leaf);
    return item === undefined || !spoken.has(item);
  });
  const now = new Set(gained.map(({ id }) => id));
  // An empty list is not lost when something comes into it.
  const gone = lost.filter((leaf) => !now.has(leaf.id) && !isEmpty(leaf));
  const isReplaced = replacedBy(gained);
  const isAsked = removing.test(words);
  return [
    ...stray
      .filter((leaf) => !isNewLabel(leaf, held))
      .map((leaf) => say(leaf, 'the request has nothing to do with it; leave it out')),
    ...gone
      .filter((leaf) => !isAsked && !(isTied(leaf) && isReplaced(leaf)))
      .map((leaf) => say(leaf, 'nobody asked for it to go; keep it')),
  ];
}

/** A variable is spoken of by its name, which does not stand in the path to its value. */
function named(leaf: NamedLeaf): NamedLeaf {
  const isVariable = /\.env\.\d+\.value$/u.test(`.${leaf.path.join('.')}`);
  const name = leaf.items.at(-1)?.split('/').at(-1)?.replaceAll(/[[\]]/gu, '') ?? '';
  return isVariable ? { ...leaf, path: name.toLowerCase().split('_') } : leaf;
}

/** Whether something stands where it stood, or beside it. */
function replacedBy(gained: readonly NamedLeaf[]): (lost: NamedLeaf) => boolean {
  const above = new Set(
    gained.filter((leaf) => !isEmpty(leaf)).flatMap(({ id }) => [id, aboveOf(id), aboveOf(aboveOf(id))]),
  );
  return ({ id }) => above.has(aboveOf(id)) || above.has(aboveOf(aboveOf(id)));
}

function aboveOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}

const removing = new RegExp(
  overLines`
    \b(?:
      remov|delet|drop|without|no longer|no more|stop|disabl|turn|unset|trim|strip|reduc|fewer|less|
      obsolete|switch|instead|replac|only|rid|clear|free|take|mov|renam|swap|chang|go(?:es)? without|
      cut|not
    )|
    删|移除|去掉|不要|不再|取消|关闭|停|替换|改|换
  `,
  'u',
);

function isEmpty({ value }: NamedLeaf): boolean {
  return typeof value === 'object' && value !== null;
}

function isFree({ path }: NamedLeaf): boolean {
  const at = `.${path.join('.')}`;
  return free.some((field) => field.test(at)) || isHarmlessAnnotation(path);
}

function isNewLabel({ path, id }: NamedLeaf, held: ReadonlyMap<string, unknown>): boolean {
  return /^metadata\.labels\.|\.template\.metadata\.labels\./u.test(path.join('.')) && !held.has(id);
}

function say({ path }: NamedLeaf, what: string): string {
  return `${path.join('.').slice(0, 200)}: ${what}`;
}
