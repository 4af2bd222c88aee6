import type { JsonMap } from '../../../../kernel/json.ts';
import { present } from '../../../../kernel/present.ts';
import { commonPieces, metadataOf, type Spelled } from '../common.ts';
import type { Token } from '../piece.ts';
import { beside } from '../settled.ts';
import { allOf, has, mapOfAll, numberIn, oneOf, pairsIn } from '../values.ts';
import { workloadPieces } from './workload-pieces.ts';

/** What runs one container, spelled out beside what it is handed. */
export const workloads: readonly Spelled[] = [
  workload('Deployment', 'deployment|deploy', /(?<![\w-])deploy(?:ment)?(?![\w-])/iu),
  workload('DaemonSet', 'daemon ?set', /(?<![\w-])daemon[\s-]?set(?![\w-])/iu),
  workload('Pod', 'pod', /(?<![\w-])pod(?![\w-])/iu),
];

function workload(kind: string, noun: string, about: RegExp): Spelled {
  return {
    kind,
    about,
    pieces: [...commonPieces(noun), ...workloadPieces],
    make: (tokens) => {
      const told = tokens.flatMap((token) => byCase(token));
      return kind === 'Pod' ? podOf(told) : controllerOf(kind, told);
    },
  };
}

/** `LOG_LEVEL=debug` is a variable, and `app=web` a label. */
function byCase(token: Token): Token[] {
  const { key, said, of } = token;
  if (key === 'labels') {
    const pairs = Object.entries(pairsIn(of['labels'] ?? ''));
    return pairs.length > 0 && pairs.every(([name]) => isLoud(name))
      ? pairs.map(([variable, plain]) => ({ key: 'variable', said, of: { variable, plain } }))
      : [token];
  }
  if (of['variable'] === undefined) return [token];
  // `secret:db/user` is no value of its own.
  if (/^(?:secret|config ?map|cm)[:/]/iu.test(valueOf(of))) return [{ ...token, key: 'open' }];
  if (isLoud(of['variable'])) return [token];
  const isLabel = key === 'variable' && said.includes('=');
  return [
    isLabel
      ? { key: 'labels', said, of: { labels: `${of['variable']}=${valueOf(of)}` } }
      : { ...token, key: 'open' },
  ];
}

function isLoud(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/u.test(name);
}

function podOf(tokens: readonly Token[]): JsonMap | undefined {
  const [metadata, spec] = [metadataOf(tokens), specOf(tokens)];
  if (metadata === undefined || spec === undefined || has(tokens, 'replicas') || has(tokens, 'recreate'))
    return undefined;
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec };
}

function controllerOf(kind: string, tokens: readonly Token[]): JsonMap | undefined {
  const [metadata, spec] = [metadataOf(tokens), specOf(tokens)];
  if (metadata === undefined || spec === undefined || has(tokens, 'restart')) return undefined;
  const labels = mapOfAll(tokens, 'labels') ?? { app: metadata['name'] ?? '' };
  const count = oneOf(tokens, 'replicas', 'n');
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata,
    spec: present({
      replicas: count === undefined ? undefined : numberIn(count),
      strategy: has(tokens, 'recreate') ? { type: 'Recreate' } : undefined,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec },
    }),
  };
}

function specOf(tokens: readonly Token[]): JsonMap | undefined {
  const image = oneOf(tokens, 'image');
  const [name, own] = [oneOf(tokens, 'container'), metadataOf(tokens)?.['name']];
  const mounts = mountsOf(tokens);
  if (image === undefined || mounts === undefined || isUnclear(tokens)) return undefined;
  return present({
    containers: [
      present({
        name: name ?? own,
        image,
        command: wordsOf(tokens, 'command'),
        args: wordsOf(tokens, 'args'),
        ports: some(tokens.flatMap((token) => portOf(token))),
        envFrom: some(tokens.flatMap(({ key, of }) => (key === 'allOf' ? [sourceOf(of)] : []))),
        env: some(tokens.flatMap((token) => variableOf(token))),
        resources: resourcesOf(tokens),
        volumeMounts: some(mounts.map(({ mount }) => mount)),
      }),
    ],
    restartPolicy: has(tokens, 'restart') ? (oneOf(tokens, 'restart') ?? 'Never') : undefined,
    volumes: some(mounts.map(({ volume }) => volume)),
  });
}

/** Nobody says what it is, or which container is meant. */
function isUnclear(tokens: readonly Token[]): boolean {
  const isTorn = has(tokens, 'container') && oneOf(tokens, 'container') === undefined;
  return isTorn || !has(tokens, 'name') || has(tokens, 'open');
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function portOf({ key, of }: Token): JsonMap[] {
  return key === 'port' ? [present({ name: of['called'], containerPort: Number(of['port']) })] : [];
}

function variableOf({ key, of }: Token): JsonMap[] {
  const name = of['variable'] ?? '';
  if (key === 'variable') return [{ name, value: valueOf(of) }];
  if (key !== 'taken') return [];
  const secretKeyRef = { name: of['secret'] ?? beside, key: of['key'] ?? beside };
  return [{ name, valueFrom: { secretKeyRef } }];
}

function valueOf(of: Token['of']): string {
  return of['quoted'] ?? of['single'] ?? of['ticked'] ?? of['plain'] ?? '';
}

function sourceOf(of: Token['of']): JsonMap {
  const name = of['held'] ?? beside;
  return of['private'] === undefined ? { configMapRef: { name } } : { secretRef: { name } };
}

/** As a shell would part them. */
function wordsOf(tokens: readonly Token[], key: string): string[] | undefined {
  const said = ['ticked', 'quoted', 'typed'].flatMap((blank) => allOf(tokens, key, blank))[0];
  const words = said?.match(/"[^"]*"|'[^']*'|\S+/gu);
  return words?.map((word) => word.replace(/^(["'])(.*)\1$/su, '$2'));
}

function resourcesOf(tokens: readonly Token[]): JsonMap | undefined {
  const [cpu, memory] = [oneOf(tokens, 'asked', 'cpu'), oneOf(tokens, 'asked', 'memory')];
  return cpu === undefined || memory === undefined ? undefined : { requests: { cpu, memory } };
}

type Mounted = { readonly mount: JsonMap; readonly volume: JsonMap };

/** What is mounted, each on a volume of its own; one that is read only is told beside a single one. */
function mountsOf(tokens: readonly Token[]): Mounted[] | undefined {
  const told = tokens.filter(({ key }) => key === 'mount' || key === 'mapped');
  if (has(tokens, 'only') && told.length !== 1) return undefined;
  return told.map(({ key, of }) => {
    const isMap = of['map'] !== undefined;
    const source = of['claim'] ?? of['held'] ?? beside;
    const usual = key === 'mount' ? 'data' : isMap ? 'config' : 'secret';
    const name = of['volume'] ?? usual;
    const kind = key === 'mount' ? 'persistentVolumeClaim' : isMap ? 'configMap' : 'secret';
    const field = { persistentVolumeClaim: 'claimName', configMap: 'name', secret: 'secretName' }[kind];
    const isRead = of['ro'] !== undefined || has(tokens, 'only');
    return {
      mount: present({ name, mountPath: of['path'], readOnly: isRead ? true : undefined }),
      volume: { name, [kind]: { [field]: source } },
    };
  });
}
