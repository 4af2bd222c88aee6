import type { Answers } from '../../facts/answers.ts';
import type { JsonMap } from '../../kernel/json.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { ImageDemands, RuntimeWish } from '../plan.ts';
import type { Veil } from './veiled/veil.ts';

/** What a person asked for, as far as it was understood. */
export type Wish = Asked & {
  /** Objects in the order in which they were spoken of. */
  readonly drafts: readonly Draft[];
  readonly answers?: Answers;
};

/** What is said of everything at once. */
export type Asked = {
  readonly namespace?: string;
  readonly runtime?: RuntimeWish;
  readonly without?: readonly string[];
  /** Only a Dockerfile was asked for. */
  readonly onlyImage?: true;
  readonly image?: ImageDemands;
  /** Where images are kept that are built here: a host, and what stands before their names. */
  readonly registry?: string;
  /** The name of whatever has none of its own, and the labels of all. */
  readonly everyName?: string;
  readonly everyLabels?: Readonly<Record<string, string>>;
};

/** One object as it was asked for: only what was said, in the words of Kubernetes. */
export type Draft = {
  readonly kind: string;
  readonly name?: string;
  /** Nobody named the kind; it follows from what was said. */
  readonly isImplied: boolean;
  /** It is there already, or the words gave it only to speak of it. */
  readonly isReference: boolean;
  /** A program by the name that people call it, and the version that they want of it. */
  readonly app?: string;
  readonly appVersion?: string;
  /** The service of the repository that was named. */
  readonly service?: string;
  /** Where it runs nothing, the service that was spoken of when this was. */
  readonly of?: string;
  /** It works beside what serves, from the same image unless another was named. */
  readonly isBeside?: true;
  readonly metadata: JsonMap;
  /** What was said of a kind that runs nothing, as its file under `kinds/` names it. */
  readonly facts: JsonMap;
  readonly work: Work;
};

/** The parts of what runs, each as Kubernetes writes it. */
export type Work = {
  readonly cron: JsonMap;
  readonly controller: JsonMap;
  readonly podMetadata: JsonMap;
  readonly pod: JsonMap;
  readonly containers: readonly JsonMap[];
  readonly initContainers: readonly JsonMap[];
};

/** One way to take what was said: on a kind of object, these facts. */
export type Saying = {
  /** `workload`, `any`, or the name of a kind. */
  readonly on: string;
  /** For a workload by part (`pod`, `container`, ...), for other kinds their facts; `metadata` and `name` for both. */
  readonly set: JsonMap;
  /** It is of that kind wherever it is said, if there is one. */
  readonly isOwn?: true;
};

/** What a part of the words means: of several sayings the first that fits the object that is spoken of. */
export type Meaning = {
  readonly says?: readonly Saying[];
  readonly asked?: Asked;
  readonly value: string;
};

/** A part of the words that a reader understood. Offsets are of the words as written. */
export type Claim = Meaning & {
  readonly start: number;
  readonly end: number;
  /** What it is, for the table that is shown back. */
  readonly subject: Bilingual;
  /** What it said, where something else was said of the same in its place, and not to correct it. */
  readonly overruled?: readonly string[];
};

/** One family of things that can be said. */
export type Reader = { readonly id: string; readonly read: (words: string) => readonly Claim[] };

export type Understood = {
  readonly said: string;
  readonly subject: Bilingual;
  readonly value: string;
  /** It is said of an object, so its value stands in what is written. */
  readonly isOfObject?: true;
  readonly overruled?: Claim['overruled'];
};

export type Reading = {
  readonly wish: Wish;
  readonly understood: readonly Understood[];
  /** Words that mean something, but nobody knows what. */
  readonly leftover: readonly string[];
  /** What could not be read word by word, where more was read into it. */
  readonly unread?: readonly string[];
  /** What was said in the place of something that was said before. */
  readonly over?: readonly string[];
  /** The names that it was read without. */
  readonly veil?: Veil;
};
