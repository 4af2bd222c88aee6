import type { Bilingual } from '../kernel/language.ts';
import type { Filling } from '../render/template.ts';
import type { Workload } from '../spec/spec.ts';

/** One kind of object for a workload. The template has the name of the file. */
export type Manifest = {
  /** What people call it when they do not want it. */
  readonly id: string;
  readonly kind: string;
  readonly wanted: (workload: Workload) => boolean;
  /** What fills `templates/k8s/<file>`. */
  readonly fill: (workload: Workload, without: readonly string[]) => Filling;
  readonly why: Bilingual;
};

/** The file of a kind, in `templates/k8s/` and where it is written. */
export function fileOf(manifest: Manifest): string {
  return `${manifest.kind.toLowerCase()}.yaml`;
}

export function names({ name, partOf }: Workload): { readonly name: string; readonly partOf: string } {
  return { name, partOf };
}
