import { entriesIn, nameOf, type Sheet } from './sheet.ts';
import { below, isTree, listIn, textIn, treesIn, type Tree } from './tree.ts';
import { settledVolumes } from './settled-volumes.ts';

const wide: ReadonlySet<string> = new Set(['Namespace', 'PersistentVolume', 'StorageClass', 'PriorityClass']);
const replicated: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet']);

/** The objects that were told of, each with what it cannot be without; undefined where that was left open. */
export function madeOf(sheet: Sheet): Tree[] | undefined {
  if (!settledVolumes(sheet)) return undefined;
  const [space, ...others] = new Set(sheet.spaces);
  for (const doc of sheet.docs) {
    if (others.length === 0) placed(sheet, doc, space);
    shared(sheet, doc);
  }
  const running = sheet.docs.filter((doc) => sheet.isRunning(doc));
  const led = sheet.docs.filter((doc) => sheet.kind(doc) === 'Service');
  const isMade =
    running.every((doc) => run(sheet, doc)) &&
    led.every((doc) => leading(sheet, doc)) &&
    sheet.docs.every((doc) => isWhole(sheet, doc));
  return isMade ? sheet.docs.map((doc) => inOrder(doc)) : undefined;
}

function placed(sheet: Sheet, doc: Tree, space: string | undefined): void {
  if (space !== undefined && !wide.has(sheet.kind(doc))) below(doc, 'metadata')['namespace'] ??= space;
}

function shared(sheet: Sheet, doc: Tree): void {
  if (Object.keys(sheet.shared).length === 0) return;
  Object.assign(below(doc, 'metadata', 'labels'), sheet.shared);
  const pods = sheet.pods(doc);
  if (pods !== undefined && sheet.kind(doc) !== 'Pod')
    Object.assign(below(pods, 'metadata', 'labels'), sheet.shared);
}

function run(sheet: Sheet, doc: Tree): boolean {
  const pod = sheet.pod(doc) ?? {};
  const name = nameOf(doc);
  const all = boxesOf(pod, name);
  if (name === undefined || all.length === 0 || !settledRun(sheet, doc, name)) return false;
  spread(sheet, doc, pod);
  return probesOf(all).every((probe) => isWholeProbe(probe));
}

/** What its kind asks for, where nobody says it; when it runs is nothing that can be made up. */
function settledRun(sheet: Sheet, doc: Tree, name: string): boolean {
  const kind = sheet.kind(doc);
  const spec = kind === 'Pod' ? {} : below(doc, 'spec');
  if (kind.endsWith('Job')) below(sheet.pods(doc) ?? {}, 'spec')['restartPolicy'] ??= 'Never';
  if (replicated.has(kind)) selectable(sheet, doc, name);
  if (kind === 'StatefulSet') spec['serviceName'] ??= governing(sheet) ?? name;
  return kind !== 'CronJob' || spec['schedule'] !== undefined;
}

/** The containers of a pod, where each has an image and a name; that of the only one is the name of all. */
function boxesOf(pod: Tree, name: string | undefined): Tree[] {
  const boxes = treesIn(pod, 'containers');
  for (const box of boxes) if (boxes.length === 1 && name !== undefined) box['name'] ??= name;
  const all = [...boxes, ...treesIn(pod, 'initContainers')];
  const isWhole = all.every((box) => ['image', 'name'].every((key) => (textIn(box, key) ?? '') !== ''));
  return boxes.length > 0 && isWhole ? all : [];
}

function governing(sheet: Sheet): string | undefined {
  const headless = sheet.docs.filter(
    (doc) => sheet.kind(doc) === 'Service' && below(doc, 'spec')['clusterIP'] === 'None',
  );
  return headless.length === 1 ? nameOf(headless[0]) : undefined;
}

function selectable(sheet: Sheet, doc: Tree, name: string): void {
  const spec = below(doc, 'spec');
  const pods = below(spec, 'template', 'metadata', 'labels');
  if (Object.keys(pods).length === 0) Object.assign(pods, ledTo(sheet, name) ?? { app: name });
  const selector = below(spec, 'selector', 'matchLabels');
  if (Object.keys(selector).length === 0) Object.assign(selector, pods);
  else Object.assign(pods, selector);
}

/** What a service of the same name, or the only one, selects. */
function ledTo(sheet: Sheet, name: string): Tree | undefined {
  const all = sheet.docs.filter((doc) => sheet.kind(doc) === 'Service');
  const [only, ...more] = all;
  const meant = all.find((doc) => nameOf(doc) === name) ?? (more.length === 0 ? only : undefined);
  const spec = meant?.['spec'];
  return isTree(spec) && isTree(spec['selector']) ? spec['selector'] : undefined;
}

/** Copies that keep away from each other are known by the labels of the pods. */
function spread(sheet: Sheet, doc: Tree, pod: Tree): void {
  const labels = { ...below(sheet.pods(doc) ?? {}, 'metadata', 'labels') };
  const affinity = isTree(pod['affinity']) ? pod['affinity'] : {};
  const anti = isTree(affinity['podAntiAffinity']) ? affinity['podAntiAffinity'] : undefined;
  const terms = treesIn(anti, 'requiredDuringSchedulingIgnoredDuringExecution');
  for (const term of [...terms, ...treesIn(pod, 'topologySpreadConstraints')])
    if (term['own'] === true) {
      delete term['own'];
      term['labelSelector'] = { matchLabels: labels };
    }
}

function probesOf(boxes: readonly Tree[]): Tree[] {
  const keys = ['livenessProbe', 'readinessProbe', 'startupProbe'];
  return boxes.flatMap((box) => keys.flatMap((key) => (isTree(box[key]) ? [probe(box, box[key])] : [])));
}

/** A check without a port is made where the container listens, if that is one place. */
function probe(box: Tree, own: Tree): Tree {
  const [port, ...more] = treesIn(box, 'ports');
  for (const key of ['httpGet', 'tcpSocket', 'grpc']) {
    const action = own[key];
    const number = port?.['containerPort'];
    if (isTree(action) && action['port'] === undefined && number !== undefined && more.length === 0)
      action['port'] = number;
  }
  return own;
}

function isWholeProbe(own: Tree): boolean {
  const actions = ['httpGet', 'tcpSocket', 'grpc', 'exec'].flatMap((key) => own[key] ?? []);
  const [action] = actions;
  return (
    actions.length === 1 && isTree(action) && (action['port'] !== undefined || own['exec'] !== undefined)
  );
}

function leading(sheet: Sheet, doc: Tree): boolean {
  const spec = below(doc, 'spec');
  if (treesIn(spec, 'ports').length === 0 && !inherited(sheet, doc)) return false;
  const ports = entriesIn(spec, 'ports');
  if (ports.length > 1) for (const port of ports) port['name'] ??= `port-${Number(port['port'])}`;
  return spec['selector'] !== undefined || selecting(sheet, doc);
}

/** It leads to what runs under its name, or to all that runs. */
function selecting(sheet: Sheet, doc: Tree): boolean {
  const running = sheet.docs.filter((one) => sheet.isRunning(one));
  const meant =
    running.find((one) => nameOf(one) === nameOf(doc)) ?? (running.length === 1 ? running[0] : undefined);
  const labels = meant === undefined ? {} : below(sheet.pods(meant) ?? {}, 'metadata', 'labels');
  if (Object.keys(labels).length === 0) return false;
  below(doc, 'spec')['selector'] = { ...labels };
  return true;
}

/** A service without ports leads to those of what it is called after. */
function inherited(sheet: Sheet, doc: Tree): boolean {
  const meant = sheet.docs.find((one) => sheet.isRunning(one) && nameOf(one) === nameOf(doc));
  const ports = treesIn(sheet.pod(meant), 'containers').flatMap((box) => treesIn(box, 'ports'));
  const list = listIn(below(doc, 'spec'), 'ports');
  for (const { containerPort = 0, name } of ports)
    list.push({ ...(name !== undefined && { name }), port: containerPort });
  return ports.length > 0;
}

function isWhole(sheet: Sheet, doc: Tree): boolean {
  const kind = sheet.kind(doc);
  if (kind === 'ConfigMap') return Object.keys(below(doc, 'data')).length > 0;
  if (kind === 'Secret') return Object.keys(below(doc, 'stringData')).length > 0;
  if (kind === 'PersistentVolume')
    return (
      below(doc, 'spec', 'capacity')['storage'] !== undefined && below(doc, 'spec')['hostPath'] !== undefined
    );
  if (kind === 'PriorityClass') return doc['value'] !== undefined;
  if (kind === 'PersistentVolumeClaim') return isClaim(below(doc, 'spec'));
  return (
    kind !== 'StatefulSet' ||
    treesIn(below(doc, 'spec'), 'volumeClaimTemplates').every((one) => isClaim(below(one, 'spec')))
  );
}

function isClaim(spec: Tree): boolean {
  if (listIn(spec, 'accessModes').length === 0) spec['accessModes'] = ['ReadWriteOnce'];
  return below(spec, 'resources', 'requests')['storage'] !== undefined;
}

const mayBeEmpty = new Set(['labels', 'securityContext', 'metadata']);

function inOrder({ apiVersion = '', kind = '', metadata = {}, ...rest }: Tree): Tree {
  return filled({ apiVersion, kind, metadata, ...rest });
}

/** Without what was opened and never filled. */
function filled(tree: Tree): Tree {
  const entries = Object.entries(tree).filter(
    ([key, own]) => !mayBeEmpty.has(key) || !isTree(own) || Object.keys(own).length > 0,
  );
  return Object.fromEntries(entries.map(([key, own]) => [key, isTree(own) ? filled(own) : own]));
}
