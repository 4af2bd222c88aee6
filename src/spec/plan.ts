import type { Detector } from '../facts/detector.ts';
import type { Service } from '../facts/facts.ts';
import type { Bilingual } from '../kernel/language.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import type { Note } from './note.ts';

/** What fills a template, as plain data. */
export type Holes = { readonly [name: string]: Hole };
export type Hole =
  | string
  | number
  | boolean
  | undefined
  | { readonly lines: readonly string[] }
  | Holes
  | readonly Holes[];

/** How an image is built from the repository: files to write and what the running container needs. */
export type BuildPlan = {
  readonly dockerfile: { readonly template: string; readonly holes: Holes; readonly demanded?: Demanded };
  /** Names of the parts of `.dockerignore` that apply. */
  readonly ignore: readonly string[];
  /** Further files beside the Dockerfile: a server's configuration, pinned requirements. */
  readonly files: readonly PlannedFile[];
  /** Folder that is sent to the builder, relative to the repository. */
  readonly context: string;
  readonly runtime: Runtime;
  /** Paths of further programs in the image. */
  readonly programs?: readonly string[];
  readonly notes: readonly Note[];
};

/** What people asked of an image beyond what its program needs. */
export type ImageDemands = {
  /** The distribution that it starts from. */
  readonly base?: string;
  readonly packages?: readonly string[];
  readonly workdir?: string;
  readonly user?: string;
  readonly start?: { readonly instruction: 'CMD' | 'ENTRYPOINT'; readonly words: readonly string[] };
};

/** The same as lines of a Dockerfile, for its last stage. */
export type Demanded = {
  /** Right after the stage begins: packages, accounts. */
  readonly setup: readonly string[];
  readonly workdir?: string;
  readonly env: readonly { readonly name: string; readonly value: string }[];
  readonly ports: readonly number[];
  /** The number that the program has listened on so far, in its command. */
  readonly portBefore?: number;
  readonly user?: number;
  readonly start?: string;
};

export type PlannedFile = {
  readonly path: string;
  readonly template: string;
  readonly holes: Holes;
  readonly why: Bilingual;
};

export type Runtime = {
  readonly user: number;
  /** Undefined where nothing listens. */
  readonly port?: number;
  /** Folders that must be writable on a read-only root, `/tmp` aside. */
  readonly writable: readonly string[];
  /** Those whose data must be there when the pod is gone. */
  readonly kept?: readonly string[];
  /** Where the program looks for what is kept elsewhere. */
  readonly links?: readonly Link[];
  /** Logs that it would write among its own files. */
  readonly logs?: readonly Link[];
  readonly resources: Resources;
  /** Variables that its server is told when it starts, beside those of the program. */
  readonly asks?: readonly string[];
  /** What brings the database up to date in this image, where that is another command than people type. */
  readonly migrate?: readonly string[];
};

/** A file among those of a program that stands on a volume instead. */
export type Link = { readonly at: string; readonly to: string };

export type Resources = { readonly cpu: string; readonly memory: string; readonly memoryLimit: string };

/** What a person asked for that bears on an image. */
export type ImageWish = {
  readonly version?: string;
  readonly port?: number;
  /** What the program is told by its variables, which a build may write into what it makes. */
  readonly variables?: Readonly<Record<string, string>>;
};

export type Language = Detector & {
  /** Languages, as facts name them, whose images it plans. */
  readonly builds: readonly string[];
  /** Undefined where it cannot be planned honestly; the notes say why. */
  readonly plan: (service: Service, snapshot: Snapshot, wish: ImageWish) => BuildPlan | Note;
  /** An image from words alone, without a repository: `python 3.8 with flask`. */
  readonly fromWords?: (
    wish: RuntimeWish,
  ) => { readonly service: Service; readonly plan: BuildPlan } | undefined;
};

export type RuntimeWish = {
  readonly language: string;
  readonly version?: string;
  readonly framework?: string;
};
