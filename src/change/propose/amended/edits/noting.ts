import type { JsonMap } from '../../../../kernel/json.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import type { Heard } from '../clauses.ts';
import { spelt, withAt } from '../paths.ts';
import type { Piece } from './parts.ts';

const note =
  /^(?:add\s|set\s|annotate\s(?:it|the \w{2,30})\swith\s|(?:with\s)?)(?:the\s|an?\s)?(?:annotation\s)?["'`]?(?<key>[a-z][\w.-]{1,60}\/[\w.-]{1,60})["'`]?(?:\s?[:=]\s?|\s(?:with the value|should be(?: set to)?|set to|to|is)\s)["'`]?(?<to>[^\s"'`]{1,120})["'`]?$/iu;
const entry =
  /^(?:add\s)?(?:the\s)?(?:(?:key|entry)\s)?["'`]?(?<key>[A-Z][A-Z\d_]{1,60})["'`]?\s?[=:]\s?["'`]?(?<to>[^\s"'`]{1,120})["'`]?$/u;
const runs = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'ReplicaSet']);

/** `annotation example.com/a: "b"` of an object that runs nothing. */
export function noting({ plain, text }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const isNote = documents.length === 1 && /annotat/iu.test(text) && !runs.has(spelt(documents[0]?.['kind']));
  const said = isNote ? note.exec(plain)?.groups : undefined;
  return said === undefined ? undefined : entered(said, ['metadata', 'annotations'], documents);
}

/** `REGION=eu` of an object that holds entries. */
export function entering({ plain }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  const document = documents.length === 1 ? documents[0] : undefined;
  const said = document === undefined ? undefined : entry.exec(plain)?.groups;
  const data = document === undefined ? undefined : dataOf(document);
  if (said === undefined || data === undefined) return undefined;
  const isThere = mapOf(document?.[data])[said['key'] ?? ''] !== undefined;
  return isThere ? undefined : entered(said, [data], documents);
}

/** Where what it holds stands as text. */
function dataOf(document: JsonMap): string | undefined {
  if (document['kind'] === 'ConfigMap') return 'data';
  return document['kind'] === 'Secret' && document['data'] === undefined ? 'stringData' : undefined;
}

type Entry = { readonly [key: string]: string | undefined };

function entered({ key = '', to }: Entry, holder: readonly string[], documents: readonly JsonMap[]): Heard {
  return { documents: withAt(documents, [0, ...holder, key], to), value: `${key}: ${to ?? ''}` };
}
