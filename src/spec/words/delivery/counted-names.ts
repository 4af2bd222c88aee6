import { literally } from '../../../kernel/literally.ts';
import { longest } from '../longest.ts';
import type { Called } from '../mentions/services.ts';

/** Those that a server starts in its own container are none of them. */
const number = String.raw`(?<![\w.])(?<!(?:puma|gunicorn|uvicorn|unicorn|hypercorn|octane)\s(?:with\s|has\s|uses\s)?)(?<count>\d{1,3}|one|two|three|four|five|six)`;

/** `4 web replicas and 3 workers`, as it is said of each: `web 4 replicas and workers 3 replicas`. */
export function countedNames(words: string, called: readonly Called[] = []): string {
  const names = called.flatMap((one) => one.names).toSorted((a, b) => b.length - a.length);
  if (names.length === 0 || words.length > longest) return words;
  const name = `(?<name>(?:${names.map((one) => literally(one)).join('|')})s?)`;
  return words
    .replaceAll(
      new RegExp(String.raw`${number}\s${name}\s(?:replicas?|pods?|copies|instances?)(?!\w)`, 'giu'),
      named,
    )
    .replaceAll(
      new RegExp(String.raw`${number}\s${name}(?<=s)(?=\s?(?:[.,;)\n]|$)|\s(?:and|in|on|for)\s)`, 'giu'),
      named,
    );
}

function named(...found: readonly unknown[]): string {
  const { name = '', count = '' } = found.at(-1) as { readonly name?: string; readonly count?: string };
  return `${name} ${count} replicas`;
}
