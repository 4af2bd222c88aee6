import { referredIn } from '../../document/referred.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { nouns, type Owners } from './owner.ts';
import type { Shown } from './shown.ts';

const kinds = ['ServiceAccount', 'ConfigMap', 'Secret', 'PersistentVolumeClaim'] as const;
const waits = String.raw`(?:needs|uses|mounts|references|refers\sto|points\sto|reads|expects|wants|requires|asks\sfor|waits\sfor|runs\s(?:as|under)|loads|names)`;

/** `the ConfigMap that this Deployment needs`: the only one that is referred to, and that is not quoted. */
export function awaitedIn(all: readonly Shown[], { english }: Owners): Rewriting[] {
  const documents = all.map(({ document }) => document);
  return kinds.flatMap((kind): Rewriting[] => {
    const [name, ...others] = referredIn(documents, kind);
    const isThere = all.some((one) => one.kind === kind);
    const noun = nouns[kind]?.replaceAll(/\|[^|]*\p{Script=Han}[^|]*/gu, '').replace('|accounts?|sa', '');
    if (name === undefined || others.length > 0 || isThere || noun === undefined) return [];
    if (!/^[a-z0-9][\w.-]{0,252}$/u.test(name)) return [];
    return [
      [
        new RegExp(
          `(?<![\\w-])(?:(?:the|an?|its)\\s)(?:missing\\s)?(?:${noun})(?:\\s(?:that|which))?\\s(?:(?:${english}|it)\\s${waits}|(?:is\\s)?referenced(?:\\s(?:here|there|above|below|by\\s(?:${english}|it)))?|of\\s(?:${english})(?=\\s(?:is|does|do)\\s))(?![\\w-])`,
          'giu',
        ),
        `the ${kind} ${name}`,
      ],
    ];
  });
}
