import type { Found, Port, ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Framework } from './frameworks.ts';
import type { Bundle } from './bundle.ts';
import type { Start } from './start.ts';

/** One bundle with all that was read of it; the image is planned from the same. */
export type Member = {
  readonly bundle: Bundle;
  readonly framework: Framework | undefined;
  readonly files: readonly SourceFile[];
  readonly kind: ServiceKind;
  readonly port: Found<Port> | undefined;
  readonly start: Start | undefined;
};
