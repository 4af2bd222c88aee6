import { sha256 } from '../kernel/sha256.ts';
import { familyOf } from './words/delivery/hosts.ts';

/** Files of the repository that a program reads from a ConfigMap. */
export type ConfigFiles = {
  /** The name of the ConfigMap, which Jobs of the same image mount too. */
  readonly map: string;
  readonly list: readonly ConfigFile[];
};

export type ConfigFile = {
  /** As the ConfigMap calls it. */
  readonly key: string;
  /** Where the program finds it. */
  readonly path: string;
  /** The folder that holds nothing else, where that is how it was said. */
  readonly folder?: string;
  readonly copy: Copy;
  /** What takes its place in an environment, by its name as it was said. */
  readonly own?: Readonly<Record<string, Copy>>;
};

export type Copy = {
  /** Where it stands in the repository. */
  readonly from: string;
  readonly text: string;
};

export function dataOf({ list }: ConfigFiles): Readonly<Record<string, string>> {
  return Object.fromEntries(list.map(({ key, copy }) => [key, copy.text]));
}

/** On the pods: they are others when what they read is. */
export const checksum = 'checksum/files';

export function checksumOf(files: ConfigFiles): string {
  return sha256(JSON.stringify(dataOf(files)));
}

type Mounted = { readonly path: string; readonly subPath?: string };

/** One folder as a whole, or each file by itself, which leaves what stands beside it. */
export function mountsOf({ list }: ConfigFiles): readonly Mounted[] {
  const [first, ...more] = [...new Set(list.map(({ folder }) => folder))];
  if (first !== undefined && more.length === 0) return [{ path: first }];
  return list.map(({ path, key }) => ({ path, subPath: key }));
}

/** As they are in one environment. */
export function filesIn({ map, list }: ConfigFiles, environment: string): ConfigFiles {
  const family = familyOf(environment);
  const ownOf = ({ own = {} }: ConfigFile): Copy | undefined =>
    Object.entries(own).find(([name]) => familyOf(name) === family)?.[1];
  return { map, list: list.map((file) => ({ ...file, copy: ownOf(file) ?? file.copy })) };
}

/** What is read of one path in several environments, each told by itself. */
export function withOwn(file: ConfigFile, before: ConfigFile | undefined): ConfigFile {
  if (file.own === undefined || before?.own === undefined) return file;
  const own = { ...before.own, ...file.own };
  return { ...file, own, copy: usualOf(own) ?? file.copy };
}

/** That of production is also what stands elsewhere. */
export function usualOf(own: Readonly<Record<string, Copy>>): Copy | undefined {
  const all = Object.entries(own);
  return (all.find(([name]) => familyOf(name) === 'prod') ?? all.at(-1))?.[1];
}
