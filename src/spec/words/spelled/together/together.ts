import { oncePer } from '../../../../kernel/once.ts';
import { rewritten } from '../../text/rewriting.ts';
import type { Spelled } from '../common.ts';
import type { SpelledOut } from '../spelled.ts';
import { addressed, itself, nested } from './nested.ts';
import { announcedIn } from './counted.ts';
import { partsOf } from './cuts.ts';
import { partedBest } from './parted.ts';
import type { One } from './read-part.ts';
import { endpoints, endpointSlice } from './endpoints.ts';
import { isOpen, settledTogether } from './settled.ts';
import { sharedIn, type Shared } from './shared.ts';
import { brief } from './brief.ts';
import { moreOf } from './more/more.ts';
import { filledIn } from './placeholders.ts';
import { workloads } from './workload.ts';

/** The objects of a text, in whatever order and however many a sentence, and the words that are of none of them. */
export type Told = {
  readonly made: readonly SpelledOut[];
  /** What is of none of them. */
  readonly rest: readonly string[];
  /** Words beside those that spell one of them out. */
  readonly unread: readonly string[];
  readonly shared: Shared;
};

export function toldTogether(text: string, all: readonly Spelled[], isLoose = false): Told | undefined {
  const shared = sharedIn(addressed(itself(rewritten(rewritten(filledIn(text), brief), nested))));
  const known = widened(all);
  const parts = partsOf(shared.rest);
  if (parts.length > mostParts) return undefined;
  const { made, rest, torn } = partedBest(shared.rest, parts, { known, shared, isLoose });
  const { kept, dropped } = pointing(made, shared);
  if (kept === undefined) return undefined;
  const untold = shared.each.filter(({ said }) => made.filter(({ each }) => each.includes(said)).length < 2);
  return {
    made: [...newSpace(shared), ...kept],
    rest: [...rest, ...dropped.map(({ text: said }) => said), ...untold.map(({ said }) => said)],
    unread: [
      ...made.flatMap((one) => (dropped.includes(one) ? [] : one.unread)),
      ...torn,
      ...lackingIn(text, kept),
    ],
    shared,
  };
}

/** `two Secrets`, and one of them is not made. */
function lackingIn(text: string, made: readonly SpelledOut[]): string[] {
  const told = announcedIn(text);
  const own = made.filter(({ document }) => document['kind'] === told?.kind);
  return told === undefined || own.length >= told.count ? [] : [told.kind];
}

/** `in a new namespace`: that is made as well. */
function newSpace({ space, isNew }: Shared): SpelledOut[] {
  if (space === undefined || !isNew) return [];
  const document = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: space } };
  return [{ document, tokens: [{ key: 'name', said: space, of: { name: space } }] }];
}

type Pointing = { readonly kept: readonly SpelledOut[] | undefined; readonly dropped: readonly One[] };

/** Those of which all that they point to is told of, with its name; the others are none of them. */
function pointing(made: readonly One[], shared: Shared): Pointing {
  const documents = settledTogether(
    made.map(({ document }) => document),
    shared,
  );
  if (documents === undefined) return { kept: undefined, dropped: [] };
  const dropped = made.filter((_, at) => isOpen(documents[at] ?? {}));
  if (dropped.length === 0)
    return { kept: made.map(({ tokens }, at) => ({ document: documents[at] ?? {}, tokens })), dropped };
  const rest = pointing(
    made.filter((one) => !dropped.includes(one)),
    shared,
  );
  return { kept: rest.kept, dropped: [...dropped, ...rest.dropped] };
}

const widened = oncePer((all: readonly Spelled[]) =>
  [endpointSlice, endpoints, ...all, ...workloads].map((one) => ({
    ...one,
    about: one.kind === 'StorageClass' ? /class/iu : one.about,
    pieces: [...one.pieces, ...moreOf(one.kind)],
  })),
);

const mostParts = 32;
