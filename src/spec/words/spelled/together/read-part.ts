import { mapOf, scalar } from '../../merge.ts';
import type { Spelled } from '../common.ts';
import { objectOf, type SpelledOut } from '../spelled.ts';
import { kindSaid, pointedName } from './cuts.ts';
import { nounOf } from './more/more.ts';
import { nearlyObjectOf, type Nearly } from './nearly.ts';
import { same, thePods } from './settled.ts';
import type { Shared } from './shared.ts';
import { hasSwallowed } from './swallowed.ts';

/** What was told of each is told of it. */
export type One = Nearly & { readonly each: readonly string[]; readonly text: string };
export type Ground = {
  readonly known: readonly Spelled[];
  readonly shared: Shared;
  readonly isLoose: boolean;
};

/** As it stands, or with what is said of all, or of those beside it. */
export function readAs(said: string, ground: Ground): One | undefined {
  const told = ground.shared.each.filter(({ about }) => about.test(said)).map((one) => one.said);
  const withEach = told.length === 0 ? undefined : readOne([said, ...told].join('. '), ground);
  if (withEach !== undefined) return { ...withEach, each: told, text: said };
  const alone = readOne(said, ground);
  return alone === undefined ? undefined : { ...alone, each: [], text: said };
}

function readOne(said: string, { known, shared, isLoose }: Ground): Nearly | undefined {
  const own = said.replace(sameName, '');
  const named = own === said ? said : calledAs(own, same);
  const nearly: Nearly[] = [];
  const name = shared.name ?? pointedName(said, shared.rest);
  const all = [...new Set([said, ...waysToSay(named, name)])];
  for (const words of all) {
    const object = objectOf(words, known);
    if (object !== undefined && isSound(words, object)) return { ...object, unread: [] };
    const loose = isLoose ? nearlyObjectOf(words, known) : undefined;
    if (loose !== undefined && isSound(words, loose)) nearly.push(loose);
  }
  return nearly.toSorted((a, b) => a.unread.length - b.unread.length)[0];
}

function waysToSay(said: string, name: string | undefined): string[] {
  const named = name === undefined ? [said] : [said, calledAs(said, name)];
  const isService = /(?<![\w-])(?:service|load ?balancer)(?![\w-])/iu.test(said);
  return named.flatMap((one) =>
    isService ? [one, `${one}, selecting pods with the label ${thePods}`] : [one],
  );
}

/** Its name stands behind its kind. */
function calledAs(said: string, name: string): string {
  return said.replace(kindSaid, (kind) => `${kind} named ${name}`);
}

const sameName =
  /(?:,? ?(?:of|with|under|by|has|having|bears?) (?:the|that) same name|(?<![\w-])equally (?:named|called))(?: as (?:the|its) \w{3,20})?/iu;

function isSound(words: string, object: SpelledOut): boolean {
  return (
    isSpoken(words, object) &&
    !isOpen(object) &&
    !isEmpty(object) &&
    isAhead(object) &&
    !hasSwallowed(words, object)
  );
}

/** Something is told of by a word for it alone. */
function isOpen({ tokens }: SpelledOut): boolean {
  return tokens.some(({ key }) => key === 'open');
}

/** Somebody says of what kind it is. */
function isSpoken(words: string, { document }: SpelledOut): boolean {
  const noun = nounOf(scalar(document['kind']));
  return noun === undefined || new RegExp(noun, 'iu').test(words);
}

/** What it holds is told behind what it is. */
function isAhead({ tokens }: SpelledOut): boolean {
  const first = tokens.findIndex(({ key }) => key === 'entry' || key === 'file');
  return (
    first === -1 || tokens.slice(0, first).some(({ said }) => /secret|config ?map|credentials/iu.test(said))
  );
}

/** One that holds nothing is only spoken of. */
function isEmpty({ document, tokens }: SpelledOut): boolean {
  const held = { ...mapOf(document['data']), ...mapOf(document['stringData']) };
  const keeps = /^(?:Secret|ConfigMap)$/u.test(scalar(document['kind']));
  return tokens.length < 2 || (keeps && Object.keys(held).length === 0);
}
