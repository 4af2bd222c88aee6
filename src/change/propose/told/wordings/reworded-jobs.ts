import type { Facts, Service } from '../../../../facts/facts.ts';
import { longest } from '../../../../spec/words/longest.ts';
import type { Snapshot } from '../../../../facts/snapshot.ts';
import { join } from '../../../../kernel/paths.ts';
import { jobsLast } from './jobs-last.ts';
import { reworded } from './reworded.ts';

type Ground = {
  readonly facts: Facts;
  readonly order: { readonly snapshot: Snapshot };
};

/** What Django, and applications that many add to it, do by the clock. */
const commands =
  /(?<![\w./-])(?<!manage\.py\s["'`]?)(?:the\s)?["'`]?(?<name>clearsessions|flushexpiredtokens|remove_stale_contenttypes|update_index|rebuild_index|delete_expired_uploads)["'`]?(?![\w./-])(?:\scommand(?!\w))?/giu;

/** In words that their readers know, and behind all else. */
export function rewordedJobs(words: string, { facts, order }: Ground): string {
  return jobsLast(managed(reworded(words), facts.services, order.snapshot));
}

/** `run clearsessions every night`: a command of Django, where the only program is made with that. */
function managed(words: string, services: readonly Service[], snapshot: Snapshot): string {
  const [only, ...more] = services.filter(({ framework }) => framework === 'django');
  if (only === undefined || more.length > 0 || words.length > longest) return words;
  if (snapshot.text(join(only.path, 'manage.py')) === undefined) return words;
  return words.replaceAll(commands, (...found) => {
    const { name = '' } = found.at(-1) as { readonly name?: string };
    return `\`python manage.py ${name.toLowerCase()}\``;
  });
}
