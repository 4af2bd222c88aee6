import { analyze } from '../../facts/analyze.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Profile } from '../../spec/spec.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { aimedApart } from '../../spec/words/delivery/aimed.ts';
import { masked } from '../../spec/words/text/masked.ts';
import { quoterFrom, rewritten, type Rewriting } from '../../spec/words/text/rewriting.ts';
import type { Reading } from '../../spec/words/wish.ts';
import { calledOf } from './called.ts';
import type { Catalogues } from './change-set.ts';
import type { Order } from './order.ts';
import { quotedFrom } from './quoted.ts';
import { broughtTo } from './told/brought.ts';
import { byPronoun } from './told/behind/by-pronoun.ts';
import { spokenOfAgain } from './told/behind/spoken-of-again.ts';
import { plainChinese } from './told/chinese/chinese.ts';
import { offhand } from './told/offhand/offhand.ts';
import { partedWishes } from './told/wishes/parted.ts';
import { corrections } from './told/sentences/corrections.ts';
import { imageTags } from './told/sentences/image-tags.ts';
import { inPassing } from './told/sentences/in-passing.ts';
import { namespacesOfPlaces } from './told/sentences/namespaces-of-places.ts';
import { newNamespaceWordings } from './told/sentences/new-namespaces.ts';
import { sizesAt } from './told/sentences/sizes-at.ts';
import { sizesBehind } from './told/sentences/sizes-behind.ts';
import { groupsOf, looselyOf, sentencesOf } from './told/sentences/sentences.ts';
import { ledTo } from './told/ways-in/led-to.ts';
import { portsOfEach } from './told/sentences/ports-of-each.ts';
import { takenOtherwise } from './told/sentences/taken-otherwise.ts';
import { theOnlyOnes } from './told/sentences/the-only-ones.ts';
import { theDatabase } from './told/sentences/the-database.ts';

export type Plain = { readonly order: Order; readonly own: (reading: Reading) => Reading };

/** Nobody says so in a text that is longer; what is pasted says itself what it is. */
const longest = 20_000;
const isPasted = /```|^\s{0,8}(?:apiVersion|kind|services|version|containers|FROM)(?:: ?|\s)/mu;

/**
 * A request on a repository with its sentences said plainly, and what gives them back as the person said them; those of
 * which something was left unread before, more loosely.
 */
export function inSentences(order: Order, { languages }: Catalogues, unread: readonly string[] = []): Plain {
  const { request, policy, snapshot } = order;
  const { words: written } = request;
  const asIs: Plain = { order, own: (reading) => reading };
  const profile = request.flags['profile'] ?? policy.profile;
  if (written.length > longest || isPasted.test(written)) return asIs;
  if (profile === 'minimal') return saidOffhand(order, 'minimal');
  const facts = analyze(snapshot, languages);
  if (!facts.services.some(({ kind }) => kind !== 'library')) return saidOffhand(order, 'production');
  const called = calledOf(facts);
  const loosely = unread.length === 0 ? [] : [looselyOf(called, unread)];
  const again = beforehand(facts, called);
  const words = [broughtTo(called), namespacesOfPlaces].reduce(rewritten, written);
  const said = [aimedApart, plainChinese, again].reduce(rewritten, words);
  const steps = [
    aimedApart,
    plainChinese,
    again,
    partedWishes(said, called),
    groupsOf(called, said),
    ...loosely,
    sentencesOf(called),
    theDatabase(facts),
  ];
  const plain = steps.reduce(rewritten, words);
  if (plain === written || plain.trim() === '') return asIs;
  return {
    order: { ...order, request: { ...request, words: plain } },
    own: (reading) => {
      const own = saidBy(reading, quoterFrom(words, steps));
      return words === written ? own : saidBy(own, quotedFrom(written));
    },
  };
}

/** Words alone, of what nobody here has written. */
function saidOffhand(order: Order, profile: Profile): Plain {
  const { words } = order.request;
  const steps = offhand(words, profile);
  const plain = rewritten(words, steps);
  if (plain === words) return { order, own: (reading) => reading };
  const own = quoterFrom(words, [steps]);
  return {
    order: { ...order, request: { ...order.request, words: plain } },
    own: (reading) => saidBy(reading, own),
  };
}

/** What a part of would be read before its whole is known: whose it is, where it leads, what it is called like. */
function beforehand(facts: Facts, called: readonly Called[]): readonly Rewriting[] {
  return [
    ...corrections,
    ...imageTags,
    ...byPronoun,
    ...inPassing(facts),
    ...portsOfEach(called),
    ...theOnlyOnes(facts),
    ...takenOtherwise(called),
    ...spokenOfAgain(facts),
    ...newNamespaceWordings,
    ...sizesAt,
    ...sizesBehind,
    ...ledTo(called),
  ];
}

/** A reading in the words of the person. */
export function saidBy(reading: Reading, own: (said: string) => string): Reading {
  const quoted = reading.understood.map((row) => ({ ...row, said: own(row.said) }));
  const understood = masked(quoted, reading.wish.drafts);
  const said = new Set(understood.map((row) => row.said));
  // Of a sentence that was read in part the part is named: as a whole it stands among what was understood.
  const leftover = reading.leftover.map((one) => (said.has(own(one)) ? one : own(one)));
  return { ...reading, understood, leftover };
}
