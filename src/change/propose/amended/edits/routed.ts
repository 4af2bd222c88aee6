import type { JsonMap } from '../../../../kernel/json.ts';
import type { Heard } from '../clauses.ts';
import { withAt } from '../paths.ts';
import { memberCalled } from './members.ts';
import type { Piece } from './parts.ts';

const leads =
  /^(?:let\s)?(?<what>[^]{1,40}?)\s(?:(?:should|must|shall|has to|ought to|is to)\s)?(?:now\s)?(?:leads?|go(?:es)?|points?|routes?|be (?:routed|sent|directed)|is (?:routed|sent|directed))\s(?:now\s)?to\s(?:the\s)?(?:service\s)?["'`]?(?<name>[a-z][a-z0-9-]{1,60})["'`]?(?:(?::|,?\s(?:on|at|with)?\s?(?:its\s)?port\s)(?<port>\d{2,5}))?(?:\s(?:instead of|rather than|in place of)\s(?:the\s)?(?:service\s)?[a-z][a-z0-9-]{1,60}|\sinstead|\snow)?$/iu;

/** `let / go to portal-ui`: a path of an Ingress that leads to another Service. */
export function routed({ text, plain }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  if (documents.some(({ kind }) => kind !== 'Ingress')) return undefined;
  const { what, name, port } = (leads.exec(plain) ?? leads.exec(text.trim()))?.groups ?? {};
  const path = what === undefined ? undefined : memberCalled(what, documents)?.path;
  if (path === undefined || path.at(-2) !== 'paths') return undefined;
  const service = [...path, 'backend', 'service'];
  const led = withAt(documents, [...service, 'name'], name);
  return {
    documents: port === undefined ? led : withAt(led, [...service, 'port'], { number: Number(port) }),
    value: [name, port].filter((one) => one !== undefined).join(':'),
  };
}
