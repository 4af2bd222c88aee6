import type { SourceFile } from '../../facts/source.ts';
import type { ServiceKind } from '../../facts/facts.ts';
import type { Framework } from './framework.ts';
import type { Manager } from './manager.ts';
import type { Package } from './package.ts';
import type { Start } from './started.ts';

/** One package with all that was read of it; the image is planned from the same. */
export type Member = {
  readonly pkg: Package;
  readonly root: Package;
  readonly all: readonly Package[];
  readonly manager: Manager;
  readonly framework: Framework | undefined;
  readonly files: readonly SourceFile[];
  readonly start: Start | undefined;
  readonly kind: ServiceKind;
};
