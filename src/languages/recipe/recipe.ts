import type { Process } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Demanded } from '../common/demanded.ts';
import type { Seed } from '../common/seed.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Note } from '../../spec/note.ts';

/** A language that is told completely by a table: what marks it, and what its tools do. */
export type Recipe = {
  readonly id: string;
  /** As people write it. */
  readonly title: string;
  /** File names that make a folder a project, the strongest first. */
  readonly marks: readonly RegExp[];
  /** Marks that other repositories have too count only where nothing else is built; these, beside others, where they serve. */
  readonly isWeak?: true;
  readonly serving?: RegExp;
  /** Folders of a project that its sources stand in; `src` where nothing is said. */
  readonly homes?: RegExp;
  /** What packages of the language declare, and is no mark of a program. */
  readonly declares?: RegExp;
  /** Whether the sources of a folder with a mark are of this language at all. */
  readonly wants?: (project: Pick<Project, 'folder' | 'mark' | 'files' | 'snapshot'>) => boolean;
  /** A mark that says that the projects below it are its parts. */
  readonly holds?: RegExp;
  /** The folder of a project that holds what browsers load from it. */
  readonly pages?: string;
  /** The folder of a project that its dependencies are put into. */
  readonly fetched?: string;
  readonly sources: RegExp;
  readonly comments: 'slashes' | 'hashes' | 'dashes' | 'none';
  readonly versions: readonly VersionPlace[];
  /** What asdf and mise call it. */
  readonly tools: readonly string[];
  readonly frameworks: readonly RecipeFramework[];
  readonly code: CodePatterns;
  /** Words of manifests by what they need. */
  /** What a program insists on being told when it is started. */
  readonly demands?: (files: readonly SourceFile[]) => Demanded | undefined;
  readonly needs: Readonly<Record<string, RegExp>>;
  /** How sources use what no manifest names. */
  readonly drivers?: Readonly<Record<string, RegExp>>;
  readonly commands: (project: Project) => Commands;
  /** A server in as few lines as it takes, for an image that is asked for in words. */
  readonly seed: Seed;
  /** Undefined where no Dockerfile can be written honestly; the reason says why. */
  readonly image: ((project: Project) => ImageRecipe | Bilingual) | ImageRecipe | Bilingual;
};

/** A file of the project, and the line in it that tells the version. */
export type VersionPlace = readonly [file: RegExp, line: RegExp];

export type RecipeFramework = {
  readonly name: string;
  /** Looked for in the manifests, else in the sources. */
  readonly mark: RegExp;
  readonly port: number;
  /** Variable that it reads its port from by itself. */
  readonly env?: string;
  readonly kind?: 'static' | 'worker';
};

export type CodePatterns = {
  /** Name of a variable, its default, what shows that it may be absent, its default where that stands later. */
  readonly env: readonly RegExp[];
  /** A port that is opened. */
  readonly ports: readonly RegExp[];
  /** Opens a port. */
  readonly listens: RegExp;
  /** Goes on running. */
  readonly stays?: RegExp;
  /** A path that is answered. */
  readonly routes?: RegExp;
  /** Opens a block whose path stands before those of the routes in it. */
  readonly scopes?: RegExp;
  /** Opens windows on somebody's desk, where nothing is deployed. */
  readonly windows?: RegExp;
  /** There is a program at all; else it is code for others. */
  readonly program?: RegExp;
};

export type Commands = {
  readonly packageManager?: string;
  readonly install?: string;
  readonly build?: string;
  readonly start?: string;
  readonly name?: string;
  readonly migrations?: string;
  /** What else is started of it. */
  readonly processes?: readonly Process[];
};

export type Project = {
  readonly folder: string;
  readonly mark: string;
  /** Text of the files that declare, the mark first. */
  readonly manifests: readonly SourceFile[];
  readonly files: readonly SourceFile[];
  readonly framework: string | undefined;
  readonly version: string | undefined;
  readonly port: number | undefined;
  readonly snapshot: Snapshot;
};

/** What a Dockerfile of two stages is filled with. */
export type ImageRecipe = {
  /** Undefined where nothing is installed or compiled. */
  readonly build?: string;
  /** Whom the image of the first stage runs as, and who may not write there. */
  readonly buildsAs?: string;
  readonly packages?: string;
  /** Node for what browsers load. */
  readonly node?: true;
  /** What is copied first, so that its layer stays. */
  readonly manifests: readonly string[];
  readonly install: readonly string[];
  readonly compile: readonly string[];
  /** `build` is the first stage itself. */
  readonly runtime: string;
  readonly runtimePackages?: string;
  readonly env?: readonly string[];
  /** From the first stage, to the second. */
  readonly copies: readonly (readonly [from: string, to: string])[];
  /** The sources are needed where nothing is compiled. */
  readonly sources?: true;
  readonly user: number;
  readonly start: readonly string[];
  /** What else in it may be started. */
  readonly programs?: readonly string[];
  /** What people must know of it. */
  readonly notes?: readonly Note[];
};
