import type { JsonMap } from '../../../../kernel/json.ts';
import { isMap } from '../../../../spec/words/merge.ts';
import type { Heard } from '../clauses.ts';
import { partCalled } from '../named-parts.ts';
import { nodesIn, spelt, withAt, type Node, type Path } from '../paths.ts';
import { saidBy } from '../pieces.ts';

const key = '["\'`“]?(?<from>[a-z][A-Za-z]{1,40})["\'`”]?';
const next = '["\'`“]?(?<to>[a-z][A-Za-z]{2,40})["\'`”]?';
const turned = [
  new RegExp(
    String.raw`^(?:把|将)?\s?(?:字段|键)?\s?${key}\s?(?:字段|键|这个字段)?\s?(?:改名?[为成用]?|应该?(?:是|为|改[为成]|写[为成]|使用|用)|换[为成]|更正为|重命名为|写成)\s?(?:正确的)?\s?${next}\s?(?:字段)?$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:把|将)?(?:启动|容器的?|执行的?)*命令(?:应该?|要|需要)?(?:放|写|移)(?:到|在|进)\s?(?:正确的)?\s?${next}\s?(?:字段)?(?:里|中|下)?$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:[Rr]ename|[Cc]hange|[Mm]ove)\s(?:the\s)?(?:field\s|key\s)?${key}(?:\sfield|\skey)?\s(?:to|into)\s(?:the\s)?${next}(?:\sfield)?$`,
    'u',
  ),
];
/** What fields are called; a value that is like one makes none of another field. */
const right = new Set(
  [
    'command args env envFrom image ports port containerPort targetPort nodePort volumeMounts mountPath volumes resources',
    'limits requests replicas selector matchLabels template labels annotations schedule data stringData rules backend path',
    'pathType host livenessProbe readinessProbe startupProbe restartPolicy imagePullPolicy imagePullSecrets serviceAccountName',
    'nodeSelector tolerations securityContext serviceName volumeClaimTemplates claimName secretName value valueFrom httpGet',
    'initialDelaySeconds periodSeconds containers initContainers',
  ].flatMap((line) => line.split(' ')),
);
const free = new Set([
  'labels',
  'annotations',
  'data',
  'stringData',
  'matchLabels',
  'nodeSelector',
  'selector',
]);

/** `cmd 改为 command`: a field that nobody knows by its right name. */
export function rekeyed(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const { from = 'cmd', to } = saidBy(clause, turned) ?? {};
  if (to === undefined || !right.has(to) || right.has(from)) return undefined;
  const node = onlyCalled(from, to, documents);
  if (node === undefined) return undefined;
  const put = withAt(documents, [...node.path.slice(0, -1), to], node.value);
  return { documents: withAt(put, node.path, undefined), value: `${from} → ${to}` };
}

/** The one field of that name, where none of the other stands beside it. */
function onlyCalled(from: string, to: string, documents: readonly JsonMap[]): Node | undefined {
  const nodes = nodesIn(documents);
  const [node, ...more] = nodes.filter(({ path }) => path.at(-1) === from && !free.has(spelt(path.at(-2))));
  const holder: Path = node?.path.slice(0, -1) ?? [];
  const isThere = nodes.some(({ path, value }) => isSame(path, holder) && isMap(value) && to in value);
  return more.length > 0 || isThere ? undefined : node;
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, at) => step === b[at]);
}

const texts = [
  /^(?:把|将)?\s?(?:环境变量|变量)?\s?["'`]?(?<what>[A-Z][A-Z\d_]{1,60})["'`]?\s?(?:的)?(?:取?值)?\s?(?:应该?|要|需要?|必须|也)*(?:写成|改[为成]|设[为成]|变[为成]|转[为成]|用|是|为)?\s?(?:一个)?(?:字符串(?:类型|形式)?|加(?:上)?(?:双)?引号|带引号)\s?(?:["“](?<value>[^"”]{1,60})["”])?(?:才行|才对)?$/u,
];

/** `RETRIES 的值写成字符串`: as text it is written anyway. */
export function asText(clause: string, documents: readonly JsonMap[]): Heard | undefined {
  const { what = '', value } = saidBy(clause, texts) ?? {};
  const part = what === '' ? undefined : partCalled(what, documents);
  if (part?.path.at(-2) !== 'env' || !isMap(part.value)) return undefined;
  const text = value ?? spelt(part.value['value']);
  return { documents: withAt(documents, [...part.path, 'value'], text), value: `${what}: "${text}"` };
}
