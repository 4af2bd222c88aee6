import type { Span } from '../../kernel/text.ts';
import type { Report } from '../contract.ts';
import { nameNode } from '../manifest/head.ts';
import type { PlacedResource } from '../manifest/subject.ts';

/** At what stands in a field or, where that was taken away, at the name of its object. */
export function placed(
  node: Span | undefined,
  resource: PlacedResource,
  field: string,
): Pick<Report, 'at' | 'field'> {
  return node === undefined ? { at: nameNode(resource), field } : { at: node };
}
