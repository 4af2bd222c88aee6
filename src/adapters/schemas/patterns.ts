import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';
import type { Patterns } from '../../lint/schema/interpreter/checker.ts';

const require = createRequire(import.meta.url);
/** Patterns come from strangers' schemas, too, so that not all can be kept. */
const most = 5_000;
const known = new Map<string, ((text: string) => boolean) | undefined>();

/** Go's own syntax in linear time, read only when a schema has a pattern. */
export const patterns: Patterns = (pattern) => {
  if (known.size >= most) known.clear();
  if (!known.has(pattern)) known.set(pattern, compile(pattern));
  return known.get(pattern);
};

function compile(pattern: string): ((text: string) => boolean) | undefined {
  const { RE2JS: engine }: { RE2JS: typeof RE2JS } = require('re2js');
  try {
    const compiled = engine.compile(pattern);
    return (text) => compiled.test(text);
  } catch {
    return undefined;
  }
}
