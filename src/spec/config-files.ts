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
  /** What takes its place in an environment, by the family of its name. */
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
  return {
    map,
    list: list.map((file) => ({ ...file, copy: file.own?.[familyOf(environment)] ?? file.copy })),
  };
}
