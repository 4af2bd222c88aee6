import type { ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Framework } from './frameworks.ts';
import type { Needs } from './needs.ts';
import type { Project } from './project.ts';

/** One project with all that was read of it; the image is planned from the same. */
export type Member = {
  readonly project: Project;
  readonly framework: Framework | undefined;
  readonly files: readonly SourceFile[];
  readonly kind: ServiceKind;
  /** The folder that is shown, relative to the project; undefined where nothing is. */
  readonly root: string | undefined;
  readonly words: readonly string[] | undefined;
  readonly needs: Needs;
};
