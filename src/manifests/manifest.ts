import type { Bilingual } from '../kernel/language.ts';
import type { JsonMap } from '../kernel/json.ts';
import type { Filling } from '../render/template.ts';
import type { Profile, Workload } from '../spec/spec.ts';

/** One kind of object for a workload. The template has the name of the file. */
export type Manifest = {
  /** What people call it when they do not want it. */
  readonly id: string;
  readonly kind: string;
  /** The name of its file, where another manifest has that of the kind. */
  readonly file?: string;
  readonly wanted: (workload: Workload, terms: Terms) => boolean;
  /** What fills `templates/k8s/<file>`, once for each object of the kind. */
  readonly fill: (workload: Workload, terms: Terms) => readonly Filled[];
  /** Said of this workload, where it is not the same of each. */
  readonly why: Bilingual | ((workload: Workload, terms: Terms) => Bilingual);
};

export type Terms = { readonly without: readonly string[]; readonly profile: Profile };

export type Filled = {
  readonly filling: Filling;
  /** Done to the object that the filled template is: what was asked for in so many words. */
  readonly change?: (object: JsonMap) => JsonMap;
};

export function whyOf({ why }: Manifest, workload: Workload, terms: Terms): Bilingual {
  return typeof why === 'function' ? why(workload, terms) : why;
}

/** The file of a kind, in `templates/k8s/` and where it is written. */
export function fileOf({ kind, file }: Pick<Manifest, 'kind' | 'file'>): string {
  return file ?? `${kind.toLowerCase()}.yaml`;
}
