import { apiVersions, running } from './kinds.ts';
import { added, below, isTree, listIn, textIn, treesIn, type Tree } from './tree.ts';

/** A volume that is spoken of: what it holds, what it is called and where it is to be seen. */
export type Volume = {
  name: string | undefined;
  source: Tree | undefined;
  readonly mounts: { readonly into: Tree; readonly mount: Tree }[];
  /** What it is called after where nobody says its name. */
  hint?: string;
  readonly pod: Tree;
};

/** What is spoken of, as far as the words have come. */
export class Sheet {
  readonly docs: Tree[] = [];
  readonly volumes: Volume[] = [];
  /** Labels that all objects have. */
  readonly shared: Tree = {};
  readonly spaces: string[] = [];
  /** Where containers read and write, whatever is mounted there. */
  readonly places: { readonly box: Tree; readonly path: string }[] = [];
  doc: Tree | undefined;
  box: Tree | undefined;
  probe: Tree | undefined;
  probes: Tree[] = [];
  volume: Volume | undefined;
  port: Tree | undefined;
  ports: Tree[] = [];
  /** What bare pairs go to: variables, labels, data. */
  pairs: Tree | 'env' | undefined;
  /** What an amount is of: requests, limits, both. */
  sides: readonly string[] = [];
  resource: string | undefined;
  /** Which object keys are taken from. */
  source: { readonly kind: string; readonly name: string } | undefined;
  toleration: Tree | undefined;
  template: Tree | undefined;
  /** What is said now is said of the pod as a whole. */
  isWide = false;
  /** What is said now is said of all containers. */
  isEveryone = false;
  /** There are several containers, which may be told of by their names alone. */
  isSeveral = false;
  /** What is told now are the sources of a volume. */
  isListing = false;
  /** A container is spoken of by its name. */
  isInside = false;
  isReadOnly = false;

  kind(doc: Tree | undefined = this.doc): string {
    return textIn(doc, 'kind') ?? '';
  }

  isRunning(doc: Tree | undefined = this.doc): boolean {
    return running.has(this.kind(doc));
  }

  opened(kind: string, name?: string): Tree {
    const metadata: Tree = name === undefined ? {} : { name };
    this.doc = { apiVersion: apiVersions[kind] ?? 'v1', kind, metadata };
    this.docs.push(this.doc);
    this.left();
    this.box = undefined;
    this.isInside = false;
    this.isSeveral = false;
    return this.doc;
  }

  /** Goes on with an object that was told of before. */
  resumed(doc: Tree): Tree {
    this.doc = doc;
    this.left();
    const pod = this.pod();
    this.box = pod === undefined ? undefined : treesIn(pod, 'containers').at(-1);
    return doc;
  }

  left(): void {
    this.probe = undefined;
    this.probes = [];
    this.volume = undefined;
    this.port = undefined;
    this.pairs = undefined;
    this.sides = [];
    this.resource = undefined;
    this.toleration = undefined;
    this.template = undefined;
    this.isReadOnly = false;
    this.isWide = false;
    this.isEveryone = false;
  }

  metadata(doc: Tree | undefined = this.doc): Tree {
    return below(doc ?? {}, 'metadata');
  }

  spec(): Tree | undefined {
    return this.doc === undefined ? undefined : below(this.doc, 'spec');
  }

  /** The template of pods, where the object has one. */
  pods(doc: Tree | undefined = this.doc): Tree | undefined {
    if (doc === undefined || !this.isRunning(doc)) return undefined;
    const kind = this.kind(doc);
    if (kind === 'Pod') return doc;
    const spec = below(doc, 'spec');
    return kind === 'CronJob' ? below(spec, 'jobTemplate', 'spec', 'template') : below(spec, 'template');
  }

  pod(doc: Tree | undefined = this.doc): Tree | undefined {
    const pods = this.pods(doc);
    return pods === undefined ? undefined : below(pods, 'spec');
  }

  /** What a job is, whether by the clock or not. */
  job(): Tree | undefined {
    if (this.kind() === 'Job') return this.spec();
    return this.kind() === 'CronJob' && this.doc !== undefined
      ? below(this.doc, 'spec', 'jobTemplate', 'spec')
      : undefined;
  }

  /** The container that is spoken of; the only one where none was. */
  container(): Tree | undefined {
    const pod = this.pod();
    if (pod === undefined || this.isEveryone) return undefined;
    if (this.box !== undefined) return this.box;
    const own = treesIn(pod, 'containers');
    this.box = own.length === 1 ? own[0] : own.length === 0 ? added(pod, 'containers', {}) : undefined;
    return this.box;
  }

  /** A container by its name: one that is known, the one that had none yet, or a new one. */
  called(name: string | undefined, list: 'containers' | 'initContainers' = 'containers'): Tree | undefined {
    const pod = this.pod();
    if (pod === undefined) return undefined;
    const all = treesIn(pod, list);
    const only = name === undefined && list === 'initContainers' ? onlyWhole(all) : undefined;
    if (only !== undefined) {
      this.box = only;
      return only;
    }
    const known = all.find((one) => name !== undefined && textIn(one, 'name') === name);
    const nameless = all.find((one) => one['name'] === undefined);
    const box = known ?? nameless ?? added(pod, list, {});
    if (name !== undefined) box['name'] = name;
    this.entered(box);
    return box;
  }

  entered(box: Tree): void {
    this.left();
    this.box = box;
    this.isInside = true;
  }

  boxes(): Tree[] {
    const pod = this.pod();
    return [...treesIn(pod, 'initContainers'), ...treesIn(pod, 'containers')];
  }

  /** Objects of a kind that were told of; the last first. */
  told(kind: string, name?: string): Tree | undefined {
    return this.docs.findLast(
      (one) =>
        this.kind(one) === kind &&
        (name === undefined || one['metadata'] === undefined || nameOf(one) === name),
    );
  }

  labels(): Tree | undefined {
    return this.doc === undefined ? undefined : below(this.doc, 'metadata', 'labels');
  }
}

export function nameOf(doc: Tree | undefined): string | undefined {
  const metadata = doc?.['metadata'];
  return isTree(metadata) ? textIn(metadata, 'name') : undefined;
}

export function entriesIn(tree: Tree, key: string): Tree[] {
  listIn(tree, key);
  return treesIn(tree, key);
}

/** The only container of a list, which is told of already. */
function onlyWhole([only, ...more]: readonly Tree[]): Tree | undefined {
  return more.length === 0 && only?.['image'] !== undefined ? only : undefined;
}
