import type { JsonMap } from '../../../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../../../spec/words/merge.ts';
import type { Heard } from '../../clauses.ts';
import { spelt, withAt } from '../../paths.ts';
import { type Said, taken } from '../../pieces.ts';

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
  const isBinding = /^(?:Cluster)?RoleBinding$/u.test(spelt(document?.['kind']));
  const made =
    isBinding && others.length === 0 && more.test(text) ? subjectIn(text, document ?? {}) : undefined;
  if (made === undefined) return undefined;
  const subjects = [...listOf(document?.['subjects']), made];
  return {
    documents: withAt(documents, [0, 'subjects'], subjects),
    value: `${spelt(made['kind'])} ${spelt(made['name'])}`,
  };
}

/** Whom a clause names, and nothing else; an account without a place is one of where the binding is. */
function subjectIn(text: string, binding: JsonMap): JsonMap | undefined {
  const found = taken(text, subject);
  const placed = found && (taken(found.rest, space) ?? { said: {}, rest: found.rest });
  if (found === undefined || placed === undefined || !filler.test(placed.rest)) return undefined;
  return subjectOf(
    found.said,
    placed.said['space'] ?? placed.said['own'] ?? textOf(mapOf(binding['metadata'])['namespace']),
  );
}

function subjectOf({ kind: said = '', name = '' }: Said, namespace: string | undefined): JsonMap {
  if (/^service/iu.test(said))
    return { kind: 'ServiceAccount', name, ...(namespace !== undefined && { namespace }) };
  return { kind: /^user$/iu.test(said) ? 'User' : 'Group', name, apiGroup: 'rbac.authorization.k8s.io' };
}
