import { fail, ok, type Result } from '../../kernel/result.ts';
import { documents } from '../../syntax/yaml/documents.ts';
import { resourcesOf } from '../../syntax/yaml/resources.ts';
import type { Target } from './operation.ts';

/** A file without one of its objects; empty where nothing else was in it. */
export function withoutDocument(text: string, { kind, name, path }: Target): Result<string> {
  const { resources } = resourcesOf(text);
  const own = resources.find((one) => one.kind === kind && one.name === name);
  if (own === undefined) return fail({ what: `there is no ${kind} \`${name}\` in it`, where: path });
  const beside = resources.filter(({ document }) => document.start === own.document.start);
  if (beside.length > 1)
    return fail({
      what: `the ${kind} \`${name}\` is one of a List`,
      where: path,
      fix: 'Take it out by hand.',
    });
  if (resources.length === 1) return ok('');
  const spans = documents(text);
  const at = spans.findIndex(({ start }) => start === own.document.start);
  const { start, end } = own.document;
  const next = spans[at + 1];
  if (next !== undefined) return ok(text.slice(0, start) + text.slice(next.start));
  // The last one goes with the mark in front of it.
  const mark = text.lastIndexOf('\n---', start) + 1;
  return ok(text.slice(0, Math.max(mark, 0)) + text.slice(end));
}
