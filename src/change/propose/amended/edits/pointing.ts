import type { JsonMap } from '../../../../kernel/json.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import type { Heard } from '../clauses.ts';
import { spelt, withAt } from '../paths.ts';
import type { Piece } from './parts.ts';

const kind = '(?<kind>ClusterRole|Role|Deployment|StatefulSet|ReplicaSet)';
const name = String.raw`["'\x60]?(?<name>[a-z0-9][\w.:-]{0,80})["'\x60]?`;
const end = String.raw`(?:\s(?:instead of|rather than(?:\sto|\son)?|in place of)\s[^]{1,60}|\s(?:instead|now|from now on))?$`;
const ways = [
  String.raw`^(?:please\s)?(?:also\s)?(?:let it\s|it\s(?:has to\s|should\s|must\s)?)?(?:binds?|grants?|refers?\sto|references?|uses?|points?\sto|targets?|scales?|acts?\son)\s(?:the\s)?${kind}\s${name}${end}`,
  String.raw`^(?:change|set|switch|point)\s(?:the\s)?(?:role ?ref|scale ?target ?ref|target|reference|role)\sto\s(?:the\s)?${kind}\s${name}${end}`,
  String.raw`^(?:the\s)?(?:role ?ref|scale ?target ?ref|target)\s(?:(?:should|must|has to|is to)\s)?(?:now\s)?(?:be(?:\schanged\sto)?|name|names|point to|points to|refer to|is)\s(?:the\s)?${kind}\s${name}${end}`,
  String.raw`^(?:target|role ?ref|scale ?target ?ref):?\s${kind}\s${name}${end}`,
].map((one) => new RegExp(one, 'iu'));
const kinds = ['ClusterRole', 'Role', 'Deployment', 'StatefulSet', 'ReplicaSet'];

/** `bind the ClusterRole view instead`, `it has to act on the Deployment shop`: what a binding or an autoscaler is about. */
export function pointing({ plain, text }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const said = ways
    .map((one) => one.exec(plain) ?? one.exec(text.trim()))
    .find((one) => one !== null)?.groups;
  const to = kinds.find((one) => one.toLowerCase() === said?.['kind']?.toLowerCase());
  const [document, ...others] = documents;
  if (said === undefined || to === undefined || others.length > 0) return undefined;
  const place = placeFor(spelt(document?.['kind']), to);
  if (place === undefined) return undefined;
  const now = mapOf(place.reduce<JsonMap>((at, key) => mapOf(at[key]), document ?? {}));
  return {
    documents: withAt(documents, [0, ...place], { ...now, kind: to, name: said['name'] }),
    value: `${to} ${said['name'] ?? ''}`,
  };
}

function placeFor(own: string, to: string): string[] | undefined {
  const isRole = to.endsWith('Role');
  if (own.endsWith('RoleBinding')) return isRole ? ['roleRef'] : undefined;
  return own === 'HorizontalPodAutoscaler' && !isRole ? ['spec', 'scaleTargetRef'] : undefined;
}
