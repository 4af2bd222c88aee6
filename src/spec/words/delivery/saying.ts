import type { GitOpsTool, ImageUpdates, Output, Sync } from '../../../config/delivery.ts';
import type { Bilingual } from '../../../kernel/language.ts';

/** What is said of the form of the files and of their way into a cluster. */
export type DeliveryWish = {
  readonly output?: Output;
  /** Each service shall have one of its own. */
  readonly isApart?: true;
  readonly gitops?: GitOpsTool;
  readonly environments?: readonly string[];
  readonly imageUpdates?: ImageUpdates;
  /** Whether what is taken out of git is taken out of the cluster. */
  readonly prunes?: boolean;
  /** Whether what is merged is brought in by itself, where nothing else is said of an environment. */
  readonly sync?: Sync;
  /** How often Flux looks whether anything changed. */
  readonly interval?: string;
  /** The AppProject of Argo CD that it belongs to. */
  readonly project?: string;
  /** How Argo CD applies what it brings, as its options are written, and when among others. */
  readonly syncOptions?: readonly string[];
  readonly wave?: string;
  /** The branch that the tool follows, where it is not the main one. */
  readonly branch?: string;
  /** The folder of the manifests. */
  readonly folder?: string;
  /** The clusters that it goes to, by the names that the tool knows; in an environment of its own those of that one. */
  readonly clusters?: readonly string[];
  readonly clustersOf?: Readonly<Record<string, readonly string[]>>;
  readonly previews?: Previews;
} & SecretsWish;

/** What is proposed runs once more beside the rest while its pull request is open; without a label all of them do. */
export type Previews = { readonly label?: string; readonly host?: string };

/** How Secrets are kept, and the store that External Secrets reads. */
export type SecretsWish = {
  readonly secrets?: 'external' | 'sealed';
  readonly store?: string;
  /** Where the values are, where that is told instead of a store. */
  readonly source?: SecretsSource;
};

/** Vault or a store of Amazon, and where in it; the engine of Vault by its mount. */
export type SecretsSource = {
  readonly provider: 'vault' | 'SecretsManager' | 'ParameterStore';
  readonly mount?: string;
  readonly key?: string;
  readonly server?: string;
  readonly region?: string;
};

/** A way to say something of it. */
export type Saying = {
  readonly pattern: RegExp;
  readonly subject: Bilingual;
  readonly mean: (said: string) => DeliveryWish;
  /** How it is shown, where what it means does not say so. */
  readonly value?: string;
  /** Without this in the words it is said of something else. */
  readonly given?: RegExp;
};

/** Neither a part of a name, a path or an image. */
const alone = String.raw`(?<![\w/:.=-])`;
const end = String.raw`(?![\w/=-])(?!\.\w)`;
export const how = String.raw`(?:as|with|using|use|via|through|by|in|into|and|to)\s(?:an?\s|the\s)?`;

export function english(body: string): RegExp {
  return new RegExp(`${alone}(?:${body})${end}`, 'giu');
}

export function saying(pattern: RegExp, subject: Bilingual, mean: Saying['mean']): Saying {
  return { pattern, subject, mean };
}
