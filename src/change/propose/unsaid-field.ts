import type { Problem } from '../../kernel/problem.ts';
import type { Finding } from '../../lint/contract.ts';
import { kinds } from '../../spec/words/kinds.ts';

type Gap = Pick<Finding, 'rule' | 'message' | 'line'>;

/** A field that its kind cannot be without, and that the words leave open; undefined where it is another fault. */
export function unsaidField({ rule, message, line }: Gap, file: string): Problem | undefined {
  const [, field, path] = /^missing field `([^`]+)`(?: in `([^`]+)`)?/u.exec(message) ?? [];
  const { kind, name } = objectAt(file, line);
  if (rule !== 'fitsSchema' || field === undefined || kind === undefined) return undefined;
  const whole = path === undefined ? field : `${path}.${field}`;
  const example = exampleOf(kind, { name, field: whole });
  return {
    id: 'unsaid',
    facts: { kind, name, field: whole, example },
    what: `the ${kind} \`${name}\` cannot be without \`${whole}\`, and the words do not say it`,
    why: 'Nothing is proposed that a cluster would refuse.',
    fix: `Please ask again and add it, for example: \`${example}\``,
  };
}

type Unsaid = { readonly name: string; readonly field: string };

/** Where people have no common way to say it, it is quoted. */
function exampleOf(kind: string, { name, field }: Unsaid): string {
  const example = kinds.find((one) => one.kind === kind)?.example;
  return example === undefined
    ? `${kind} ${name} with ${field}: ...`
    : `create a ${kind} named ${name} ${example}`;
}

function objectAt(file: string, line: number): { readonly kind: string | undefined; readonly name: string } {
  const before = file.split('\n').slice(0, line).join('\n').split(/^---$/mu).length - 1;
  const text = file.split(/^---$/mu)[before] ?? '';
  const [, kind] = /^kind: (\S+)/mu.exec(text) ?? [];
  const [, name = ''] = /^metadata:\n(?: {2}.*\n)*? {2}name: (\S+)/mu.exec(text) ?? [];
  return { kind, name };
}
