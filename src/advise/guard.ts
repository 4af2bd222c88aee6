import { loadAll } from 'js-yaml';
import { visible } from './neutral/visible.ts';
import { powerIn } from './guard-powers.ts';
import { leavesOf, strangerIn, type Grounds } from './guard-values.ts';

export type Draft = { readonly path: string; readonly text: string };

export type Bounds = Grounds & {
  /** Folders in which manifests may be added. */
  readonly folders: readonly string[];
  readonly isThere: (path: string) => boolean;
};

/** What stands against proposing these files, in words by which they can be mended; none where nothing does. */
export function objections(files: readonly Draft[], bounds: Bounds): string[] {
  if (files.length === 0) return ['there is no file'];
  if (files.length > mostFiles) return [`there are more than ${mostFiles} files`];
  const paths = new Set(files.map(({ path }) => path.toLowerCase()));
  const doubled = paths.size < files.length ? ['two files have one path'] : [];
  return [...doubled, ...files.flatMap((file) => objectionsTo(file, bounds))];
}

const mostFiles = 10;
const longestFile = 40_000;

function objectionsTo(file: Draft, bounds: Bounds): string[] {
  const path = pathObjection(file.path, bounds);
  if (path !== undefined) return [path];
  const text = textObjection(file.text);
  if (text !== undefined) return [`${file.path}: ${text}`];
  const documents = documentsOf(file.text);
  if (documents === undefined) return [`${file.path}: this is not YAML that can be read`];
  if (documents.length === 0) return [`${file.path}: there is no object in it`];
  return documents.flatMap((one) => documentObjections(one, bounds)).map((what) => `${file.path}: ${what}`);
}

/** Only new manifests beside those that are there: nothing that a tool runs, nothing that rules this repository. */
function pathObjection(path: string, { folders, isThere }: Bounds): string | undefined {
  const isPlain = /^(?:[A-Za-z0-9_][\w.-]{0,80}\/){1,8}[A-Za-z0-9_][\w.-]{0,80}\.ya?ml$/u.test(path);
  const isInside = folders.some((folder) => path.startsWith(`${folder}/`));
  if (!isPlain || path.includes('..') || !isInside)
    return `the path must be a new .yaml file below one of: ${folders.join(', ')}`;
  if (isThere(path)) return `${path} is there already; only new files can be added`;
  return undefined;
}

function textObjection(text: string): string | undefined {
  if (text.length > longestFile) return 'it is too long';
  if (visible(text) !== text.replaceAll('\r\n', '\n')) return 'it holds characters that are not seen';
  if (text.includes('REDACTED_')) return 'it holds a placeholder of something that was hidden';
  if (/(?:^|[\s[{,:-])[&*][A-Za-z0-9_-]+(?=\s|$|[\]},])/mu.test(text))
    return 'write it without anchors and aliases';
  if (/(?:^|[\s[{,:-])![!<A-Za-z]/mu.test(text)) return 'write it without tags';
  return undefined;
}

function documentsOf(text: string): unknown[] | undefined {
  try {
    return loadAll(text).filter((one) => one !== null && one !== undefined);
  } catch {
    return undefined;
  }
}

const rulers = /^(?:ClusterRole|Role|ClusterRoleBinding|RoleBinding)$/u;
const never =
  /^(?:Secret|List|Kustomization|CustomResourceDefinition|APIService|Node|CertificateSigningRequest|(?:Validating|Mutating)(?:WebhookConfiguration|AdmissionPolicy(?:Binding)?)|AppProject|Application|ApplicationSet|GitRepository|HelmRepository|OCIRepository|Bucket|HelmRelease|Namespace)$/u;

function documentObjections(document: unknown, grounds: Grounds): string[] {
  const { kind, name } = headOf(document);
  if (kind === '' || name === '') return ['every object needs apiVersion, kind and metadata.name'];
  const isNamed = grounds.words.includes(kind.toLowerCase());
  if (kind === 'Secret') return ['values of Secrets are given in the cluster; refer to one by name'];
  if ((never.test(kind) || rulers.test(kind)) && !isNamed) return [`a ${kind} was not asked for`];
  if (kind === 'List') return ['write each object as a document of its own'];
  return leavesOf(document).flatMap((leaf) => powerIn(leaf, grounds) ?? strangerIn(leaf, grounds) ?? []);
}

function headOf(document: unknown): { readonly kind: string; readonly name: string } {
  const leaves = leavesOf(document);
  const at = (path: string): string => {
    const value = leaves.find((leaf) => leaf.path.join('.') === path)?.value;
    return typeof value === 'string' ? value : '';
  };
  return { kind: at('apiVersion') === '' ? '' : at('kind'), name: at('metadata.name') };
}
