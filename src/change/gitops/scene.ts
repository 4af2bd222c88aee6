import type { Templates } from '../../render/templates.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Repository } from '../../spec/workload.ts';
import type { Shipping } from './shipping.ts';
import type { Place } from './place.ts';

/** What a tool must know to bring in what was written. */
export type Scene = {
  readonly spec: Spec;
  readonly shipping: Shipping;
  /** The folder of the manifests. */
  readonly folder: string;
  readonly place: Place;
  /** The one that the tool reads, and that of the program. */
  readonly repository: Repository;
  readonly program: Repository;
  readonly url: string;
  readonly templates: Templates;
  readonly namespaceLabels?: Readonly<Record<string, string>>;
};

/** What follows images may have to do with something that is delivered already, under a name of its own. */
export type Following = Omit<Scene, 'url' | 'namespaceLabels'> & { readonly application?: string };
