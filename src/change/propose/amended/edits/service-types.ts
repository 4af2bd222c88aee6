import type { JsonMap } from '../../../../kernel/json.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import type { Heard } from '../clauses.ts';
import { withAt } from '../paths.ts';
import type { Said } from '../pieces.ts';
import type { Piece } from './parts.ts';

const turned =
  /^(?:(?:please\s)?(?:change|switch|turn|convert|make|set|let)(?:\s(?:it|this|(?:the|this)\s(?:service|type)))?|it becomes|the service becomes|it should be(?:come)?|the service should be(?:come)?)\s(?:(?:in)?to\s|be\s|become\s)?(?:an?\s|the\s)?(?:service\s)?(?:(?:of\s)?(?:the\s)?type\s)?(?<type>NodePort|LoadBalancer|ClusterIP)(?:\s(?:type|service))?(?:,?\s(?:with\s|on\s|at\s|using\s)?(?:the\s|an?\s)?(?:node ?port\s|port\s)?(?:of\s)?(?<node>3[0-2]\d{3}))?$/iu;
const types = ['NodePort', 'LoadBalancer', 'ClusterIP'];

/** `change to NodePort 32000`: the only port of the only Service opens there. */
export function serviceTyped({ plain, text }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const said = (turned.exec(plain) ?? turned.exec(text.trim()))?.groups;
  const isOnly = documents.length === 1 && documents[0]?.['kind'] === 'Service';
  return said === undefined || !isOnly ? undefined : typedAs(said, documents);
}

function typedAs({ type: said = '', node }: Said, documents: readonly JsonMap[]): Heard | undefined {
  const type = types.find((one) => one.toLowerCase() === said.toLowerCase()) ?? said;
  const typed = withAt(documents, [0, 'spec', 'type'], type);
  if (node === undefined) return { documents: typed, value: type };
  if (listOf(mapOf(documents[0]?.['spec'])['ports']).length !== 1) return undefined;
  return {
    documents: withAt(typed, [0, 'spec', 'ports', 0, 'nodePort'], Number(node)),
    value: `${type} ${node}`,
  };
}
