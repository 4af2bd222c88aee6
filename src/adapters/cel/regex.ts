import type { Environment } from '@marcbachmann/cel-js';
import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';

const require = createRequire(import.meta.url);

const renamed = 'matchesInLinearTime';

/** What stands for the language's own: expressions that could take forever, and fields of names only. */
const safe = new Map([
  ['matches', renamed],
  ['has', 'hasField'],
]);

/** Regular expressions of strangers over texts of strangers: only an engine that is linear will do. */
export function addRegex(env: Environment): void {
  env.registerFunction(`string.${renamed}(string): bool`, isMatch);
  env.registerFunction(`${renamed}(string, string): bool`, isMatch);
  env.registerFunction('string.find(string): string', (text: string, pattern: string) => {
    const matcher = compile(pattern).matcher(text);
    return matcher.find() ? (matcher.group() ?? '') : '';
  });
  env.registerFunction('string.findAll(string): list<string>', (text: string, pattern: string) =>
    findAll(text, pattern, Infinity),
  );
  env.registerFunction(
    'string.findAll(string, int): list<string>',
    (text: string, pattern: string, most: bigint) =>
      findAll(text, pattern, most < 0n ? Infinity : Number(most)),
  );
}

/** The expression with `matches(` and `has(` outside of its texts under the names of ours. */
export function withOurNames(expression: string): string {
  const pattern =
    /(?:r|R)?(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\b(?:matches|has)(?=\s*\()|\/\/[^\n]*/gu;
  return expression.replaceAll(pattern, (part) => safe.get(part) ?? part);
}

function isMatch(text: string, pattern: string): boolean {
  return compile(pattern).matcher(text).find();
}

function findAll(text: string, pattern: string, most: number): string[] {
  const matcher = compile(pattern).matcher(text);
  const found: string[] = [];
  while (found.length < most && matcher.find()) found.push(matcher.group() ?? '');
  return found;
}

function compile(pattern: string): RE2JS {
  if (pattern.length > 4000) throw new Error('the regular expression is too long');
  const { RE2JS: engine }: { RE2JS: typeof RE2JS } = require('re2js');
  return engine.compile(pattern);
}
