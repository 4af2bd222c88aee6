import type { JsonMap } from '../../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../../spec/words/merge.ts';
import type { Heard } from '../clauses.ts';
import { withAt } from '../paths.ts';
import { taken } from '../pieces.ts';

const more =
  /(?<!\w)(?:add|also|additional(?:ly)?|another|further|second|too|as well|include|append|becomes?|besides|bind)(?!\w)/iu;
const subject =
  /(?<!\w)(?<kind>service ?account|user|group)\s(?:named\s|called\s)?["'`]?(?!(?:of|in|from|to|as|and|is|called|named)(?!\w))(?<name>[\w.:@-]{1,80})["'`]?/iu;
const space =
  /(?:(?:of|in|from)\s)?(?:the\s)?namespace\s(?:named\s|called\s)?["'`]?(?<space>[a-z0-9][a-z0-9-]{0,62})["'`]?|(?:of|in|from)\s(?:the\s)?["'`]?(?<own>[a-z0-9][a-z0-9-]{0,62})["'`]?\snamespace/iu;
const filler =
  /^(?:(?:add|also|additional|additionally|an?|another|further|second|third|too|as|well|include|append|becomes?|besides|bind|binds|the|to|of|from|in|subject|subjects|it|this|binding|role ?binding|list|should|shall|must|be|is|bound|it|get|gets|and|existing|one)(?!\w)|[\s,:()"'`])*$/iu;

/** `add the service account ci of the namespace tools as a second subject`. */
export function subjectAdded(text: string, documents: readonly JsonMap[]): Heard | undefined {
  const [document, ...others] = documents;
  const isBinding = /^(?:Cluster)?RoleBinding$/u.test(textOf(document?.['kind']) ?? '');
  if (document === undefined || !isBinding || others.length > 0 || !more.test(text)) return undefined;
  const found = taken(text, subject);
  const placed = found && (taken(found.rest, space) ?? { said: {}, rest: found.rest });
  const name = found?.said['name'];
  if (placed === undefined || name === undefined || !filler.test(placed.rest)) return undefined;
  const own = textOf(mapOf(document['metadata'])['namespace']);
  const made = subjectOf(found?.said['kind'] ?? '', name, placed.said['space'] ?? placed.said['own'] ?? own);
  const subjects = [...listOf(document['subjects']), made];
  return {
    documents: withAt(documents, [0, 'subjects'], subjects),
    value: `${String(made['kind'])} ${name}`,
  };
}

function subjectOf(said: string, name: string, namespace: string | undefined): JsonMap {
  if (/^service/iu.test(said))
    return { kind: 'ServiceAccount', name, ...(namespace !== undefined && { namespace }) };
  return { kind: /^user$/iu.test(said) ? 'User' : 'Group', name, apiGroup: 'rbac.authorization.k8s.io' };
}
